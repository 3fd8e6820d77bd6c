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
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { changed, complaints, file, listed, select, tenantWithCase, twoTenants } from './desk.ts'

const intent = (tenant: TestTenant) => ({ 'x-tenant-id': tenant.id })

// they stand above the tenants: which there are, which one a session is in or that it is over, how far Keycloak was followed, which migrations ran
const exempt = [
  'identity.tenant',
  'identity.tenant_selection',
  'identity.subject',
  'identity.ended_session',
  'identity.logout_token',
  'identity.account_watermark',
]
const { rows } = whiteBox()

/** Every table of every service but those that belong to no tenant, and whether a row there can lack one. */
async function tenantTables() {
  const found = await rows<{ name: string; tenant: string | null }>(
    `select t.table_schema || '.' || t.table_name as name, c.is_nullable as tenant
     from information_schema.tables t
     left join information_schema.columns c
       on (c.table_schema, c.table_name, c.column_name) = (t.table_schema, t.table_name, 'tenant_id')
     where t.table_schema in ('identity', 'complaint', 'audit') and t.table_type = 'BASE TABLE' order by 1`,
  )
  return found.filter(({ name }) => !exempt.includes(name) && !name.endsWith('.migration'))
}

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

describe('the tenant of a row', () => {
  it('no table admits a row without its tenant [CMS-30]', async () => {
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThan(20)
    for (const table of tables) expect(table).toEqual({ name: table.name, tenant: 'NO' })
  })

  it('whatever a tenant leaves behind anywhere carries that tenant and no other [CMS-30]', async () => {
    const [tenant, other] = await Promise.all([createTenant(), createTenant()])
    const people = [
      await tenant.user('tenant_admin'),
      await tenant.user('source_user'),
      await tenant.user('complainant', { patient: true }),
      await tenant.user('support_staff', { departments: ['emergency'], staff: true }),
    ] as const
    const [admin, agent, patient, support] = people
    await file(await other.user('manager'))
    const filed = await file(agent, { patient_id: patient.patientId, department_id: tenant.departments.emergency })
    await changed(admin, filed, 'assign', support.id)
    await changed(support, filed, 'resolve')
    await changed(patient, filed, 'confirm')
    const places = Object.values({ ...tenant.departments, ...tenant.sources })
    const marks = [filed.id, patient.patientId, support.staffId, ...people.map(({ id }) => id), ...places]
    await eventually(async () => {
      const written = 'select from audit.entry where tenant_id = $1 and target_id = $2'
      expect(await rows(written, [tenant.id, filed.id])).toHaveLength(4)
    })
    const events = await rows<{ id: string }>(
      'select id from complaint.outbox where tenant_id = $1 union select id from identity.outbox where tenant_id = $1',
      [tenant.id],
    )
    marks.push(...events.map(({ id }) => id))

    const mention = marks.map((id) => `%${id}%`)
    const holding: string[] = []
    for (const { name } of await tenantTables()) {
      const mentioning = `select distinct tenant_id as tenant from ${name} row where row::text like any($1)`
      const tenants = (await rows<{ tenant: string }>(mentioning, [mention])).map(({ tenant }) => tenant)
      expect({ name, tenants }).toEqual({ name, tenants: tenants.length > 0 ? [tenant.id] : [] })
      if (tenants.length > 0) holding.push(name)
    }
    const expected = {
      complaint: [
        'complaint',
        'party',
        'comment',
        'timeline_entry',
        'outbox',
        'inbox',
        'person',
        'department',
        'source',
      ],
      identity: ['user_account', 'patient', 'staff', 'source_user', 'department', 'source', 'outbox'],
      audit: ['entry', 'inbox'],
    }
    for (const [schema, tables] of Object.entries(expected))
      expect(holding).toEqual(expect.arrayContaining(tables.map((table) => `${schema}.${table}`)))
  })
})
