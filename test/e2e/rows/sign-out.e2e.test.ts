import { describe, expect, it } from '@jest/globals'
import { signInAsBrowser } from '../../harness/browser-login.ts'
import { createTenant, platformAdmin, type TestUser, testPassword } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import { everyItem, type Person, select } from './desk.ts'

const session = '/api/v1/session'
const withinASecond = { withinMs: 1000 }
const statusOf = async (person: Person) => (await person.api().get(session)).status

/** A login of the portal, and another session of the same user. */
async function twoSessions(user: TestUser) {
  // the login is made with the first token
  await user.token()
  return { here: await signInAsBrowser(user.username, testPassword), elsewhere: user }
}

describe('signing out', () => {
  it('in Keycloak ends the session here at once, clears its selection, and is audited [TEN-41:api]', async () => {
    const [admin, tenant] = await Promise.all([platformAdmin(), createTenant()])
    const { here, elsewhere } = await twoSessions(admin)
    await select(here, tenant)
    await select(elsewhere, tenant)
    expect((await here.api().get(session)).body).toMatchObject({ tenant: { id: tenant.id } })

    await here.signOut()
    const refused = await eventually(async () => {
      const answer = await here.api().get(session)
      expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN_INVALID' } })
      return answer
    }, withinASecond)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
    expect((await here.api().get('/api/v1/complaints')).status).toBe(401)

    expect((await elsewhere.api().get(session)).body).toMatchObject({ tenant: { id: tenant.id } })
    const auditor = await tenant.user('auditor')
    await eventually(async () => {
      const entries = await everyItem(auditor, `entity=${tenant.id}`, '/api/v1/audit')
      expect(entries.filter(({ action }) => action === 'identity.v1.TenantSelectionCleared')).toHaveLength(1)
    })
    const again = await signInAsBrowser(admin.username, testPassword)
    expect((await again.api().get(session)).body).toMatchObject({
      ...{ tenant: null, selection_required: true, redirect_url: '/health/select-hospital/' },
      last_tenant: { id: tenant.id, slug: tenant.slug, name: tenant.name },
    })
  })

  it('of a member is audited in the tenant, and signing in again opens a new session', async () => {
    const tenant = await createTenant()
    const manager = await tenant.user('manager')
    const { here, elsewhere } = await twoSessions(manager)
    expect([await statusOf(here), await statusOf(elsewhere)]).toEqual([200, 200])
    await here.signOut()
    await eventually(async () => expect(await statusOf(here)).toBe(401), withinASecond)
    expect(await statusOf(elsewhere)).toBe(200)
    expect(await statusOf(await signInAsBrowser(manager.username, testPassword))).toBe(200)
    const auditor = await tenant.user('auditor')
    await eventually(async () => {
      const entries = await everyItem(auditor, `entity=${manager.id}`, '/api/v1/audit')
      expect(entries.filter(({ action }) => action === 'identity.v1.SessionEnded')).toHaveLength(1)
    })
  })
})
