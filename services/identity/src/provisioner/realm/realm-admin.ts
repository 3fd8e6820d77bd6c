/** Keycloak did not answer, or not in a way that says anything about the request: the same again may succeed later. */
export class KeycloakAway extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause })
    this.name = 'KeycloakAway'
  }
}

/** Keycloak refused a request; the message names it and the status, never the body. */
class KeycloakRefused extends Error {
  readonly code: number

  constructor(request: string, status: number) {
    super(`${request} answers ${status}`)
    this.name = 'KeycloakRefused'
    this.code = status
  }
}

/** Whether somebody else has made the same thing in the meantime. */
export const isTaken = (error: unknown) => error instanceof KeycloakRefused && error.code === 409

/** The Admin API of one realm, as the service account of a client. */
export interface RealmAdmin {
  /** `path` is below `/admin/realms/<realm>`. Throws KeycloakAway and KeycloakRefused. */
  call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>
  /** The same, undefined where Keycloak knows nothing of that name. */
  find<T>(path: string): Promise<T | undefined>
}

export interface ServiceAccount {
  /** `http://host:port/realms/<realm>`. */
  issuer: string
  clientId: string
  secret: string
}

const timeoutMs = 20_000
/** A token is replaced when it has less than this to live. */
const marginMs = 15_000

export function realmAdmin(account: ServiceAccount): RealmAdmin {
  const base = account.issuer.replace('/realms/', '/admin/realms/')
  const token = keptToken(account)
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' }
    const answer = await ask(`${base}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new KeycloakRefused(`${method} ${path}`, answer.status)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  return {
    call,
    find: <T>(path: string) =>
      call<T>('GET', path).catch((error) => {
        if (error instanceof KeycloakRefused && error.code === 404) return undefined
        throw error
      }),
  }
}

function keptToken({ issuer, clientId, secret }: ServiceAccount): () => Promise<string> {
  let held: { token: Promise<string>; endsAtMs: number } | undefined
  async function fetchToken() {
    const startedAtMs = Date.now()
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
    const url = `${issuer}/protocol/openid-connect/token`
    const answer = await ask(url, { method: 'POST', body: new URLSearchParams(form) })
    // a realm that is still being imported, or a secret that is being changed: waited for, with this message
    if (!answer.ok) throw new KeycloakAway(`Keycloak does not let ${clientId} in (${answer.status})`)
    const { access_token: token, expires_in: seconds } = (await answer.json()) as {
      access_token: string
      expires_in: number
    }
    if (held) held.endsAtMs = startedAtMs + seconds * 1000 - marginMs
    return token
  }
  return () => {
    if (held && held.endsAtMs > Date.now()) return held.token
    held = { token: fetchToken(), endsAtMs: Number.POSITIVE_INFINITY }
    held.token.catch(() => {
      held = undefined
    })
    return held.token
  }
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
    throw new KeycloakAway(`Keycloak at ${new URL(url).origin} does not answer`, error)
  })
  if (answer.status < 500 && answer.status !== 401) return answer
  await answer.body?.cancel()
  throw new KeycloakAway(`Keycloak at ${new URL(url).origin} answers ${answer.status}`)
}
