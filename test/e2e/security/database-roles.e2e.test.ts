import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { services } from '../../../deploy/local/processes.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'

const passwords = testSecrets().postgres.roles
const roles = services.flatMap(({ name, roles: own }) =>
  own.map((role) => ({ role: `${name}_${role}`, schema: name, owner: role === 'owner', app: role === 'app' })),
)
const denied = '42501'
const { rows, close } = whiteBox(sharedStack().postgres)
const tables = () =>
  rows<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables where schemaname = any($1)`,
    [services.map(({ name }) => name)],
  )

describe('roles of the database, with their own passwords', () => {
  const clients = new Map<string, Client>()
  beforeAll(async () => {
    for (const { role } of roles) {
      const url = new URL(sharedStack().postgres)
      const client = new Client({
        connectionString: Object.assign(url, { username: role, password: passwords[role] }).href,
      })
      await client.connect()
      clients.set(role, client)
    }
    const tenant = await createTenant()
    const filed = await (await tenant.user('manager')).api().post('/api/v1/complaints', aComplaint())
    await eventually(async () => {
      expect(await rows('select from audit.entry where target_id = $1', [filed.body.id])).toHaveLength(1)
    })
  }, 60_000)
  afterAll(async () => {
    for (const client of clients.values()) await client.end()
    await close()
  })

  /** What each statement comes to: the code of the error, or "done"; nothing of it stays. */
  async function outcomesOf(role: string, statements: readonly string[]) {
    const client = clients.get(role) as Client
    const outcomes: [string, string][] = []
    for (const statement of statements) {
      await client.query('begin')
      const outcome = await client.query(statement).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      await client.query('rollback')
      outcomes.push([statement, outcome])
    }
    return outcomes
  }
  const allDenied = (statements: readonly string[]) => statements.map((statement) => [statement, denied])

  // the owner of the audit schema is used by its migrations alone, and by no process that serves anybody
  it.each(roles.filter(({ role }) => role !== 'audit_owner'))(
    '$role cannot change what audit has written [S8]',
    async ({ role }) => {
      const statements = [
        'update audit.entry set seq = seq',
        'update audit.entry set canonical = canonical where false',
        'delete from audit.entry',
        'truncate audit.entry',
        'truncate audit.entry cascade',
        'alter table audit.entry disable row level security',
        'alter table audit.entry add column more text',
        'alter table audit.entry owner to current_user',
        'drop table audit.entry',
        'drop policy tenant on audit.entry',
        'create policy mine on audit.entry using (true)',
        'create trigger mine before insert on audit.entry execute function suppress_redundant_updates_trigger()',
        'create rule mine as on insert to audit.entry do instead nothing',
        'grant all on audit.entry to current_user',
        'delete from audit.chain_head',
        'truncate audit.chain_head',
      ]
      // a grant without the right to grant is a warning in Postgres, and changes nothing
      const outcomes = await outcomesOf(role, statements)
      expect(outcomes.filter(([statement]) => !statement.startsWith('grant'))).toEqual(
        allDenied(statements.filter((statement) => !statement.startsWith('grant'))),
      )
      const own = role === 'audit_app' ? ['select'] : role === 'audit_ingest' ? ['insert'] : []
      const privileges = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
      const [held] = await rows<Record<string, boolean>>(
        `select ${privileges.map((each) => `has_table_privilege($1, 'audit.entry', '${each}') as "${each}"`).join(', ')}`,
        [role],
      )
      expect(privileges.filter((privilege) => held?.[privilege])).toEqual(own)
    },
  )

  it.each(roles)('$role reaches no table of another schema [S8]', async ({ role, schema }) => {
    const foreign = (await tables())
      .filter((table) => table.schema !== schema)
      .map(({ schema, name }) => `${schema}.${name}`)
    expect(foreign.length).toBeGreaterThan(10)
    const statements = foreign.flatMap((table) => [
      ...[`select from ${table}`, `insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`],
      ...[`lock table ${table} in access exclusive mode`, `drop table ${table}`, `alter table ${table} rename to mine`],
    ])
    expect(await outcomesOf(role, statements)).toEqual(allDenied(statements))
  })

  it.each(roles)('$role cannot step out of its place [S8]', async ({ role, schema }) => {
    const others = ['postgres', ...roles.map((each) => each.role)].filter((other) => other !== role)
    const statements = [
      ...others.map((other) => `set role ${other}`),
      ...['public', ...services.map(({ name }) => name)]
        .filter((other) => other !== schema)
        .map((other) => `create table ${other}.mine (id int)`),
      ...['create role mine', `alter role ${role} superuser`, `alter role ${role} bypassrls`, 'create schema mine'],
      ...[
        "select pg_read_file('/etc/passwd')",
        'select rolpassword from pg_authid',
        "copy (select 1) to program 'true'",
      ],
      ...["copy (select 1) to '/tmp/mine'", "set log_min_error_statement = 'error'", 'select pg_reload_conf()'],
      ...["set session_replication_role = 'replica'", "set log_statement = 'all'"],
    ]
    expect(await outcomesOf(role, statements)).toEqual(allDenied(statements))
  })

  it.each(roles.filter(({ owner }) => !owner))(
    '$role owns nothing and is bound by row-level security [S8]',
    async ({ role, schema, app }) => {
      const own = (await tables()).filter((table) => table.schema === schema).map(({ name }) => `${schema}.${name}`)
      const statements = own.flatMap((table) => [
        ...[`truncate ${table}`, `drop table ${table}`, `alter table ${table} disable row level security`],
      ])
      expect(await outcomesOf(role, [...statements, `create table ${schema}.mine (id int)`])).toEqual(
        allDenied([...statements, `create table ${schema}.mine (id int)`]),
      )
      const [attributes] = await rows(
        'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = $1',
        [role],
      )
      expect(new Set(Object.values(attributes ?? {}))).toEqual(new Set([false]))
      if (!app) return
      const bound = await rows<{ name: string }>(
        `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relrowsecurity
       and has_table_privilege($2, oid, 'select')`,
        [schema, role],
      )
      expect(bound.length).toBeGreaterThan(2)
      const client = clients.get(role) as Client
      // people of the platform stand under the nil tenant and may be named everywhere
      for (const { name } of bound)
        expect([
          name,
          (
            await client.query(
              `select tenant_id from ${schema}.${name} where tenant_id <> '00000000-0000-0000-0000-000000000000'`,
            )
          ).rows,
        ]).toEqual([name, []])
    },
  )
})
