import { createHash, randomBytes } from 'node:crypto'
import { api } from './caller.ts'
import { sharedStack } from './facts.ts'

const redirectUri = 'http://127.0.0.1/signed-in'

interface Tokens {
  access_token: string
  id_token: string
}

/** Keeps the cookies of one browser, and follows nothing by itself. */
function createBrowser() {
  const cookies = new Map<string, string>()
  return async (url: string, form?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = form && new URLSearchParams(form)
    const options = { redirect: 'manual', headers: { cookie }, signal: AbortSignal.timeout(20_000) } as const
    const answer = await fetch(url, body ? { ...options, method: 'POST', body } : options)
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    return answer
  }
}

/** Signs in through Keycloak's page as the portal does: code and PKCE. */
export async function signInAsBrowser(username: string, password: string) {
  const { issuer, tokenEndpoint } = sharedStack().keycloak
  const browse = createBrowser()
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    ...{ client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri: redirectUri },
    ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
  })
  const page = await (await browse(`${issuer}/protocol/openid-connect/auth?${asked}`)).text()
  const action = /<form[^>]*id="kc-form-login"[^>]*action="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  if (!action) throw new Error('Keycloak shows no form to sign in')
  const signedIn = await browse(action, { username, password, credentialId: '' })
  const code = new URL(signedIn.headers.get('location') ?? 'http://nowhere').searchParams.get('code')
  if (!code) throw new Error(`Keycloak does not let ${username} in: ${signedIn.status}`)
  const answer = await browse(tokenEndpoint, {
    ...{ grant_type: 'authorization_code', client_id: 'portal', redirect_uri: redirectUri },
    ...{ code, code_verifier: verifier },
  })
  if (!answer.ok) throw new Error(`Keycloak gives no token: ${await answer.text()}`)
  const { access_token, id_token } = (await answer.json()) as Tokens
  return {
    token: async () => access_token,
    api: () => api(access_token),
    /** Signs out as a browser does that is sent to Keycloak's page for it. */
    async signOut() {
      const hint = new URLSearchParams({ id_token_hint: id_token })
      const answered = await browse(`${issuer}/protocol/openid-connect/logout?${hint}`)
      if (answered.status >= 400) throw new Error(`Keycloak does not sign out: ${answered.status}`)
    },
  }
}
