import type { Smtp } from '../mail/smtp.ts'

/** Keycloak's Admin API as the bootstrap administrator of the master realm: development and tests only. */
export interface KeycloakAdmin {
  username: string
  password: string
  /** `path` is below `/admin/realms/redress`. */
  call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>
}

export function keycloakAdmin(address: string, username: string, password: string): KeycloakAdmin {
  async function accessToken(): Promise<string> {
    const answer = await fetch(`${address}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username, password }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`Keycloak refuses the administrator ${username}: ${await answer.text()}`)
    return ((await answer.json()) as { access_token: string }).access_token
  }

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    // its tokens live for 60 s: one per call is simpler than keeping it
    const headers = { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' }
    const answer = await fetch(`${address}/admin/realms/redress${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`Keycloak: ${method} ${path} answers ${answer.status} ${text.slice(0, 300)}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  return { username, password, call }
}

interface Client {
  id: string
  attributes: Record<string, string>
}

const logoutUrl = 'backchannel.logout.url'

/** The gateway's port may differ from start to start, the realm is imported once: the address is put right when it changed. */
export async function pointBackchannelLogout(admin: KeycloakAdmin, url: string): Promise<void> {
  const [portal] = await admin.call<Client[]>('GET', '/clients?clientId=portal')
  if (!portal || portal.attributes[logoutUrl] === url) return
  await admin.call('PUT', `/clients/${portal.id}`, {
    ...portal,
    attributes: { ...portal.attributes, [logoutUrl]: url },
  })
}

/** The realm's mail server by the names that Keycloak gives its settings; the password comes back as asterisks. */
type MailSettings = Record<string, string>

/** The mail catcher's port may differ too; the sender stays what the realm's file says. */
export async function pointMail(admin: KeycloakAdmin, { host, port, secure, user, password }: Smtp): Promise<void> {
  const { smtpServer: known = {} } = await admin.call<{ smtpServer?: MailSettings }>('GET', '')
  const login: MailSettings = user ? { auth: 'true', user, password: password ?? '' } : { auth: 'false' }
  const server: MailSettings = { host, port: String(port), ssl: String(secure), ...login }
  const { password: _masked, ...visible } = server
  if (Object.entries(visible).every(([key, value]) => (known[key] ?? 'false') === value)) return
  await admin.call('PUT', '', { smtpServer: { ...known, ...server } })
}
