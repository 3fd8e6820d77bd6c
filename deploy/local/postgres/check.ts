import { Client } from 'pg'

const oldest = 150000

/** Answers with the version of a server that somebody else runs, or says in one sentence why it cannot be used. */
export async function checkPostgres(variable: string, url: string): Promise<string> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(`${variable} is no address of the form postgres://user:password@host:port`)
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  const { hostname, port, username, pathname } = new URL(url)
  const server = `${hostname}:${port || 5432}`
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; version: string; may: boolean }>(
      `select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version,
              rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user`,
    )
    const [facts] = rows
    if (!facts?.may) throw new Error(`the user may not make roles and databases at ${server}; name an administrator`)
    if (facts.number < oldest) throw new Error(`${server} runs Postgres ${facts.version}; 15 or newer is needed`)
    return facts.version
  } catch (error) {
    throw new Error(`${variable}: ${reason(error as Error & { code?: string }, server, username, pathname.slice(1))}`)
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error: Error & { code?: string }, server: string, user: string, database: string): string {
  const known: Record<string, string> = {
    '28P01': `Postgres at ${server} refuses the password of "${user}"`,
    '28000': `Postgres at ${server} refuses "${user}"`,
    '3D000': `Postgres at ${server} has no database "${database}"`,
    ECONNREFUSED: `nothing listens at ${server}`,
    ENOTFOUND: `the host of ${server} is not known`,
  }
  return known[error.code ?? ''] ?? (error.message || `${server} cannot be reached`)
}
