import { randomBytes, randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { provisionTenantIn } from '@redress/identity/provisioner/service.ts'
import { identity } from '@redress/identity/service.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { eventually } from './eventually.ts'
import { sharedStack } from './facts.ts'
import { keycloakDirectory } from './keycloak-directory.ts'
import { tenantRoles } from './role-grants.ts'
import { startTestService, type TestService } from './start-service.ts'
import { startTcpProxy, type TcpProxy, through } from './tcp-proxy.ts'

/** What happens with the next request of a kind to Keycloak. */
interface Ambush {
  /** Matches the first line: "DELETE /admin/realms/redress/users/...". */
  request: RegExp
  /** It has reached Keycloak, whose answer is there. */
  happens(): void
  /** And is not lost. */
  passes?: true
}

/** The identity service before a proxy of Keycloak, and a tenant whose logins it manages. */
export interface LoginDesk {
  service: TestService<IdentityServiceDefinition>
  toKeycloak: TcpProxy
  tenantId: string
  slug: string
  /** Who calls as `as`. */
  actor: string
  ambush(next: Ambush): void
  /** Whether the ambush still waits. */
  isWaiting(): boolean
  as(role: string, tenant?: string, more?: Partial<CallContext>): Promise<CallContext>
  loginsOf(username: string): Promise<{ id: string; enabled: boolean }[]>
  rowsOf(username: string): Promise<{ user_id: string; active: boolean }[]>
  stop(): Promise<void>
}

export async function openLoginDesk(): Promise<LoginDesk> {
  const { address, issuer } = sharedStack().keycloak
  let next: Ambush | undefined
  const toKeycloak = await startTcpProxy({
    target: new URL(address).host,
    ...losingAnswers(
      () => next,
      () => {
        next = undefined
      },
    ),
  })
  const service = await startTestService<IdentityServiceDefinition>(identity, {
    environment: (variables) => ({
      ...variables,
      KEYCLOAK_ISSUER: through(toKeycloak, issuer),
      // after the first comparison nothing but what these tests ask for goes to Keycloak
      KEYCLOAK_POLL_MS: '600000',
    }),
  })
  const { rows } = service.database
  const compared = () => rows('select from account_watermark')
  await eventually(async () => expect(await compared()).toHaveLength(2), { withinMs: 80_000, everyMs: 200 })
  const slug = `c${randomBytes(5).toString('hex')}`
  const actor = randomUUID()
  const as: LoginDesk['as'] = (role, tenantId, more = {}) =>
    service.context({ userId: actor, roles: [role], ...(tenantId && { tenantId }) }, more)
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await as('platform_admin'))
  const tenantId = tenant?.tenant_id ?? ''
  await keycloakDirectory().addTenantGroups(slug, tenantRoles, ['billing'])
  await provisionTenantIn(issuer, testSecrets().keycloak.clients.provisioner ?? '', slug)
  await rows('update tenant set provisioned_at = created_at where id = $1', [tenantId])
  return {
    ...{ service, toKeycloak, tenantId, slug, actor },
    ambush(ambush) {
      next = ambush
    },
    isWaiting: () => next !== undefined,
    as: (role, within = tenantId, more = {}) => as(role, within, more),
    loginsOf: (username) => keycloakDirectory().call('GET', `/users?username=${username}&exact=true`),
    rowsOf: (username) => rows('select * from user_account where username = $1', [username]),
    async stop() {
      await service.stop()
      await toKeycloak.stop()
    },
  }
}

/** Lets a request reach Keycloak; then it happens. */
function losingAnswers(next: () => Ambush | undefined, done: () => void) {
  let underWay = false
  return {
    toServer: () => (chunk: Buffer) => {
      const [line = ''] = chunk.toString('latin1').split('\r\n')
      underWay ||= next()?.request.test(line) ?? false
      return chunk
    },
    toClient: () => (chunk: Buffer) => {
      if (!underWay) return chunk
      underWay = false
      const { happens, passes } = next() ?? {}
      happens?.()
      done()
      return passes ? chunk : Buffer.alloc(0)
    },
  }
}
