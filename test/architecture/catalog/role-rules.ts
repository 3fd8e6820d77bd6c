import type { CatalogRule } from './catalog.ts'
import { serviceOf } from './tables.ts'

/** Roles, and what runs or stands under the rights of another one. */
export const roleRules: CatalogRule[] = [
  {
    name: 'roles-are-bound',
    why: 'Row-level security does not bind a superuser, BYPASSRLS, or who can make himself one.',
    check: (catalog, expected) =>
      catalog.roles
        .filter(({ name, attributes }) => serviceOf(name, expected) && attributes.length > 0)
        .map(({ name, attributes }) => `${name} is ${attributes.join(', ')}`),
  },
  {
    name: 'no-memberships',
    why: 'A member has the rights of the other role whenever it wants them.',
    check: (catalog, expected) =>
      catalog.memberships
        .filter(({ role }) => serviceOf(role, expected))
        // to give functions away; what search may read is the owner's anyhow
        .filter(({ role, memberOf }) => `${role} ${memberOf}` !== searchOfOwner(serviceOf(role, expected)))
        .map(({ role, memberOf }) => `${role} is a member of ${memberOf}`),
  },
  {
    name: 'owners',
    why: 'An owner switches row-level security off: the app owns nothing, and search owns functions but no table.',
    check: (catalog, expected) =>
      catalog.owned
        .filter(({ role }) => serviceOf(role, expected))
        .filter(({ role, kind, schema }) => {
          const service = serviceOf(role, expected)
          if (role === `${service}_search`) return kind !== 'function' || schema !== service
          return role !== `${service}_owner` || (schema !== null && schema !== service && schema !== `${service}_jobs`)
        })
        .map(({ role, kind, object }) => `${role} owns ${kind} ${object}`),
  },
  {
    name: 'schemas-have-their-owner',
    why: 'Migrations run as the owner of the schema, and as nobody who owns more.',
    check: (catalog, { services }) =>
      services
        .filter((service) => catalog.schemas.find(({ name }) => name === service)?.owner !== `${service}_owner`)
        .map((service) => `schema ${service} is not owned by ${service}_owner`),
  },
  {
    name: 'views-are-invokers',
    why: 'A view reads with the rights of its owner, past every policy; materialised views and foreign tables have none.',
    check: (catalog) =>
      catalog.views
        .filter(({ kind, invoker }) => kind !== 'view' || !invoker)
        .map(({ schema, name, kind }) => `${kind} ${schema}.${name} is not security_invoker`),
  },
  {
    name: 'definer-search-path',
    why: 'A function with the rights of its owner must not find a table that the caller put before its own.',
    check: (catalog, expected) =>
      definers(catalog, expected)
        .filter(({ settings }) => !settings.some((setting) => setting.startsWith('search_path=')))
        .map(({ schema, name }) => `function ${schema}.${name} has no search_path of its own`),
  },
  {
    name: 'definer-owner',
    why: 'The function has the rights of its owner: search may read, the owner may do everything.',
    check: (catalog, expected) =>
      definers(catalog, expected)
        .filter(({ schema, owner }) => owner !== `${schema}_search`)
        .map(({ schema, name, owner }) => `function ${schema}.${name} runs as ${owner}`),
  },
  {
    name: 'definer-tenant',
    why: 'An argument could be any tenant, the setting is the one of the transaction; ids are joined under its policies.',
    check: (catalog, expected) =>
      definers(catalog, expected)
        .filter(
          ({ body, arguments: names, result }) =>
            !/current_setting\(\s*'app\.tenant'/.test(body) ||
            names.some((name) => /tenant/.test(name)) ||
            result !== 'SETOF uuid',
        )
        .map(
          ({ schema, name }) =>
            `function ${schema}.${name} does not keep to the tenant of the setting, or answers more than ids`,
        ),
  },
  {
    name: 'functions-are-not-public',
    why: 'A function is for the roles of its service; Postgres gives a new one to PUBLIC.',
    check: (catalog, { services }) =>
      catalog.functions
        .filter(({ schema, grants }) => services.includes(schema) && grants.some(({ role }) => role === 'PUBLIC'))
        .map(({ schema, name }) => `PUBLIC may call function ${schema}.${name}`),
  },
]

const searchOfOwner = (service: string | undefined) => `${service}_owner ${service}_search`

function definers(catalog: Parameters<CatalogRule['check']>[0], { services }: Parameters<CatalogRule['check']>[1]) {
  return catalog.functions.filter(({ schema, definer }) => definer && services.includes(schema))
}
