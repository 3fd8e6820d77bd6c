import { describe, expect, it } from '@jest/globals'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { createClient } from '@redress/platform/grpc/client.ts'
import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { completeSecrets, testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant, platformAdmin, type TestTenant } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { callerFrom } from '../../harness/context-tokens.ts'
import { sharedStack } from '../../harness/facts.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { complaints, file, listed, select } from './desk.ts'

/** A tenant with a manager and one case. */
async function tenantWithCase() {
  const tenant = await createTenant()
  const manager = await tenant.user('manager')
  return { tenant, manager, filed: await file(manager) }
}
const twoTenants = () => Promise.all([tenantWithCase(), tenantWithCase()])
const intent = (tenant: TestTenant) => ({ 'x-tenant-id': tenant.id })

describe('the tenant of a request', () => {
  it('is put on it by the edge from the token: a client may name it, never change it [TEN-7, CMS-32]', async () => {
    const [one, two] = await twoTenants()
    expect(await one.manager.api().get(complaints, intent(one.tenant))).toMatchObject({ status: 200 })
    const foreign = { status: 403, body: { code: 'TENANT_FORBIDDEN' } }
    expect(await one.manager.api().get(complaints, intent(two.tenant))).toMatchObject(foreign)
    expect(await one.manager.api().post(complaints, aComplaint(), intent(two.tenant))).toMatchObject(foreign)
    expect(await one.manager.api().get(`${complaints}?tenant_id=${two.tenant.id}`)).toMatchObject({ status: 400 })
    const spoofed = { 'x-tenant': two.tenant.id, 'x-user-tenant': two.tenant.id, 'x-internal-tenant-id': two.tenant.id }
    expect((await one.manager.api().get(complaints, spoofed)).body.items).toMatchObject([{ id: one.filed.id }])
    const filed = await one.manager.api().post(complaints, aComplaint(), spoofed)
    expect(filed).toMatchObject({ status: 201, body: { tenant_id: one.tenant.id } })
    expect(await listed(two.manager)).toEqual([two.filed.id])
  })

  it('is the selected one for platform admins, and a page of another tenant is told so [TEN-7]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    await select(admin, one.tenant)
    expect(await admin.api().get(complaints, intent(one.tenant))).toMatchObject({ status: 200 })
    const changed = { status: 409, body: { code: 'TENANT_SELECTION_CHANGED' } }
    expect(await admin.api().get(complaints, intent(two.tenant))).toMatchObject(changed)
    expect(await admin.api().post(complaints, aComplaint(), intent(two.tenant))).toMatchObject(changed)
    expect(await listed(two.manager)).toEqual([two.filed.id])
  })

  it('reaches a service only in what the edge has signed [CMS-32]', async () => {
    const { tenant, filed } = await tenantWithCase()
    const name = 'complaint.v1.ComplaintService'
    const definition = loadDefinition(name, protoFileOf[name] as string, protoRoot)
    const service = createClient<ComplaintServiceDefinition>(definition, sharedStack().services.complaint ?? '')
    const caller = callerFrom({ tenantId: tenant.id, roles: ['tenant_admin'] })
    const signed = async ({ context }: ReturnType<typeof testSecrets>, audience = 'complaint') =>
      (await createContextTokenSigner(JSON.stringify(context.privateKey))).sign(caller, audience)
    const ask = (contextToken: string) => service.GetComplaint({ complaint_id: filed.id }, { contextToken })
    const refused = { code: 'UNAUTHENTICATED', reason: 'CONTEXT_TOKEN_INVALID' }
    const byAnybody = signed(completeSecrets())
    const forAnother = signed(testSecrets(), 'audit')
    const [, claims] = (await signed(testSecrets())).split('.')
    for (const token of ['', tenant.id, await byAnybody, await forAnother, `e30.${claims}.e30`])
      await expect(ask(token)).rejects.toMatchObject(refused)
    expect(await ask(await signed(testSecrets()))).toMatchObject({ complaint: { tenant_id: tenant.id } })
    service.close()
  })

  it('is for everybody else their own, and what they file is filed there [TEN-10]', async () => {
    const tenant = await createTenant()
    const auditor = await tenant.user('auditor')
    const filers = ['tenant_admin', 'manager', 'help_desk_agent', 'source_user', 'complainant']
    const filed: string[] = []
    for (const role of tenantRoles) {
      const user = await tenant.user(role)
      const own = { id: tenant.id, slug: tenant.slug, name: tenant.name }
      expect(await user.api().get('/api/v1/session')).toMatchObject({ status: 200, body: { tenant: own } })
      expect((await user.api().get('/api/v1/tenants')).body.items).toMatchObject([own])
      if (filers.includes(role)) filed.push((await file(user)).id)
    }
    expect(await listed(auditor)).toEqual(filed.sort())
  })
})
