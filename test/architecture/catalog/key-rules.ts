import type { CatalogRule, Table } from './catalog.ts'
import { nameOf, serviceTables, tenantTables } from './tables.ts'

/** Tenant and keys: what makes it impossible that a row of one tenant points at a row of another. */
export const keyRules: CatalogRule[] = [
  {
    name: 'tenant-id',
    why: 'A row without a tenant belongs to everybody.',
    check: (catalog, expected) =>
      tenantTables(catalog, expected)
        .filter(
          ({ columns }) =>
            !columns.some(({ name, type, required }) => name === 'tenant_id' && type === 'uuid' && required),
        )
        .map((table) => `${nameOf(table)} has no tenant_id uuid not null`),
  },
  {
    name: 'primary-key-id',
    why: 'One way to name a row: by its id.',
    check: (catalog, expected) =>
      tenantTables(catalog, expected)
        .filter(({ indexes }) => indexes.find(({ primary }) => primary)?.columns.join() !== 'id')
        .map((table) => `${nameOf(table)} has no primary key (id)`),
  },
  {
    name: 'tenant-first-in-index',
    why: 'Every statement names its tenant: an index that begins with something else is read across all of them.',
    check: (catalog, expected) =>
      tenantTables(catalog, expected).flatMap((table) =>
        table.indexes
          .filter(({ primary, columns }) => !primary && columns[0] !== 'tenant_id')
          .filter(({ name }) => ![isOfTheRelay, isOfTheAggregate, isOfTheSearch].some((is) => is(table, name)))
          .map(({ name, columns }) => `${nameOf(table)}: ${name} begins with ${columns[0]}`),
      ),
  },
  {
    name: 'foreign-keys-carry-the-tenant',
    why: 'A key to (id) alone lets a row point into another tenant; (tenant_id, id) cannot.',
    check: (catalog, expected) => {
      const tenants = new Set(tenantTables(catalog, expected).map(nameOf))
      return serviceTables(catalog, expected).flatMap((table) =>
        table.foreignKeys
          .filter(({ schema, table: target }) => tenants.has(`${schema}.${target}`) && table.schema === schema)
          .filter(({ columns, targets }) => targets.join() !== 'tenant_id,id' || columns[0] !== 'tenant_id')
          .map(({ name }) => `${nameOf(table)}: ${name} is not (tenant_id, ...) to (tenant_id, id)`),
      )
    },
  },
  {
    name: 'foreign-keys-stay-in-the-schema',
    why: 'A service that points into another cannot be deployed, moved or restored alone.',
    check: (catalog, expected) =>
      serviceTables(catalog, expected).flatMap((table) =>
        table.foreignKeys
          .filter(({ schema }) => schema !== table.schema)
          .map(({ name, schema }) => `${nameOf(table)}: ${name} leaves for ${schema}`),
      ),
  },
  {
    name: 'foreign-keys-point-at-no-copy',
    why: 'A copy arrives later than what refers to it, and may be built anew.',
    check: (catalog, expected) =>
      serviceTables(catalog, expected).flatMap((table) =>
        table.foreignKeys
          .filter(({ schema, table: target }) => `${schema}.${target}` in expected.copies)
          .map(({ name, table: target }) => `${nameOf(table)}: ${name} points at the copy ${target}`),
      ),
  },
]

/** The relay serves all tenants with one query (docs/adr/0006-relay-indexes.md). */
function isOfTheRelay({ schema, name }: Table, index: string) {
  return ['outbox', 'inbox', 'idempotency'].includes(name) && index.startsWith(`${schema}.relay_`)
}

/** Every word in it carries its tenant (docs/adr/0016-search.md), and the search role alone reads it. */
function isOfTheSearch({ schema, policies }: Table, index: string) {
  const isRead = policies.some(({ roles }) => roles.join() === `${schema}_search`)
  return isRead && index.startsWith(`${schema}.search_`)
}

/** A list across tenants has one order for all of them (docs/adr/0010-lists-across-tenants.md). */
function isOfTheAggregate({ schema, policies }: Table, index: string) {
  const isRead = policies.some(({ roles }) => roles.join() === `${schema}_aggregate`)
  return isRead && index.startsWith(`${schema}.aggregate_`)
}
