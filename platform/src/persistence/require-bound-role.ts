import { Client } from 'pg'
import type { Log } from '../telemetry/log.ts'

/** The database answered, but this process must not work with it. */
class DatabaseRefused extends Error {}

/**
 * Waits until Postgres answers, then refuses a role that row-level security would not bind: a superuser, one with BYPASSRLS,
 * the owner of the schema. Throws DatabaseRefused with one line for that, for a wrong password and for a missing schema.
 */
export async function requireBoundRole(url: string, schema: string, log: Log): Promise<void> {
  const { host, username } = new URL(url)
  for (let attempt = 1; ; attempt++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
    try {
      await client.connect()
      const { rows } = await client.query<{ unbound: boolean; owner: boolean | null; migrated: boolean }>(
        `select r.rolsuper or r.rolbypassrls as unbound,
                (select nspowner = r.oid from pg_namespace where nspname = $1) as owner,
                to_regclass(format('%I.outbox', $1::text)) is not null as migrated
         from pg_roles r where r.rolname = current_user`,
        [schema],
      )
      const state = rows[0]
      if (state?.unbound || state?.owner)
        throw new DatabaseRefused(
          `role ${username} is not bound by row-level security; use the roles made for ${schema}`,
        )
      if (state?.migrated) return
      if (attempt % 10 === 1) log.warn({ schema }, `waiting for the tables of schema ${schema} (npm run migrate)`)
    } catch (error) {
      const { code } = error as { code?: string }
      if (error instanceof DatabaseRefused) throw error
      if (code === '28P01' || code === '28000')
        throw new DatabaseRefused(`Postgres at ${host} refused the password of ${username}`)
      if (code === '3D000') throw new DatabaseRefused(`Postgres at ${host} has no such database`)
      if (attempt % 10 === 1) log.warn({ host, code }, `waiting for Postgres at ${host}`)
    } finally {
      await client.end().catch(() => undefined)
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(attempt * 200, 2000)))
  }
}
