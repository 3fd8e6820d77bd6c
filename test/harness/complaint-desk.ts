import { randomUUID } from 'node:crypto'
import type { AppError } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { SubmitComplaintRequest } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import { aComplaint, canary } from './canary.ts'
import { type CallerSpecimen, callerFrom } from './context-tokens.ts'
import { grantsOfRole, type Role, tenantRoles } from './role-grants.ts'
import type { TestService } from './start-service.ts'

type Publishing = Pick<TestService<unknown>, 'publish'>
export type ComplaintDesk = TestService<ComplaintServiceDefinition>
export type SeededUser = CallerSpecimen & { userId: string; tenantId: string; name: string }

/** A tenant as the complaint service knows it from identity's events. */
export interface SeededTenant {
  id: string
  departments: { emergency: string; billing: string; surgery: string }
  sources: { staff: string; patient_portal: string; call_center: string }
}

/** Publishes what identity would for a new tenant: itself, three departments, three sources, the matrix of domain.md. */
export async function seedTenant(
  { publish }: Publishing,
  { zone = 'UTC', active = true }: { zone?: string; active?: boolean } = {},
): Promise<SeededTenant> {
  const id = randomUUID()
  const state = (type: string, subject: string, data: object) =>
    publish({ type: `identity.v1.${type}`, tenantId: id, subject, version: 1, data })
  const departments = { emergency: randomUUID(), billing: randomUUID(), surgery: randomUUID() }
  const sources = { staff: randomUUID(), patient_portal: randomUUID(), call_center: randomUUID() }
  const named = (code: string) => ({ code, name: code.replace('_', ' '), active: true })
  await Promise.all([
    state('TenantState', id, {
      tenant_id: id,
      slug: `t${id.slice(0, 8)}`,
      name: 'A tenant',
      zone,
      locale: 'en',
      active,
    }),
    ...Object.entries(departments).map(([code, department_id]) =>
      state('DepartmentState', department_id, { department_id, ...named(code) }),
    ),
    ...Object.entries(sources).map(([code, source_id]) =>
      state('SourceState', source_id, { source_id, ...named(code) }),
    ),
    state('MatrixState', id, {
      permissions_version: 1,
      roles: [...tenantRoles, 'platform_admin' as const].map(matrixRow),
    }),
  ])
  return { id, departments, sources }
}

const matrixRow = (role: Role) => ({
  role,
  grants: Object.entries(grantsOfRole(role)).map(([permission, scopes]) => ({ permission, scopes })),
})

/** A person's state, published; answers the id. `kind` "user" is a login, "staff" and "patient" are records. */
export async function seedPerson(
  { publish }: Publishing,
  tenantId: string,
  kind: 'user' | 'staff' | 'patient',
  data: {
    id?: string
    name?: string
    active?: boolean
    roles?: string[]
    department_ids?: string[]
    user_id?: string
    reports_to?: string
    version?: number
  } = {},
): Promise<string> {
  const { id = randomUUID(), name = `${canary()} ${kind}`, active = true, version = 1, ...rest } = data
  const state = { person_id: id, kind, name, active, roles: [], department_ids: [], ...rest }
  await publish({ type: 'identity.v1.PersonState', tenantId, subject: id, version, data: state })
  return id
}

/** A user of the tenant whom the service knows, as a caller. Platform admins stand under the nil tenant. */
export async function seedUser(
  service: Publishing,
  tenant: SeededTenant,
  role: Role,
  given: CallerSpecimen = {},
): Promise<SeededUser> {
  const name = given.name ?? `${canary()} ${role}`
  const caller = callerFrom({ tenantId: tenant.id, roles: [role], name, ...given })
  const home = role === 'platform_admin' ? '00000000-0000-0000-0000-000000000000' : tenant.id
  const { userId = '', departmentIds } = caller
  await seedPerson(service, home, 'user', { id: userId, name, roles: [role], department_ids: [...departmentIds] })
  return { ...caller, userId, name }
}

/** Files a complaint as that caller. */
export async function file(
  { client, context }: ComplaintDesk,
  caller: CallerSpecimen,
  more: SubmitComplaintRequest = {},
  call: Partial<CallContext> = {},
): Promise<Complaint> {
  const { complaint } = await client.SubmitComplaint(aComplaint(more), await context(caller, call))
  if (!complaint) throw new Error('the answer holds no complaint')
  return complaint
}

/** Everything that a refused call tells its caller. */
export async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (refused: AppError) => refused,
  )
  if (!error) throw new Error('the call was not refused')
  const { code, reason, message, metadata, violations, retryAfterMs } = error
  return { code, reason, message, metadata, violations, retryAfterMs }
}

/** A row of table complaint, as far as a test cares. */
export type CaseRow = Record<string, unknown> & { id?: string }

const received = '2026-01-05T08:00:00Z'
const due = '2026-01-10T08:00:00Z'

/** Puts cases into the table as they are given, past every rule; answers their ids. */
export async function insertCases(
  { database }: { database: Pick<ComplaintDesk['database'], 'rows'> },
  tenantId: string,
  cases: readonly CaseRow[],
): Promise<string[]> {
  const rows = cases.map((given, index) => ({
    ...{ id: randomUUID(), tenant_id: tenantId, reference: `CMP-${randomUUID()}`, title: 't', description: 'd' },
    ...{ language: 'en', category: 'complaint', flags: [], priority: 'medium', channel: 'web', involved_staff_ids: [] },
    ...{ status: 'open', sub_status: 'new', created_by_type: 'user', cycle: 1, version: 1, event_seq: index },
    ...{ complainant_reopenings: 0, pauses: [], target: { source: 'built_in', value: '5,0' } },
    ...{ received_at: received, due_at: due, created_at: received, updated_at: received },
    // late as they may be, no level of the ladder is left for them
    ladder_from: [given.due_at ?? due, given.breached_at ?? ''].sort().at(-1),
    ...given,
  }))
  await database.rows(
    'insert into complaint.complaint select * from jsonb_populate_recordset(null::complaint.complaint, $1)',
    [JSON.stringify(rows)],
  )
  return rows.map(({ id }) => id as string)
}
