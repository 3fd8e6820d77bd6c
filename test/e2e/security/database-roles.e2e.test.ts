import { afterAll, describe, expect, it } from '@jest/globals'
import { whiteBox } from '../../harness/database.ts'
import { allDenied, roles, schemas, useRoles } from './role-connections.ts'

const { rows, close } = whiteBox()
afterAll(close)

const nil = '00000000-0000-0000-0000-000000000000'
const tables = () =>
  rows<{ schema: string; name: string }>(
    'select schemaname as schema, tablename as name from pg_tables where schemaname = any($1)',
    [schemas],
  )

describe('roles of the database, with their own passwords', () => {
  const { query, outcomesOf } = useRoles()
  const expectAllDenied = async (role: string, statements: string[]) =>
    expect(await outcomesOf(role, statements)).toEqual(allDenied(statements))

  it.each(roles)('$role reaches no table of another schema [S8]', async ({ role, schema: own }) => {
    const foreign = (await tables())
      .filter(({ schema }) => schema !== own)
      .map(({ schema, name }) => `${schema}.${name}`)
    expect(foreign.length).toBeGreaterThan(10)
    await expectAllDenied(
      role,
      foreign.flatMap((table) => [
        ...[`select from ${table}`, `insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`],
        ...[
          `lock table ${table} in access exclusive mode`,
          `drop table ${table}`,
          `alter table ${table} rename to mine`,
        ],
      ]),
    )
  })

  it.each(roles)('$role cannot step out of its place [S8]', async ({ role, schema: own, isOwner }) => {
    // an owner makes what runs as search, and could read all that search reads anyhow
    const within = isOwner ? [role, `${own}_search`] : [role]
    const others = ['postgres', ...roles.map((each) => each.role)].filter((other) => !within.includes(other))
    await expectAllDenied(role, [
      ...others.map((other) => `set role ${other}`),
      ...['public', ...schemas]
        .filter((schema) => schema !== own)
        .map((schema) => `create table ${schema}.mine (id int)`),
      ...['create role mine', `alter role ${role} superuser`, `alter role ${role} bypassrls`, 'create schema mine'],
      ...[
        "select pg_read_file('/etc/passwd')",
        'select rolpassword from pg_authid',
        "copy (select 1) to program 'true'",
      ],
      ...["copy (select 1) to '/tmp/mine'", "set log_min_error_statement = 'error'", 'select pg_reload_conf()'],
      ...["set session_replication_role = 'replica'", "set log_statement = 'all'"],
    ])
  })

  const servants = roles.filter(({ isOwner }) => !isOwner)

  it.each(servants)('$role owns nothing and can remove nothing that guards [S8]', async ({ role, schema: own }) => {
    const names = (await tables()).filter(({ schema }) => schema === own).map(({ name }) => `${own}.${name}`)
    await expectAllDenied(role, [
      `create table ${own}.mine (id int)`,
      ...names.flatMap((table) => [`truncate ${table}`, `drop table ${table}`, `alter table ${table} rename to mine`]),
      ...names.map((table) => `alter table ${table} disable row level security`),
    ])
    const [attributes] = await rows(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = $1',
      [role],
    )
    expect(new Set(Object.values(attributes ?? {}))).toEqual(new Set([false]))
  })

  it.each(roles.filter(({ isApp }) => isApp))(
    '$role without a tenant sees no row of any [S8]',
    async ({ role, schema }) => {
      const guarded = await rows<{ name: string }>(
        `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relrowsecurity
       and has_table_privilege($2, oid, 'select')`,
        [schema, role],
      )
      expect(guarded.length).toBeGreaterThan(2)
      // people of the platform stand under the nil tenant and may be named everywhere
      for (const { name } of guarded) {
        const seen = await query(role, `select tenant_id from ${schema}.${name} where tenant_id <> '${nil}' limit 1`)
        expect([name, seen.rows]).toEqual([name, []])
      }
    },
  )
})
