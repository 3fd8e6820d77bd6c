import { readStack } from '../stack-file.ts'

/** Calls the gateway; throws the problem as a person reads it. */
export type CallGateway = <T>(method: 'GET' | 'POST', path: string, body?: object, key?: string) => Promise<T>

interface Problem {
  code: string
  detail?: string
  errors?: { path: string; message: string }[]
}

/** The gateway and the token of the environment, or the stack that runs here and the platform admin of its demo. */
export async function gatewayAsPlatformAdmin(environment = process.env): Promise<CallGateway> {
  const gateway = environment.REDRESS_GATEWAY ?? readStack().gateway
  const token = environment.REDRESS_TOKEN ?? (await demoToken())
  return async <T>(method: string, path: string, body?: object, key?: string) => {
    const answer = await reach('the gateway', `${gateway}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(120_000),
    })
    const text = await answer.text()
    const type = answer.headers.get('content-type') ?? ''
    if (!answer.ok)
      throw new Error(type.includes('json') ? sentenceOf(JSON.parse(text)) : `HTTP ${answer.status}: ${text}`)
    return (type.startsWith('application/json') ? JSON.parse(text) : text) as T
  }
}

const sentenceOf = ({ code, detail = '', errors = [] }: Problem) =>
  [`${code}: ${detail}`, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n')

/** `fetch` alone says neither who was asked nor where. */
async function reach(who: string, url: string, request: RequestInit): Promise<Response> {
  return fetch(url, request).catch((cause: Error) => {
    throw new Error(`${who} at ${new URL(url).origin} does not answer: does the stack run?`, { cause })
  })
}

async function demoToken(): Promise<string> {
  const { token_endpoint: endpoint, client_id: client, accounts } = readStack()
  const account = accounts.find(({ role }) => role === 'platform_admin')
  if (!account)
    throw new Error('this stack has no demo accounts: REDRESS_TOKEN must hold the token of a platform admin')
  const { username, password } = account
  const answer = await reach('Keycloak', endpoint, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: client, scope: 'openid', username, password }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new Error(`Keycloak does not let ${username} in`)
  return ((await answer.json()) as { access_token: string }).access_token
}
