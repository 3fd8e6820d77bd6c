import { loadUsers } from '../data/tenants.ts'

/** Signs every load user in by the password grant; access tokens by username. */
export async function signInAll(tokenEndpoint: string): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>()
  for (const { username, password } of loadUsers) tokens.set(username, await signIn(tokenEndpoint, username, password))
  return tokens
}

async function signIn(tokenEndpoint: string, username: string, password: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'redress-cli', username, password })
  const response = await fetch(tokenEndpoint, { method: 'POST', body })
  const answer = (await response.json()) as { access_token?: string; error_description?: string }
  if (!answer.access_token) throw new Error(`Keycloak does not let ${username} in: ${answer.error_description}`)
  return answer.access_token
}
