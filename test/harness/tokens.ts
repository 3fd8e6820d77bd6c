import { demoAccounts } from '../../deploy/local/accounts.ts'
import { eventually } from './eventually.ts'
import { type StackFacts, sharedStack } from './facts.ts'

interface Grant {
  access_token: string
  refresh_token: string
  id_token?: string
  expires_in: number
}

/** Two refusals within a second would close the account for a minute. */
const aSecond = { withinMs: 5000, everyMs: 1100 }

/**
 * Signs in by the password grant of redress-cli: a session of its own each time. Throws when Keycloak goes on refusing: it lets one
 * login of an account at a time in, and under load it can still be at work on the one that it has answered.
 */
export const signIn = (...login: Parameters<typeof signInOnce>): Promise<Grant> =>
  eventually(() => signInOnce(...login), aSecond)

/** The same where a refusal is what is expected. */
export async function signInOnce(
  username: string,
  password: string,
  { keycloak }: Pick<StackFacts, 'keycloak'> = sharedStack(),
): Promise<Grant> {
  const response = await fetch(keycloak.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'redress-cli',
      scope: 'openid',
      username,
      password,
    }),
    signal: AbortSignal.timeout(20_000),
  })
  const answer = (await response.json()) as Grant & { error_description?: string }
  if (!response.ok) throw new Error(`Keycloak does not let ${username} in: ${answer.error_description}`)
  return answer
}

/** Signs in as an account of the development realm. */
export function signInAsDemo(username: string) {
  const account = demoAccounts.find((candidate) => candidate.username === username)
  if (!account) throw new Error(`there is no demo account ${username}`)
  return signIn(username, account.password)
}

/** A way to an access token that asks Keycloak only when the last one is about to end; one login session. */
export function tokenOf(fetchGrant: () => Promise<Grant>): () => Promise<string> {
  let current: { token: Promise<string>; endsAtMs: number } | undefined
  return () => {
    if (!current || current.endsAtMs < Date.now()) {
      const token = fetchGrant().then((grant) => grant.access_token)
      // five minutes as the realm has it, less the time of a slow test
      current = { token, endsAtMs: Date.now() + 240_000 }
      token.catch(() => {
        current = undefined
      })
    }
    return current.token
  }
}
