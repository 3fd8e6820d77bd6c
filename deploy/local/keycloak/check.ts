const audience = 'redress-api'

/** Answers with the issuer of a server that somebody else runs, or says in one sentence why it cannot be used. */
export async function checkKeycloak(variable: string, base: string): Promise<string> {
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) throw new Error(`${variable} is no http(s) address`)
  const address = base.replace(/\/+$/, '')
  const realm = `${address}/realms/redress`
  const found = await ask(`${realm}/.well-known/openid-configuration`)
  if (!found) throw new Error(`${variable}: nothing answers at ${address}`)
  if (!found.ok)
    throw new Error(`${variable}: Keycloak at ${address} has no realm "redress" (it answers ${found.status})`)
  const { issuer, token_endpoint: tokenEndpoint } = (await found.json()) as { issuer: string; token_endpoint: string }
  // an unknown client is an invalid one; a known one without its secret is merely not authorised
  const login = new URLSearchParams({ grant_type: 'client_credentials', client_id: audience })
  const refusal = (await (await ask(tokenEndpoint, login))?.json()) as { error?: string } | undefined
  if (refusal?.error === 'invalid_client') {
    throw new Error(`${variable}: the realm "redress" at ${address} has no client "${audience}"`)
  }
  return issuer
}

/** Whether the account can fetch a token through the client of development. */
export async function acceptsPassword(issuer: string, username: string, password: string): Promise<boolean> {
  const login = new URLSearchParams({ grant_type: 'password', client_id: 'redress-cli', username, password })
  const answer = await ask(`${issuer}/protocol/openid-connect/token`, login)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

/** Whether the client can fetch a token for itself. */
export async function acceptsClient(issuer: string, id: string, secret: string): Promise<boolean> {
  const login = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret })
  const answer = await ask(`${issuer}/protocol/openid-connect/token`, login)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

// a Keycloak on a busy machine answers late; where there is none, the refusal comes at once
const patienceMs = 30_000

async function ask(url: string, form?: URLSearchParams): Promise<Response | undefined> {
  const request = form ? { method: 'POST', body: form } : {}
  return fetch(url, { ...request, signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined)
}
