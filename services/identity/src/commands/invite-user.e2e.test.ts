import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { sharedStack } from '../../../../test/harness/facts.ts'
import { keycloakDirectory } from '../../../../test/harness/keycloak-directory.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { provisionTenantIn } from '../provisioner/service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let toKeycloak: TcpProxy
let mailServerRefuses = false
const slug = `i${randomBytes(5).toString('hex')}`
let tenantId = ''

beforeAll(async () => {
  const { address, issuer } = sharedStack().keycloak
  toKeycloak = await startTcpProxy({ target: new URL(address).host, ...refusedMails() })
  const following = { KEYCLOAK_ISSUER: through(toKeycloak, issuer), KEYCLOAK_POLL_MS: '600000' }
  service = await startTestService<IdentityServiceDefinition>(identity, {
    environment: (variables) => ({ ...variables, ...following }),
  })
  const compared = () => service.database.rows('select from account_watermark')
  await eventually(async () => expect(await compared()).toHaveLength(2), { withinMs: 80_000, everyMs: 200 })
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await as('platform_admin', ''))
  tenantId = tenant?.tenant_id ?? ''
  await keycloakDirectory().addTenantGroups(slug, tenantRoles, [])
  await provisionTenantIn(issuer, testSecrets().keycloak.clients.provisioner ?? '', slug)
  await service.database.rows('update tenant set provisioned_at = created_at where id = $1', [tenantId])
}, 120_000)
afterAll(async () => {
  await service.stop()
  await toKeycloak.stop()
})

/** As Keycloak answers when its mail server does not take a mail. */
function refusedMails() {
  let asked = false
  const refusal = 'HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}'
  return {
    toServer: () => (chunk: Buffer) => {
      if (mailServerRefuses) asked ||= chunk.toString('latin1').includes('/execute-actions-email')
      return chunk
    },
    toClient: () => (chunk: Buffer) => {
      if (!asked) return chunk
      asked = false
      return Buffer.from(refusal)
    },
  }
}

const actor = randomUUID()
const as = (role: string, tenant = tenantId) =>
  service.context({ userId: actor, roles: [role], ...(tenant && { tenantId: tenant }) }, { timeoutMs: 25_000 })

describe('InviteUser', () => {
  it('UNAVAILABLE: a mail that the mail server did not take is none of the three of an hour [S15]', async () => {
    const username = `u${randomBytes(6).toString('hex')}`
    const name = { first_name: 'Mona', last_name: 'Salem' }
    const person = { username, email: `${username}@people.example`, ...name, roles: ['manager'] }
    const { user } = await service.client.CreateUser(person, await as('tenant_admin'))
    const user_id = user?.user_id ?? ''
    const invite = async () => service.client.InviteUser({ user_id }, await as('tenant_admin'))
    mailServerRefuses = true
    for (let attempt = 0; attempt < 4; attempt++)
      await expect(invite()).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'MAIL_NOT_SENT' })
    mailServerRefuses = false
    for (let sent = 0; sent < 3; sent++) expect((await invite()).user).toMatchObject({ user_id })
    const tooMany = { code: 'RESOURCE_EXHAUSTED', reason: 'TOO_MANY_INVITATIONS', retryAfterMs: expect.any(Number) }
    await expect(invite()).rejects.toMatchObject(tooMany)
    const facts = (await service.eventsOf(user_id)).filter(({ type }) => type === 'identity.v1.UserInvited')
    expect(facts).toHaveLength(3)
  }, 60_000)
})
