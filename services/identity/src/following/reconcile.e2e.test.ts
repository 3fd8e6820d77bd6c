import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { migrationEnvironmentOf } from '../../../../deploy/local/environment.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { runProgram } from '../../../../test/faults/run-program.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { sharedStack } from '../../../../test/harness/facts.ts'
import { keycloakDirectory } from '../../../../test/harness/keycloak-directory.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

const slug = `r${randomBytes(5).toString('hex')}`
let service: TestService<IdentityServiceDefinition>
let environment: Record<string, string>
let tenantId = ''

beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity, {
    environment(variables) {
      const { POSTGRES_APP_URL: postgres = '', NATS_URL = '' } = variables
      const servers = { postgres, nats: `nats://${new URL(NATS_URL).host}` }
      // after the first comparison the service looks at Keycloak no more: what happens then is lost
      const following = { KEYCLOAK_ISSUER: sharedStack().keycloak.issuer, KEYCLOAK_POLL_MS: '600000' }
      environment = { ...variables, ...following, ...migrationEnvironmentOf('identity', servers, testSecrets()) }
      return { ...variables, ...following }
    },
  })
  const compared = () => service.database.rows('select from account_watermark')
  await eventually(async () => expect(await compared()).toHaveLength(2), { withinMs: 80_000, everyMs: 200 })
  const admin = { roles: ['platform_admin'] }
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await service.context(admin))
  tenantId = tenant?.tenant_id ?? ''
  await keycloak().addTenantGroups(slug, tenantRoles, [])
}, 120_000)
afterAll(() => service.stop())

const keycloak = () => keycloakDirectory()
async function consoleMakes(groups: string[]) {
  const username = `r${randomBytes(6).toString('hex')}`
  const person = { username, email: `${username}@people.example`, firstName: 'Mona', lastName: 'Salem', enabled: true }
  await keycloak().call('POST', '/users', { ...person, groups })
  const [made] = await keycloak().call<{ id: string }[]>('GET', `/users?username=${username}&exact=true`)
  return made?.id ?? ''
}
const reconcile = (more: Record<string, string> = {}) =>
  runProgram(['deploy/local/maintain.ts', 'reconcile'], { environment: { ...environment, ...more } })
const held = async (userId: string) =>
  (
    await service.database.rows(
      'select tenant_id, name, roles, active, deleted_at is not null as deleted from user_account where user_id = $1',
      [userId],
    )
  )[0]

describe('npm run reconcile', () => {
  it('puts right what was never told, says what it did, and the second time finds nothing [CMS-17]', async () => {
    const groups = [`/t.${slug}/roles/manager`]
    const [changed, gone, orphan] = [await consoleMakes(groups), await consoleMakes(groups), await consoleMakes([])]
    const first = await reconcile()
    expect(first).toMatchObject({ code: 0, errors: [] })
    for (const id of [changed, gone]) expect(first.output).toContain(`${id}  identity.v1.UserRegistered\n`)
    expect(await held(changed)).toMatchObject({ tenant_id: tenantId, name: 'Mona Salem', roles: ['manager'] })

    const form = await keycloak().call<object>('GET', `/users/${changed}`)
    await keycloak().call('PUT', `/users/${changed}`, { ...form, lastName: 'Haddad', enabled: false })
    await keycloak().call('DELETE', `/users/${gone}`)
    expect(await held(gone)).toMatchObject({ deleted: false })
    const second = await reconcile()
    expect(second).toMatchObject({ code: 0, errors: [] })
    const lines = second.output.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([`${changed}  identity.v1.UserChanged`, `${gone}  identity.v1.UserDeleted`]),
    )
    expect(lines).toContain(`${orphan}  has no group: it opens nothing, and no tenant's administrators see it`)
    expect(lines.at(-2)).toMatch(/^\d+ logins compared, \d+ users put right, \d+ logins without a group$/)
    expect(await held(changed)).toMatchObject({ name: 'Mona Haddad', active: false })
    expect(await held(gone)).toMatchObject({ deleted: true, roles: [] })
    expect(second.output).not.toMatch(/Mona|Haddad|people\.example/)

    const third = await reconcile()
    expect(third.code).toBe(0)
    for (const id of [changed, gone]) expect(third.output).not.toContain(id)
  }, 60_000)

  it('does nothing and ends with 1 when Keycloak does not answer', async () => {
    const { code, output, errors } = await reconcile({ KEYCLOAK_ISSUER: 'http://127.0.0.1:1/realms/redress' })
    expect([code, output]).toEqual([1, expect.not.stringContaining('compared')])
    expect(errors.join()).not.toBe('')
  }, 60_000)

  it('takes no further words', async () => {
    const { code, errors } = await runProgram(['deploy/local/maintain.ts', 'reconcile', 'now'], { environment })
    expect([code, errors[0]]).toEqual([1, expect.stringContaining('usage')])
  })
})
