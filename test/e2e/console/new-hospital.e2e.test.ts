import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readCommand } from '../../../deploy/local/tenant/arguments.ts'
import { createHospital } from '../../../deploy/local/tenant/create.ts'
import { closeTenant, deleteTenant, readOut, tenantIdOf } from '../../../deploy/local/tenant/end.ts'
import { gatewayAsPlatformAdmin } from '../../../deploy/local/tenant/gateway.ts'
import { usePlatform } from '../../faults/use-platform.ts'
import { acceptInvitation } from '../../harness/accept-invitation.ts'
import { adminConsole, portal, signInByBrowser } from '../../harness/browser-sign-in.ts'
import { platformAdmin, type TestUser, testPassword } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint, canary } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { type CaughtMail, linkIn, mailsTo } from '../../harness/mailbox.ts'
import { advance, days } from '../../harness/tenant-clocks.ts'
import { realmFacts } from './realm-facts.ts'

const slow = { withinMs: 20_000, everyMs: 100 }

// the steps of docs/admin-guide.md, in its order
describe('a new hospital from nothing to its first complaint', () => {
  const platform = usePlatform({ only: ['identity', 'complaint', 'audit', 'provisioner', 'gateway'] })
  const slug = `h${randomBytes(4).toString('hex')}`
  const admin = { username: `${slug}-nora`, email: `nora@${slug}.example` }
  const desk = { username: `${slug}-hadi`, email: `hadi@${slug}.example` }
  let px: TestUser
  let tenantId = ''
  const gateway = () => platform().facts.gateway
  const as = (token: string) => api(token, platform().facts)
  const portalOf = async ({ username }: { username: string }) =>
    as((await signInByBrowser(portal, username, testPassword)).access_token)

  it('one command makes tenant, groups, departments and console rights, and waits until they are there', async () => {
    px = await platformAdmin(platform().facts)
    const command = readCommand([
      ...['create', '--slug', slug, '--name', 'North Hospital', '--name-ar', 'مستشفى الشمال', '--zone', 'Asia/Riyadh'],
      ...['--department', 'er:Emergency:الطوارئ', '--department', 'billing:Billing'],
      ...['--admin-username', admin.username, '--admin-email', admin.email],
      ...['--admin-first-name', canary(), '--admin-last-name', 'North'],
    ])
    const call = await gatewayAsPlatformAdmin({ REDRESS_GATEWAY: gateway(), REDRESS_TOKEN: await px.token() })
    if (command.name !== 'create') throw new Error(`read as ${command.name}`)
    const { details, seconds } = command
    const said: string[] = []
    tenantId = await createHospital(call, details, seconds, (text) => said.push(text))
    expect(said).toEqual([
      `tenant ${slug} (${tenantId}) with 2 departments`,
      'its groups and console rights are there',
      `${admin.username} is invited by mail to ${admin.email}`,
    ])
    await expect(createHospital(call, details, seconds)).rejects.toThrow('SLUG_TAKEN')
  }, 60_000)

  it('the first admin gets one mail, follows it and chooses a password', async () => {
    const mails = await eventually(async () => {
      const found = await mailsTo(admin.email)
      expect(found).toHaveLength(1)
      return found
    }, slow)
    await acceptInvitation(linkIn(mails[0] as CaughtMail), testPassword)
    const { body } = await (await portalOf(admin)).get('/api/v1/session')
    expect(body).toMatchObject({ roles: ['tenant_admin'], level: 3, tenant: { id: tenantId, slug } })
  })

  it('in the console the first admin makes a member of the help desk, by a group of the tenant', async () => {
    const { access_token: token } = await signInByBrowser(adminConsole(), admin.username, testPassword)
    const groups = [`/t.${slug}/roles/help_desk_agent`, `/t.${slug}/dept/er`]
    const names = { firstName: canary(), lastName: 'Desk', enabled: true, emailVerified: true }
    const credentials = [{ type: 'password', value: testPassword, temporary: false }]
    const answer = await fetch(`${platform().facts.keycloak.address}/admin/realms/redress/users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...desk, ...names, groups, credentials }),
    })
    expect(answer.status).toBe(201)
  })

  it('who files the first complaint, and the admin sees it and who did what', async () => {
    const filer = await portalOf(desk)
    const { status, body } = await filer.post('/api/v1/complaints', aComplaint())
    expect(status).toBe(201)
    const seen = await portalOf(admin)
    expect((await seen.get(`/api/v1/complaints/${body.id}`)).body).toMatchObject({ reference: body.reference })
    await eventually(async () => {
      const { items } = (await seen.get(`/api/v1/audit?entity=${body.id}`)).body
      expect(items).toMatchObject([{ action: 'complaint.v1.ComplaintSubmitted' }])
    }, slow)
  })

  it('everything that made the hospital stands in its audit, the invitation too', async () => {
    const seen = await portalOf(admin)
    await eventually(async () => {
      const { items } = (await seen.get('/api/v1/audit?limit=100')).body as { items: { action: string }[] }
      expect(items.map(({ action }) => action)).toEqual(
        expect.arrayContaining(
          ['TenantCreated', 'DepartmentCreated', 'TenantChanged', 'UserRegistered', 'UserInvited'].map(
            (name) => `identity.v1.${name}`,
          ),
        ),
      )
    }, slow)
  })

  it('a second admin of that mail address is refused for another hospital, which says why', async () => {
    const first = { ...admin, first_name: canary(), last_name: 'North' }
    const other = { slug: `${slug}-2`, name: 'South Hospital', departments: [], admin: first }
    const call = await gatewayAsPlatformAdmin({ REDRESS_GATEWAY: gateway(), REDRESS_TOKEN: await px.token() })
    await expect(createHospital(call, other, 60, () => {})).rejects.toThrow(
      `${admin.username} is not invited: USERNAME_TAKEN`,
    )
    const { identity = '' } = platform().facts.logs
    await eventually(() => expect(readFileSync(identity, 'utf8')).toContain('the first admin cannot be invited'), slow)
    const id = await tenantIdOf(call, other.slug)
    const firstAdmin = async () => (await px.api().get(`/api/v1/tenants/${id}`)).body.first_admin
    expect(await firstAdmin()).toEqual({ state: 'refused', reason: 'USERNAME_TAKEN' })
    const [user] = await keycloakDirectory().call<{ id: string }[]>(
      'GET',
      `/users?username=${admin.username}&exact=true`,
    )
    const groups = await keycloakDirectory().call<{ path: string }[]>('GET', `/users/${user?.id}/groups`)
    expect(groups.map(({ path }) => path).sort()).toEqual([
      `/t.${slug}/console-admins`,
      `/t.${slug}/roles/tenant_admin`,
    ])

    // the platform admin makes another by hand, and nothing is said of the first any more
    await px.api().put('/api/v1/session/tenant', { tenant_id: id })
    const another = {
      username: `${slug}-sami`,
      email: `sami@${slug}.example`,
      first_name: canary(),
      last_name: 'South',
    }
    const rights = { roles: ['tenant_admin'], console_admin: true }
    expect((await px.api().post('/api/v1/users', { ...another, ...rights })).status).toBe(201)
    expect(await firstAdmin()).toBeUndefined()
  })

  it('a login of that name and address which we did not make is made admin of nothing', async () => {
    const planted = { username: `${slug}-p`, email: `p@${slug}.example`, firstName: canary(), lastName: 'Planted' }
    await keycloakDirectory().addUser({ ...planted, id: randomUUID(), password: testPassword, groups: [] })
    const [user] = await keycloakDirectory().call<{ id: string }[]>(
      'GET',
      `/users?username=${planted.username}&exact=true`,
    )
    const named = { first_name: planted.firstName, last_name: planted.lastName }
    const first = { username: planted.username, email: planted.email, ...named }
    const made = await px.api().post('/api/v1/tenants', { slug: `${slug}-3`, name: 'East Hospital', admin: first })
    expect(made.status).toBe(201)
    const refused = `"tenant_id":"${made.body.id}"`
    const { identity = '' } = platform().facts.logs
    await eventually(() => {
      const lines = readFileSync(identity, 'utf8').split('\n')
      expect(lines.filter((line) => line.includes('the first admin cannot') && line.includes(refused))).toHaveLength(1)
    }, slow)
    expect(await keycloakDirectory().call('GET', `/users/${user?.id}/groups`)).toEqual([])
  })

  it('the invitation of the first admin is one of the three that they get within an hour [S15]', async () => {
    const session = (await px.signIn()).api()
    await session.put('/api/v1/session/tenant', { tenant_id: tenantId })
    const { items } = (await session.get(`/api/v1/users?q=${admin.username}`)).body
    const invite = async () => (await session.post(`/api/v1/users/${items[0].id}/invite`)).status
    expect([await invite(), await invite(), await invite()]).toEqual([200, 200, 429])
  })

  describe('and out again', () => {
    const call = async () => gatewayAsPlatformAdmin({ REDRESS_GATEWAY: gateway(), REDRESS_TOKEN: await px.token() })
    const lines = async () => {
      const said: string[] = []
      await readOut(await call(), tenantId, (line) => said.push(line))
      return said.map((line) => JSON.parse(line) as { kind: string; username?: string })
    }

    it('its directory is read out as JSON lines, which its audit shows', async () => {
      const read = await lines()
      expect(read[0]).toMatchObject({ kind: 'tenant', slug })
      const usernames = read.filter(({ kind }) => kind === 'user').map(({ username }) => username)
      expect(usernames.sort()).toEqual([desk.username, admin.username])
      const seen = await portalOf(admin)
      await eventually(async () => {
        const { items } = (await seen.get('/api/v1/audit?action=identity.v1.DirectoryExported')).body
        expect(items).toMatchObject([{ actor: { id: px.id } }])
      }, slow)
    })

    it('closed, nobody gets in; after 30 days it is deleted, in Keycloak too, and who belongs elsewhere stays there', async () => {
      const { call: ask } = keycloakDirectory()
      const shared = { id: randomUUID(), username: `${slug}-shared`, email: `shared@${slug}.example` }
      const groups = [`/t.${slug}/roles/manager`, '/platform/admins']
      const names = { firstName: canary(), lastName: 'Shared' }
      await keycloakDirectory().addUser({ ...shared, ...names, password: testPassword, groups })

      await closeTenant(await call(), tenantId)
      expect((await (await portalOf(admin)).get('/api/v1/me')).body.tenant).toBeNull()
      await expect(deleteTenant(await call(), tenantId, 'moved')).rejects.toThrow('TENANT_NOT_DELETABLE')
      await advance({ id: tenantId }, days(31), platform().facts)
      await deleteTenant(await call(), tenantId, 'moved')
      await expect(lines()).rejects.toThrow('TENANT_NOT_FOUND')

      const usersOf = (username: string) => ask<object[]>('GET', `/users?username=${username}&exact=true`)
      await eventually(async () => expect(await usersOf(admin.username)).toEqual([]), slow)
      await eventually(async () => {
        const tops = await ask<{ name: string }[]>('GET', `/groups?search=t.${slug}&exact=true`)
        expect(tops).toEqual([])
      }, slow)
      expect(await usersOf(desk.username)).toEqual([])
      expect(await usersOf(shared.username)).toHaveLength(1)
      expect(await ask<{ path: string }[]>('GET', `/users/${shared.id}/groups`)).toMatchObject([
        { path: '/platform/admins' },
      ])
      expect(Object.keys((await realmFacts(slug, false)).permissions)).toEqual([])
    }, 60_000)
  })
})
