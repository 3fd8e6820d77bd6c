import type { Client } from 'pg'
import type { Catalog } from './catalog.ts'

const ours = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
const roleName = (oid: string) => `coalesce((select rolname from pg_roles where oid = ${oid}), 'PUBLIC')`
const list = (rows: string) => `coalesce(json_agg(${rows}), '[]')`

/** Grants of an access list, without those of the owner, as rows of one column. */
const grantRows = (access: string, owner: string, column = 'null::text') => `
  select json_build_object('role', ${roleName('a.grantee')}, 'privilege', a.privilege_type, 'column', ${column}) as row
  from aclexplode(${access}) a where a.grantee <> ${owner}`
/** The same as a list. An object whose access was never changed has the defaults of its kind. */
const grants = (access: string, kind: string, owner: string) =>
  `(select ${list('row')} from (${grantRows(`coalesce(${access}, acldefault('${kind}', ${owner}))`, owner)}) granted)`

/** Names of a relation's columns by their numbers, in that order; an expression has the number 0. */
const columnNames = (relation: string, numbers: string) => `
  (select coalesce(json_agg(coalesce(attname, '(expression)') order by position), '[]')
   from unnest(${numbers}) with ordinality as k (number, position)
   left join pg_attribute on attrelid = ${relation} and attnum = k.number and k.number > 0)`

const columns = `
  select ${list(`json_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull)`)}
  from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped`

const indexes = `
  select ${list(`json_build_object(
    'name', i.indexrelid::regclass::text, 'primary', i.indisprimary, 'columns', ${columnNames('c.oid', 'i.indkey::int2[]')})`)}
  from pg_index i where i.indrelid = c.oid`

const foreignKeys = `
  select ${list(`json_build_object(
    'name', f.conname, 'columns', ${columnNames('c.oid', 'f.conkey')}, 'targets', ${columnNames('f.confrelid', 'f.confkey')},
    'schema', t.relnamespace::regnamespace::text, 'table', t.relname)`)}
  from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'`

const commands = `case p.polcmd
  when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end`
const policies = `
  select ${list(`json_build_object(
    'name', p.polname, 'permissive', p.polpermissive, 'command', ${commands},
    'roles', (select json_agg(${roleName('r')}) from unnest(p.polroles) r),
    'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))`)}
  from pg_policy p where p.polrelid = c.oid`

const tableGrants = `
  select ${list('row')} from (
    ${grantRows(`coalesce(c.relacl, acldefault('r', c.relowner))`, 'c.relowner')}
    union all
    select granted.row from pg_attribute t, lateral (${grantRows('t.attacl', 'c.relowner', 't.attname')}) granted
    where t.attrelid = c.oid and t.attacl is not null) granted`

const queries: Record<keyof Catalog, string> = {
  roles: `
    select rolname as name, array_remove(array[
      case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
      case when rolcreatedb then 'createdb' end, case when rolcreaterole then 'createrole' end,
      case when rolreplication then 'replication' end], null) as attributes
    from pg_roles`,
  memberships: `select ${roleName('member')} as role, ${roleName('roleid')} as "memberOf" from pg_auth_members`,
  schemas: `
    select n.nspname as name, ${roleName('n.nspowner')} as owner, ${grants('n.nspacl', 'n', 'n.nspowner')} as grants
    from pg_namespace n where ${ours}`,
  tables: `
    select n.nspname as schema, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (${columns}) as columns, (${indexes}) as indexes, (${foreignKeys}) as "foreignKeys",
      (${policies}) as policies, (${tableGrants}) as grants
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours}`,
  views: `
    select n.nspname as schema, c.relname as name,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end as kind,
      coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
                where option_name = 'security_invoker'), false) as invoker,
      ${grants('c.relacl', 'r', 'c.relowner')} as grants
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm', 'f') and ${ours}`,
  functions: `
    select n.nspname as schema, p.proname as name, ${roleName('p.proowner')} as owner, p.prosecdef as definer,
      coalesce(p.proconfig, '{}') as settings, coalesce(p.proargnames, '{}') as arguments,
      pg_get_function_result(p.oid) as result, p.prosrc as body, ${grants('p.proacl', 'f', 'p.proowner')} as grants
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours}`,
  owned: `
    select ${roleName('d.refobjid')} as role, o.type as kind, o.identity as object, o.schema
    from pg_shdepend d, pg_identify_object(d.classid, d.objid, d.objsubid) o
    where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
      and d.dbid = (select oid from pg_database where datname = current_database())`,
  defaultGrants: `
    select ${roleName('d.defaclrole')} as owner, d.defaclobjtype::text as objects,
      ${roleName('a.grantee')} as role, a.privilege_type as privilege
    from pg_default_acl d, aclexplode(d.defaclacl) a where a.grantee <> d.defaclrole`,
  databaseGrants: `
    select ${roleName('a.grantee')} as role, a.privilege_type as privilege
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
    where d.datname = current_database() and a.grantee <> d.datdba`,
}

/** Asks Postgres, as superuser, what it knows about the database of the connection. */
export async function readCatalog(client: Client): Promise<Catalog> {
  const parts: [string, unknown[]][] = []
  for (const [part, sql] of Object.entries(queries)) parts.push([part, (await client.query(sql)).rows])
  return Object.fromEntries(parts) as Catalog
}
