import type { Catalog, CatalogRule, Expected, Grant, Table } from './catalog.ts'
import { allowedGrants, isAllowed } from './expected-grants.ts'
import { nameOf, serviceOf } from './tables.ts'

type Relation = Pick<Table, 'schema' | 'name' | 'grants'>

/** Grants: each role can do what its module does, and nothing else. */
export const grantRules: CatalogRule[] = [
  {
    name: 'app-grants',
    why: 'The app reads and writes rows; TRUNCATE, REFERENCES and TRIGGER go around row-level security.',
    check: tooMany((role, table) => role === `${table.schema}_app` && nameOf(table) !== 'audit.entry'),
  },
  {
    name: 'audit-is-append-only',
    why: 'What can be changed is no evidence.',
    check: tooMany((role, table) => role === 'audit_app' && nameOf(table) === 'audit.entry'),
  },
  {
    name: 'relay-grants',
    why: 'The relay sees events of every tenant: the outbox, and what has expired, is all it works on.',
    check: tooMany((role, table) => role === `${table.schema}_relay`),
  },
  {
    name: 'ingest-grants',
    why: 'Audit writes batches of many tenants: it may append to the entries and move the heads of the chains.',
    check: tooMany((role, table) => role === 'audit_ingest' && table.schema === 'audit'),
  },
  {
    name: 'reader-grants',
    why: 'Search and aggregate see every tenant, so they only read; aggregate only the columns that it was given by name.',
    check: tooMany((role, table) => role === `${table.schema}_search` || role === `${table.schema}_aggregate`),
  },
  {
    name: 'no-foreign-grants',
    why: 'A service sees its own schema only; PUBLIC is everybody.',
    check: (catalog, expected) => {
      const isOurs = (table: Relation, role: string) =>
        serviceOf(role, expected) === table.schema.replace(/_jobs$/, '') ||
        (role === 'audit_ingest' && table.schema === 'audit')
      return [...catalog.tables, ...catalog.views].flatMap((relation) =>
        relation.grants.filter(({ role }) => !isOurs(relation, role)).map((grant) => describe(relation, grant)),
      )
    },
  },
  {
    name: 'schema-usage',
    why: 'A schema is open to the roles of its service, who may use what is there and make nothing new.',
    check: (catalog, expected) =>
      catalog.schemas.flatMap(({ name, grants }) =>
        grants
          .filter(
            ({ role, privilege }) => privilege !== 'USAGE' || serviceOf(role, expected) !== name.replace(/_jobs$/, ''),
          )
          .map(({ role, privilege }) => `${role} has ${privilege} on schema ${name}`),
      ),
  },
  {
    name: 'default-privileges',
    why: 'A grant that comes by itself is made by nobody: the next table, for example audit entries, would have it too.',
    check: (catalog, expected) =>
      catalog.defaultGrants
        .filter(({ owner, objects, role, privilege }) => {
          const service = serviceOf(owner, expected)
          const allowed = objects === 'r' && service ? allowedGrants({ schema: service, name: '' }, role) : []
          return service === 'audit' || role !== `${service}_app` || !isAllowed({ role, privilege }, allowed)
        })
        .map(({ owner, role, privilege }) => `what ${owner} makes gives ${privilege} to ${role}`),
  },
  {
    name: 'database-rights',
    why: 'Who may create a schema or a database leaves the house.',
    check: (catalog) =>
      catalog.databaseGrants
        .filter(({ privilege }) => privilege === 'CREATE')
        .map(({ role }) => `${role} may create in the database`),
  },
]

function tooMany(concerns: (role: string, table: Table) => boolean) {
  return (catalog: Catalog, { services }: Expected) =>
    catalog.tables
      .filter(({ schema }) => services.includes(schema))
      .flatMap((table) =>
        table.grants
          .filter(({ role }) => concerns(role, table))
          .filter((grant) => !isAllowed(grant, allowedGrants(table, grant.role)))
          .map((grant) => describe(table, grant)),
      )
}

function describe(table: Relation, { role, privilege, column }: Grant) {
  return `${role} has ${privilege}${column ? ` (${column})` : ''} on ${nameOf(table)}`
}
