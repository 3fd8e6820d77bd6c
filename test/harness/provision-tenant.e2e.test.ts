import { describe, expect, it } from '@jest/globals'
import { realmFacts } from '../e2e/console/realm-facts.ts'
import { createTenant, platformAdmin } from './builders.ts'
import { provisionTenant } from './provision-tenant.ts'

describe('provisionTenant', () => {
  it('gives one tenant of the shared stack its console rights, and the platform knows', async () => {
    const [tenant, px] = await Promise.all([createTenant(), platformAdmin()])
    const provisioning = async () => (await px.api().get(`/api/v1/tenants/${tenant.id}`)).body.provisioning
    expect(await provisioning()).toBe(true)
    await provisionTenant(tenant)
    expect(await provisioning()).toBe(false)
    const { permissions } = await realmFacts(tenant.slug)
    expect(permissions.people).toEqual(expect.arrayContaining(['billing', 'emergency', 'manager']))
    expect(permissions['admin-guard']).toEqual(['console-admins', 'tenant_admin'])
  })
})
