import { Client } from 'pg'

/**
 * A service's roles and their passwords: `<service>_owner`, `<service>_app`, `<service>_relay`, where it has
 * one `<service>_search`, where lists are read across tenants `<service>_aggregate`, for audit also `audit_ingest`.
 */
export interface ServiceRoles {
  service: string
  passwords: Readonly<Record<string, string>>
  /** It has timers: a schema `<service>_jobs` beside its own. */
  jobs?: boolean
}

/**
 * Makes, as superuser, the schema of each service with its owner and the roles that may use it, and sets their passwords.
 * Idempotent. Services cannot connect to anything else: the public schema is closed.
 */
export async function prepareDatabase(adminUrl: string, services: readonly ServiceRoles[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('redress prepare'))")
    await client.query('revoke all on schema public from public')
    for (const { service, passwords, jobs } of services) {
      for (const [role, password] of Object.entries(passwords)) await ensureRole(client, role, password)
      const quoted = client.escapeIdentifier(service)
      const owner = client.escapeIdentifier(`${service}_owner`)
      await client.query(`create schema if not exists ${quoted} authorization ${owner}`)
      for (const role of Object.keys(passwords)) {
        const name = client.escapeIdentifier(role)
        await client.query(`grant usage on schema ${quoted} to ${name}`)
        await client.query(`alter role ${name} set search_path = ${quoted}`)
      }
      if (jobs) await makeJobsSchema(client, service)
      if (`${service}_search` in passwords) await letHandOver(client, `${service}_owner`, `${service}_search`)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function makeJobsSchema(client: Client, service: string) {
  const schema = client.escapeIdentifier(`${service}_jobs`)
  const [owner, app] = [client.escapeIdentifier(`${service}_owner`), client.escapeIdentifier(`${service}_app`)]
  await client.query(`create schema if not exists ${schema} authorization ${owner}`)
  await client.query(`grant usage on schema ${schema} to ${app}`)
}

async function ensureRole(client: Client, role: string, password: string) {
  const name = client.escapeIdentifier(role)
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${client.escapeLiteral(password)}`,
  )
}

/** Migrations make the functions that run as search, and give them away. The owner gains nothing: what search reads is its own. */
async function letHandOver(client: Client, owner: string, search: string) {
  const members = 'select 1 from pg_auth_members where roleid = $1::regrole and member = $2::regrole'
  const { rowCount } = await client.query(members, [search, owner])
  if (rowCount === 0)
    await client.query(`grant ${client.escapeIdentifier(search)} to ${client.escapeIdentifier(owner)}`)
}
