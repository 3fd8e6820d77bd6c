import { createHash, randomBytes } from 'node:crypto'
import { type StackFacts, sharedStack } from './facts.ts'

/** What a public client asks with; `redirectUri` is never called. */
export interface BrowserClient {
  clientId: string
  redirectUri: string
}

/** What Keycloak answers at its token endpoint. */
export interface BrowserGrant {
  access_token: string
  refresh_token: string
  id_token: string
}

type Keycloak = Pick<StackFacts, 'keycloak'>

/** The portal as development's realm knows it. */
export const portal: BrowserClient = { clientId: 'portal', redirectUri: 'http://127.0.0.1/signed-in' }

/** The console of the realm itself: its tokens carry what the Admin API asks for. */
export const adminConsole = ({ keycloak }: Keycloak = sharedStack()): BrowserClient => ({
  clientId: 'security-admin-console',
  redirectUri: `${keycloak.address}/admin/redress/console/`,
})

/** A browser without a screen: one cookie jar, redirects taken by hand. */
export function browser({ keycloak }: Keycloak = sharedStack()) {
  const cookies = new Map<string, string>()
  const go = async (url: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      signal: AbortSignal.timeout(20_000),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  return {
    go,
    /** Opens the sign-in page, with PKCE unless `parameters` say otherwise. */
    ask({ clientId, redirectUri }: BrowserClient, parameters: Record<string, string>) {
      const query = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid' }
      return go(`${keycloak.issuer}/protocol/openid-connect/auth?${new URLSearchParams({ ...query, ...parameters })}`)
    },
    /** Fills in the form of a sign-in page. */
    submit(page: string, username: string, password: string) {
      const action = /id="kc-form-login"[^>]*action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
      if (!action) throw new Error('this page has no sign-in form')
      return go(action, { username, password, credentialId: '' })
    },
  }
}

/** Verifier and challenge for one sign-in. */
export function pkce() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** The token endpoint, as it answers. */
export async function askForTokens(form: Record<string, string>, { keycloak }: Keycloak = sharedStack()) {
  const answer = await fetch(keycloak.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(20_000),
  })
  return { status: answer.status, body: (await answer.json()) as BrowserGrant & { error?: string } }
}

export const codeIn = (location: string) => new URL(location).searchParams.get('code') ?? ''

/** Signs in as a person does. Throws when Keycloak shows the form again. */
export async function signInByBrowser(
  client: BrowserClient,
  username: string,
  password: string,
  stack: Keycloak = sharedStack(),
): Promise<BrowserGrant> {
  const { verifier, challenge } = pkce()
  const visit = browser(stack)
  const page = await visit.ask(client, { code_challenge: challenge, code_challenge_method: 'S256' })
  const { status, location } = await visit.submit(page.text, username, password)
  if (status !== 302) throw new Error(`Keycloak does not let ${username} in`)
  const form = { grant_type: 'authorization_code', code: codeIn(location), code_verifier: verifier }
  const { body } = await askForTokens({ ...form, client_id: client.clientId, redirect_uri: client.redirectUri }, stack)
  return body
}
