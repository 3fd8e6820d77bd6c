import { randomUUID } from 'node:crypto'
import { loadSync } from '@grpc/proto-loader'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoRoot } from '@redress/protos/protos.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { firstAnswer } from '../../../test/harness/first-answer.ts'
import { startTestService, type TestService } from '../../../test/harness/start-service.ts'
import { identity } from './service.ts'

let service: TestService<IdentityServiceDefinition>
let aheadMs = 0
beforeAll(async () => {
  const clock = { now: () => new Date(Date.now() + aheadMs) }
  service = await startTestService<IdentityServiceDefinition>(identity, { clock })
})
afterAll(() => service.stop())

const methods = Object.keys(identity.definition) as (keyof IdentityServiceDefinition & string)[]
type Call = (request: object, context: object) => Promise<unknown> | AsyncIterable<unknown>
const ask = (method: string, contextToken: string) =>
  firstAnswer((service.client as unknown as Record<string, Call>)[method]?.({}, { contextToken, timeoutMs: 10_000 }))

describe('the identity service', () => {
  it.each(methods)('%s: UNAUTHENTICATED without a context token [S6]', async (method) => {
    for (const token of ['', 'nonsense', await service.tokenFor({}).then((valid) => `${valid}x`)])
      await expect(ask(method, token)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'CONTEXT_TOKEN_INVALID',
      })
  })

  const everybodys = ['GetSession', 'GetMe', 'GetMyAccess', 'ListTenants', 'GetTenant']
  it.each(methods.filter((method) => !everybodys.includes(method)))(
    '%s: PERMISSION_DENIED without a grant [S2]',
    async (method) => {
      const token = await service.tokenFor({ tenantId: randomUUID(), roles: ['complainant'] })
      await expect(ask(method, token)).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
        reason: 'OPERATION_NOT_ALLOWED',
      })
    },
  )

  const gateways = ['ResolvePrincipal', 'WatchPrincipals', 'ResolveTenant', 'EndSession']
  it.each(methods.filter((method) => !gateways.includes(method)))(
    '%s: PERMISSION_DENIED to the bootstrap caller [S6]',
    async (method) => {
      const token = await service.tokenFor({ kind: 'bootstrap', roles: ['platform_admin'] })
      await expect(ask(method, token)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    },
  )

  it('publishes what the contract says, in fields that it knows', async () => {
    await oneOfEachEvent()
    const events = await eventually(async () => {
      const rows = await service.database.rows<{ payload: string; published_at: Date | null }>('select * from outbox')
      expect(rows.every(({ published_at }) => published_at)).toBe(true)
      return rows.map(({ payload }) => JSON.parse(payload) as EventEnvelope)
    })
    const published = new Set([...events.map(({ type }) => type), ...ofKeycloak])
    expect([...published].sort()).toEqual([...identity.publishes].sort())
    expect(events.flatMap(({ type, data }) => faultsOf(type, data))).toEqual([])
  })

  it('logs no name, mail or number [S20]', async () => {
    await oneOfEachEvent()
    expect(JSON.stringify(service.logged)).not.toMatch(/Canary|canary@|MRN-/)
  })
})

const thirtyDaysMs = 30 * 24 * 60 * 60 * 1000

// shown where there is a Keycloak: follow-accounts.e2e.test.ts, create-user.e2e.test.ts
const ofKeycloak = ['UserReplaced', 'UserDeleted', 'UserInvited', 'AccountMisconfigured'].map(
  (name) => `identity.v1.${name}`,
)

interface Field {
  name: string
  type: string
  label: string
  typeName: string
}
const contract = loadSync('identity/v1/identity_events.proto', { keepCase: true, includeDirs: [protoRoot] })
const jsTypes: Record<string, string> = { TYPE_STRING: 'string', TYPE_BOOL: 'boolean', TYPE_INT32: 'number' }

/** Fields of an event that its message does not have, has with another type, or promises and the event lacks. */
function faultsOf(type: string, data: object): string[] {
  const name = Object.keys(contract).find((key) => key === type || key.endsWith(`.${type}`)) ?? ''
  const message = contract[name]?.type as { field: Field[]; oneofDecl: { name: string }[] } | undefined
  if (!message) return [`there is no ${type}`]
  const { field: fields, oneofDecl } = message
  const isOptional = (field: Field) => oneofDecl.some((each) => each.name === `_${field.name}`)
  const values = new Map<string, unknown>(Object.entries(data))
  const unknown = [...values.keys()].filter((key) => !fields.some((field) => field.name === key))
  const wrong = fields.flatMap((field) => {
    const value = values.get(field.name)
    if (value === undefined) return isOptional(field) ? [] : [`${type} lacks ${field.name}`]
    if (field.label === 'LABEL_REPEATED' && !Array.isArray(value)) return [`${type}.${field.name} is no list`]
    return [value].flat().flatMap((each) => {
      if (field.type === 'TYPE_MESSAGE') return faultsOf(field.typeName, each as object)
      return typeof each === jsTypes[field.type] ? [] : [`${type}.${field.name} is ${typeof each}`]
    })
  })
  return [...unknown.map((key) => `${type} has no ${key}`), ...wrong]
}

/** Every change once, each with marks that must not turn up in a log. */
async function oneOfEachEvent() {
  const { client, context } = service
  const admin = { userId: randomUUID(), sessionId: randomUUID(), roles: ['platform_admin'] }
  const slug = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await client.CreateTenant({ slug, name: 'Acme' }, await context(admin))
  const tenant_id = tenant?.tenant_id ?? ''
  await client.SetTenantActive({ tenant_id, active: false }, await context(admin))
  await client.SetTenantActive({ tenant_id, active: true }, await context(admin))
  await client.SelectTenant({ tenant_id }, await context(admin))
  await client.ClearTenantSelection({}, await context(admin))
  const there = await context({ ...admin, tenantId: tenant_id })
  const seen = await context({ ...admin, tenantId: tenant_id }, { expectedVersion: 1 })
  const { matrix } = await client.GetPermissionMatrix({}, there)
  const roles = matrix?.roles.map((bundle) => (bundle.role === 'auditor' ? { ...bundle, grants: [] } : bundle))
  await client.PutPermissionMatrix({ roles }, seen)
  await client.RestorePermissionMatrix({ version: 1 }, there)
  const { department } = await client.CreateDepartment({ code: 'it', name: 'IT', name_ar: 'تقنية' }, there)
  const { source_id } = await client.CreateSource({ code: 'calls', name: 'Calls' }, there)
  const user_id = randomUUID()
  const claims = { user_id, username: 'canary', name: 'Canary', email: 'canary@acme.example' }
  const groups = [`/t.${slug}/roles/source_user`, `/t.${slug}/dept/it`]
  await client.RegisterUser({ ...claims, groups }, there)
  await client.SetSourceUser({ source_id, user_id, can_create_complaints: true, can_create_inquiries: true }, there)
  const changed = { ...claims, name: 'Canary Changed', groups, session_id: 's', issued_at: 1_800_000_000 }
  await client.ResolvePrincipal(changed, await context({ kind: 'bootstrap' }))
  await client.EndSession({ user_id, session_id: 's', token_id: randomUUID() }, await context({ kind: 'bootstrap' }))
  const person = { name: 'Canary', email: 'canary@acme.example', user_id }
  const { staff_id } = await client.CreateStaff({ name: 'Canary Boss' }, there)
  await client.CreateStaff({ ...person, department_id: department?.department_id ?? '', reports_to: staff_id }, there)
  const { patient_id } = await client.CreatePatient({ ...person, mrn: 'MRN-1', phone: '+1' }, there)
  const department_id = department?.department_id ?? ''
  const first = { ...there, expectedVersion: 1 }
  await client.UpdateDepartment({ department_id, fields: ['name'], name: 'Computers' }, first)
  await client.UpdateSource({ source_id, fields: ['name'], name: 'Call Center' }, first)
  await client.UpdateStaff(
    { staff_id, fields: ['name', 'email'], name: 'Canary Chief', email: 'canary@acme.example' },
    first,
  )
  await client.UpdatePatient({ patient_id, fields: ['phone', 'mrn'], phone: '+2', mrn: 'MRN-2' }, first)
  await client.CreatePatient({ ...person, mrn: 'MRN-1' }, there).catch(() => undefined)
  await client.ExportDirectory({ tenant_id }, await context(admin))
  await client.SetTenantActive({ tenant_id, active: false }, await context(admin))
  aheadMs += thirtyDaysMs
  await client.DeleteTenant({ tenant_id, reason: 'They have moved.' }, await context(admin))
  aheadMs -= thirtyDaysMs
}
