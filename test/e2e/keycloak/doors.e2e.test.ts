import { beforeAll, describe, expect, it } from '@jest/globals'
import { askForTokens, browser, codeIn, pkce, portal } from '../../harness/browser-sign-in.ts'
import { createTenant, type TestUser, testPassword } from '../../harness/builders.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'

const { call } = keycloakDirectory()

describe("Keycloak's doors", () => {
  let user: TestUser
  let other: TestUser
  beforeAll(async () => {
    const tenant = await createTenant()
    ;[user, other] = await Promise.all([tenant.user('manager'), tenant.user('auditor')])
    await Promise.all([user.token(), other.token()])
  }, 60_000)

  const withPassword = (clientId: string, username: string, password: string) =>
    askForTokens({ grant_type: 'password', client_id: clientId, username, password })

  it('a wrong password looks like an unknown user', async () => {
    const wrong = await withPassword('redress-cli', other.username, `${testPassword}-wrong`)
    const unknown = await withPassword('redress-cli', 'nobody-of-this-name', testPassword)
    expect(wrong).toEqual(unknown)
    expect([wrong.status, wrong.body.error]).toEqual([400, 'invalid_grant'])
  })

  it.each(['portal', 'admin-cli', 'security-admin-console'])('takes no password for %s', async (clientId) => {
    const { status, body } = await withPassword(clientId, user.username, testPassword)
    expect([status, body.error]).toEqual([400, 'unauthorized_client'])
  })

  it('a required action keeps the direct grant closed', async () => {
    const representation = await call<object>('GET', `/users/${other.id}`)
    const actions = (requiredActions: string[]) =>
      call('PUT', `/users/${other.id}`, { ...representation, requiredActions })
    await actions(['UPDATE_PASSWORD'])
    const { status, body } = await withPassword('redress-cli', other.username, testPassword)
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
    await actions([])
    expect((await withPassword('redress-cli', other.username, testPassword)).status).toBe(200)
  })

  it.each([
    ['without a challenge', () => ({})],
    ['with a plain one', () => ({ code_challenge: pkce().verifier, code_challenge_method: 'plain' })],
  ])('PKCE: refuses a sign-in %s', async (_name, parameters) => {
    const { location } = await browser().ask(portal, parameters())
    expect(new URL(location).searchParams.get('error')).toBe('invalid_request')
    expect(codeIn(location)).toBe('')
  })

  it.each([
    ['another verifier', () => ({ code_verifier: pkce().verifier })],
    ['no verifier', () => ({})],
  ])('PKCE: refuses a code with %s', async (_name, proof) => {
    const visit = browser()
    const page = await visit.ask(portal, { code_challenge: pkce().challenge, code_challenge_method: 'S256' })
    const { location } = await visit.submit(page.text, user.username, testPassword)
    const form = { grant_type: 'authorization_code', client_id: 'portal', redirect_uri: portal.redirectUri }
    const { status, body } = await askForTokens({ ...form, code: codeIn(location), ...proof() })
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
  })

  it('refuses a redirect to another place', async () => {
    const foreign = { ...portal, redirectUri: 'https://elsewhere.example/signed-in' }
    const parameters = { code_challenge: pkce().challenge, code_challenge_method: 'S256' }
    expect((await browser().ask(foreign, parameters)).status).toBe(400)
  })

  it('no event of the realm holds a password', async () => {
    const value = `${testPassword}-changed`
    await call('PUT', `/users/${other.id}/reset-password`, { type: 'password', value, temporary: false })
    const path = `resourcePath=users/${other.id}*&max=100`
    const adminEvents = await call<object[]>('GET', `/admin-events?${path}`)
    const events = await call<object[]>('GET', `/events?user=${other.id}&max=100`)
    expect(adminEvents.length).toBeGreaterThan(0)
    expect(events.length).toBeGreaterThan(0)
    expect(JSON.stringify([adminEvents, events])).not.toContain(testPassword)
  })
})
