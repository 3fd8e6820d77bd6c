import { browser, pkce, portal } from '../../harness/browser-sign-in.ts'
import type { Orphan } from './orphans.ts'

/** Signs in as a browser does, opens Keycloak's page for a new password, and leaves it open. */
export async function openPasswordPage({ username, password }: Orphan) {
  const visit = browser()
  const { challenge } = pkce()
  const asked = { code_challenge: challenge, code_challenge_method: 'S256' }
  const page = await visit.ask(portal, asked)
  await visit.submit(page.text, username, password)
  const redirect = await visit.ask(portal, { ...asked, kc_action: 'UPDATE_PASSWORD' })
  const form = await visit.go(redirect.location)
  const action = /id="kc-passwd-update-form"[^>]*action="([^"]+)"/.exec(form.text)?.[1]?.replaceAll('&amp;', '&')
  if (!action) throw new Error('there is no page for a new password')
  return {
    /** Answers the status of the answer: 302 goes on to where the sign-in leads. */
    choose: async (next: string) =>
      (await visit.go(action, { 'password-new': next, 'password-confirm': next, username: '' })).status,
  }
}
