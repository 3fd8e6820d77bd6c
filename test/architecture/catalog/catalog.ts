/** What Postgres says about itself: everything that the rules of row-level security ask for, as plain data. */
export type Catalog = {
  roles: Role[]
  /** Role -> roles whose rights it has. */
  memberships: { role: string; memberOf: string }[]
  schemas: { name: string; owner: string; grants: Grant[] }[]
  tables: Table[]
  views: {
    schema: string
    name: string
    kind: 'view' | 'materialized view' | 'foreign table'
    invoker: boolean
    grants: Grant[]
  }[]
  functions: DatabaseFunction[]
  /** Objects that somebody else than the superuser owns. */
  owned: { role: string; kind: string; object: string; schema: string | null }[]
  defaultGrants: (Grant & { owner: string; objects: string })[]
  databaseGrants: Grant[]
}
type Role = { name: string; attributes: string[] }
/** `column` is null for the whole table. PUBLIC stands as `PUBLIC`. */
export type Grant = { role: string; privilege: string; column?: string | null }
export type Table = {
  schema: string
  name: string
  secured: boolean
  forced: boolean
  columns: { name: string; type: string; required: boolean }[]
  indexes: { name: string; primary: boolean; columns: string[] }[]
  foreignKeys: { name: string; columns: string[]; schema: string; table: string; targets: string[] }[]
  policies: Policy[]
  grants: Grant[]
}
export type Policy = {
  name: string
  command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'
  permissive: boolean
  roles: string[]
  using: string | null
  check: string | null
}
type DatabaseFunction = {
  schema: string
  name: string
  owner: string
  definer: boolean
  settings: string[]
  arguments: string[]
  result: string
  body: string
  grants: Grant[]
}

/** What the rules compare the catalog with. Tables are named `schema.table`. */
export type Expected = {
  services: string[]
  /** Tables without a tenant, each with the reason. */
  exempt: Record<string, string>
  /** Copies of another service's rows: they may be read with the nil tenant, and no foreign key points at them. */
  copies: Record<string, string>
}

/** A rule that the database must keep; `check` names what breaks it. */
export type CatalogRule = { name: string; why: string; check: (catalog: Catalog, expected: Expected) => string[] }
