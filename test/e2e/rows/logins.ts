import { randomUUID } from 'node:crypto'
import { type TestUser, testPassword } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { canary } from '../../harness/canary.ts'
import { sharedStack } from '../../harness/facts.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { signIn } from '../../harness/tokens.ts'

/** Somebody whom Keycloak knows in these groups and of whom the platform has never heard; signed in. */
export async function strangerIn(groups: readonly string[]) {
  const id = randomUUID()
  const username = `stranger-${id.slice(0, 8)}`
  const names = { firstName: canary(), lastName: 'Stranger', email: `${canary()}@people.example` }
  await keycloakDirectory().addUser({ id, username, ...names, groups, password: testPassword })
  const { access_token } = await signIn(username, testPassword)
  return { id, username, api: () => api(access_token) }
}

/** A login session of the user whose access token can be renewed. */
export async function renewableSession(user: TestUser) {
  // the login is made with the first token
  await user.token()
  let grant = await signIn(user.username, testPassword)
  return {
    token: () => grant.access_token,
    api: () => api(grant.access_token),
    /** A new access token of the same session. */
    async renew() {
      const form = { grant_type: 'refresh_token', client_id: 'redress-cli', refresh_token: grant.refresh_token }
      const response = await fetch(sharedStack().keycloak.tokenEndpoint, {
        method: 'POST',
        body: new URLSearchParams(form),
      })
      if (!response.ok) throw new Error(`Keycloak renews nothing: ${await response.text()}`)
      grant = (await response.json()) as typeof grant
    },
  }
}

/** What a token says. */
export const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
