import { afterAll, beforeAll } from '@jest/globals'
import { Client } from 'pg'
import { services } from '../../../deploy/local/processes.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { sharedStack } from '../../harness/facts.ts'

export const schemas = services.map(({ name }) => name)

/** Every role of the services' databases. */
export const roles = services.flatMap(({ name, roles: own }) =>
  own.map((role) => ({ role: `${name}_${role}`, schema: name, isOwner: role === 'owner', isApp: role === 'app' })),
)

/** insufficient_privilege */
const denied = '42501'
export const allDenied = (statements: readonly string[]) => statements.map((statement) => [statement, denied])

/** Connections of every role with its own password, for the tests of a describe. */
export function useRoles() {
  const clients = new Map<string, Client>()
  beforeAll(async () => {
    const passwords = testSecrets().postgres.roles
    for (const { role } of roles) {
      const url = Object.assign(new URL(sharedStack().postgres), { username: role, password: passwords[role] })
      const client = new Client({ connectionString: url.href })
      await client.connect()
      clients.set(role, client)
    }
  })
  afterAll(async () => {
    for (const client of clients.values()) await client.end()
  })
  const query = (role: string, statement: string) => (clients.get(role) as Client).query(statement)
  return {
    query,
    /** What each statement comes to: the code of the error, or "done"; nothing of it stays. */
    async outcomesOf(role: string, statements: readonly string[]): Promise<[string, string][]> {
      const outcomes: [string, string][] = []
      for (const statement of statements) {
        await query(role, 'begin')
        const outcome = await query(role, statement).then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
        await query(role, 'rollback')
        outcomes.push([statement, outcome])
      }
      return outcomes
    },
  }
}
