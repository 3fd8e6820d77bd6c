import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const admin = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
const create = async () => {
  const slug = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await service.client.CreateTenant({ slug, name: 'Acme' }, await service.context(admin))
  return { tenantId: tenant?.tenant_id ?? '', slug }
}
const report = ({ tenantId, slug }: { tenantId: string; slug: string }, id: string = randomUUID()) => ({
  ...{ type: 'provisioner.v1.TenantProvisioned', tenantId, subject: tenantId, version: 1, id },
  data: { slug, departments: [] },
})
const listed = async (tenantId: string) => {
  const { tenants } = await service.client.ListTenants({}, await service.context(admin))
  return tenants.find(({ tenant_id }) => tenant_id === tenantId)
}

describe('mark-provisioned', () => {
  it('a tenant is provisioning until the provisioner has reported, and everybody is told', async () => {
    const tenant = await create()
    expect(await listed(tenant.tenantId)).toMatchObject({ provisioning: true, version: 1 })
    await service.publish(report(tenant))
    expect(await listed(tenant.tenantId)).toMatchObject({ provisioning: false, version: 2 })
    const events = await service.eventsOf(tenant.tenantId)
    expect(events.slice(3)).toMatchObject([
      {
        ...{ type: 'identity.v1.TenantChanged', eventseq: 2, actorkind: 'system', reference: tenant.slug },
        data: { changes: [{ field: 'provisioning', before: 'true', after: 'false' }] },
      },
      { type: 'identity.v1.TenantState', eventseq: 2 },
    ])
  })

  it('the same report twice, and a report on a later department, change nothing', async () => {
    const tenant = await create()
    const first = report(tenant)
    await service.publish(first)
    await service.publish(first)
    await service.publish(report(tenant))
    expect(await listed(tenant.tenantId)).toMatchObject({ provisioning: false, version: 2 })
    expect(await service.eventsOf(tenant.tenantId)).toHaveLength(5)
  })

  it('a report on a tenant that is not here is no harm', async () => {
    const stranger = { tenantId: randomUUID(), slug: 'stranger' }
    await service.publish(report(stranger))
    expect(await service.eventsOf(stranger.tenantId)).toEqual([])
  })
})
