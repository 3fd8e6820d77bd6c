import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../../deploy/local/accounts.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { fillDirectory } from '../../../deploy/local/seed/directory.ts'
import { createTenant, platformAdmin, testPassword } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { sharedStack } from '../../harness/facts.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { signIn, signInAsDemo, signInOnce } from '../../harness/tokens.ts'
import { unknownCase } from './desk.ts'
import { strangerIn } from './logins.ts'
import { answersOf, signedInOperations } from './surface.ts'

const session = '/api/v1/session'
const home = '/'
const selector = '/health/select-hospital/'
const nowhere = '/health/no-hospital/'

describe('the demo accounts', () => {
  beforeAll(() =>
    fillDirectory(sharedStack().services.identity ?? '', JSON.stringify(testSecrets().context.privateKey)),
  )
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8').split('\n')

  it.each(demoAccounts)('$username signs in as the README says, with role and tenant [CMS-15]', async (account) => {
    const { id, username, password, role, tenant, departments } = account
    const row = readme.find((line) => new RegExp(`\\| (\\w+, )*${username}(, \\w+)* / ${password} \\|`).test(line))
    expect(row).toContain(role ?? 'no tenant')
    const { access_token } = await signIn(username, password)
    const answer = await api(access_token).get(session)
    expect(answer).toMatchObject({ status: 200, body: { user: { id, username }, roles: role ? [role] : [] } })
    expect([
      answer.body.tenant?.slug ?? null,
      answer.body.departments.map(({ code }: { code: string }) => code),
    ]).toEqual([tenant, departments])
    await expect(signInOnce(username, `${password}4`)).rejects.toThrow('Invalid user credentials')
  })

  it('a tenant is an organisation with a place and a zone, hospital or not [CMS-16]', async () => {
    const tenantsOf = async (username: string) => {
      const { access_token } = await signInAsDemo(username)
      return (await api(access_token).get('/api/v1/tenants')).body.items
    }
    expect(await tenantsOf('admin')).toMatchObject([
      { slug: 'acme', name: 'Acme Corporation', kind: 'hospital', city: 'Riyadh', zone: 'Asia/Riyadh', active: true },
    ])
    expect(await tenantsOf('ts_admin')).toMatchObject([
      { slug: 'techstart', name: 'TechStart Inc', kind: 'organisation', city: 'Dubai', zone: 'Asia/Dubai' },
    ])
  })
})

describe('signing in', () => {
  it('opens the session with a password that Keycloak accepts, and with nothing else [CMS-33:api]', async () => {
    const manager = await (await createTenant()).user('manager')
    expect(await manager.api().get(session)).toMatchObject({ status: 200, body: { user: { id: manager.id } } })
    const { access_token, refresh_token, id_token } = await signIn(manager.username, testPassword)
    expect(await api(access_token).get(session)).toMatchObject({ status: 200 })
    const [head, body, signature = ''] = access_token.split('.')
    const altered = `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    for (const token of [undefined, 'nonsense', altered, refresh_token, id_token]) {
      const answer = await api(token).get(session)
      expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN_INVALID' } })
      expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    }
  })

  it('leads each to where they belong at once: redirect_url stands in the first answer [TEN-15, TEN-25]', async () => {
    const tenant = await createTenant()
    const landing = async (user: { api(): ReturnType<typeof api> }) => (await user.api().get(session)).body.redirect_url
    for (const role of tenantRoles) expect([role, await landing(await tenant.user(role))]).toEqual([role, home])
    const admin = await platformAdmin()
    expect(await landing(admin)).toBe(selector)
    expect(await landing(await strangerIn([]))).toBe(nowhere)
    await admin.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })
    expect(await landing(admin)).toBe(home)
  })

  it('gives each role its level: 4, 3, 2, and 1 for all others [TEN-6]', async () => {
    const tenant = await createTenant()
    const levels: Record<string, number> = {}
    for (const role of tenantRoles) levels[role] = (await (await tenant.user(role)).api().get(session)).body.level
    const { tenant_admin, department_manager, ...others } = levels
    expect({ tenant_admin, department_manager }).toEqual({ tenant_admin: 3, department_manager: 2 })
    expect(Object.values(others)).toEqual([1, 1, 1, 1, 1, 1])
    expect(await (await platformAdmin()).api().get(session)).toMatchObject({ body: { level: 4 } })
    expect(await (await strangerIn([])).api().get(session)).toMatchObject({ body: { level: 1 } })
  })
})

describe('the tenant of a user', () => {
  it('every user has one, and their role in it [CMS-17]', async () => {
    const tenant = await createTenant()
    for (const role of tenantRoles) {
      const user = await tenant.user(role)
      expect(await user.api().get('/api/v1/me')).toMatchObject({
        status: 200,
        body: { id: user.id, tenant: { id: tenant.id, slug: tenant.slug }, roles: [role] },
      })
    }
  })

  it.each([
    ['a user in two tenants', (one: string, two: string) => [`/t.${one}/roles/manager`, `/t.${two}/roles/auditor`]],
    ['platform staff inside a tenant', (one: string) => ['/platform/admins', `/t.${one}/roles/tenant_admin`]],
  ])('%s gets nowhere until it is mended [CMS-29]', async (_who, groupsIn) => {
    const [one, two] = await Promise.all([createTenant(), createTenant()])
    const operations = await signedInOperations()
    const answers = await answersOf(await strangerIn(groupsIn(one.slug, two.slug)), operations, unknownCase())
    for (const [operation, { status, body }] of Object.entries(answers))
      expect({ operation, status, code: body.code }).toEqual({ operation, status: 403, code: 'ACCOUNT_MISCONFIGURED' })
  })

  it('platform admins are in none: they select one [CMS-29]', async () => {
    const admin = await platformAdmin()
    expect(await admin.api().get('/api/v1/me')).toMatchObject({ status: 200, body: { tenant: null } })
    expect(await admin.api().get(session)).toMatchObject({ body: { tenant: null, selection_required: true } })
  })
})
