import type { Catalog, Expected, Table } from './catalog.ts'

/** `schema.table`, as the lists of exempt tables and copies name it. */
export function nameOf({ schema, name }: { schema: string; name: string }) {
  return `${schema}.${name}`
}

/** Tables in the schema of a service. `<service>_jobs` belongs to the library that keeps jobs there. */
export function serviceTables(catalog: Catalog, { services }: Expected): Table[] {
  return catalog.tables.filter(({ schema }) => services.includes(schema))
}

/** Tables whose rows belong to one tenant each: all that are not exempt. */
export function tenantTables(catalog: Catalog, expected: Expected): Table[] {
  return serviceTables(catalog, expected).filter((table) => !(nameOf(table) in expected.exempt))
}

/** The service whose role it is: `alpha_app` is alpha's. Undefined for PUBLIC and for roles of nobody. */
export function serviceOf(role: string, { services }: Expected) {
  return services.find((service) =>
    ['owner', 'app', 'relay', 'search', 'aggregate', 'ingest'].some((part) => role === `${service}_${part}`),
  )
}
