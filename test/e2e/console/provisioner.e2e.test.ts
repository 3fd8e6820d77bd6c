import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { messagesOf } from '../../faults/jetstream.ts'
import { usePlatform } from '../../faults/use-platform.ts'
import { silentLog } from '../../harness/broker.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedIdentityAdmin } from '../../harness/identity-admin.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { startTcpProxy, type TcpProxy, through } from '../../harness/tcp-proxy.ts'
import { childNames, realmFacts } from './realm-facts.ts'

const slow = { withinMs: 20_000, everyMs: 100 }
const aSlug = () => `p${randomBytes(5).toString('hex')}`

describe('provisioner', () => {
  let proxy: TcpProxy
  const platform = usePlatform({
    only: ['identity', 'provisioner'],
    async environment(name, variables) {
      if (name !== 'provisioner') return variables
      const issuer = variables.KEYCLOAK_ISSUER ?? ''
      proxy = await startTcpProxy({ target: new URL(issuer).host })
      return { ...variables, KEYCLOAK_ISSUER: through(proxy, issuer) }
    },
  })
  platform.later(() => proxy?.stop())

  const logged = () => readFileSync(platform().facts.logs.provisioner ?? '', 'utf8')
  const admin = () => sharedIdentityAdmin(platform().facts.services.identity ?? '')
  const createTenant = async (...departments: string[]) => {
    const { client, contextIn } = admin()
    const slug = aSlug()
    const { tenant } = await client.CreateTenant({ slug, name: slug }, await contextIn())
    const id = tenant?.tenant_id ?? ''
    for (const code of departments) await client.CreateDepartment({ code, name: code }, await contextIn(id))
    return { id, slug }
  }
  const provisioning = async (id: string) => {
    const { client, contextIn } = admin()
    const { tenants } = await client.ListTenants({}, await contextIn())
    return tenants.find(({ tenant_id }) => tenant_id === id)?.provisioning
  }

  it('a new tenant gets its groups, departments, console role mappings and permissions, and is reported', async () => {
    const { id, slug } = await createTenant('er', 'icu')
    await eventually(async () => expect(await provisioning(id)).toBe(false), slow)
    await eventually(async () => expect(await childNames(`t.${slug}/dept`)).toEqual(['er', 'icu']), slow)
    expect(await childNames(`t.${slug}`)).toEqual(['console-admins', 'dept', 'roles'])
    expect(await childNames(`t.${slug}/roles`)).toHaveLength(8)
    await eventually(async () => {
      const { permissions, consoleRoles } = await realmFacts(slug)
      expect(consoleRoles).toEqual(['query-groups', 'query-users'])
      expect(permissions).toEqual({
        people: [
          ...['auditor', 'complainant', 'department_manager', 'er', 'help_desk_agent', 'icu', 'manager'],
          ...['source_user', 'support_staff'],
        ],
        look: ['console-admins', 'dept', 'roles', `t.${slug}`, 'tenant_admin'],
        'admin-guard': ['console-admins', 'tenant_admin'],
      })
    }, slow)
  })

  it('a department that is added later gets its group and is looked after by the console', async () => {
    const { id, slug } = await createTenant()
    await eventually(async () => expect(await provisioning(id)).toBe(false), slow)
    const { client, contextIn } = admin()
    await client.CreateDepartment({ code: 'late', name: 'Late' }, await contextIn(id))
    await eventually(async () => expect((await realmFacts(slug)).permissions.people).toContain('late'), slow)
  })

  it('what was changed by hand is mended at the next start, and nothing is reported twice', async () => {
    const { id, slug } = await createTenant('er')
    await eventually(async () => expect((await realmFacts(slug)).permissions.people).toContain('er'), slow)
    const reports = async () =>
      (await messagesOf(platform().facts, 'PROVISIONER', `provisioner.v1.TenantProvisioned.${id}`)).length
    await eventually(async () => expect(await reports()).toBe(2), slow)
    const { call } = keycloakDirectory()
    const { permissionPaths } = await realmFacts(slug)
    await call('DELETE', permissionPaths['admin-guard'] ?? '')
    await platform().restart('provisioner')
    expect((await realmFacts(slug)).permissions['admin-guard']).toEqual(['console-admins', 'tenant_admin'])
    expect(await reports()).toBe(2)
  })

  it('while Keycloak is away it says so and waits; then everything is made', async () => {
    proxy.refuse()
    const { id } = await createTenant('er')
    await eventually(() => expect(logged()).toContain('waiting for Keycloak'), slow)
    expect(await provisioning(id)).toBe(true)
    proxy.accept()
    await eventually(async () => expect(await provisioning(id)).toBe(false), slow)
  })

  it('an event that cannot be handled stops no other and stands in the log', async () => {
    const connection = await connectNats(platform().facts.nats, silentLog)
    const subject = `identity.v1.DepartmentCreated.${randomUUID()}`
    await connection.request(subject, '{"poisoned":true}', { timeout: 5000 })
    await connection.close()
    const { id } = await createTenant('er')
    await eventually(async () => expect(await provisioning(id)).toBe(false), slow)
    await eventually(() => {
      const line = logged()
        .split('\n')
        .find((each) => each.includes(subject))
      expect(line).toContain('event not handled')
    }, slow)
  })
})
