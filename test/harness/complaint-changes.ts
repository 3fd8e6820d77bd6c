import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import { type ComplaintDesk, insertCases, refusalOf, type SeededTenant, seedTenant } from './complaint-desk.ts'
import { type CallerSpecimen, createTestSigner } from './context-tokens.ts'
import { patiently } from './patiently.ts'
import { type Role, tenantRoles } from './role-grants.ts'

/** A command that changes an existing complaint. */
export interface ChangeUnderTest {
  desk(): ComplaintDesk
  permission: string
  /** Status, with the sub-status where it matters, and role in which it is possible. */
  from: Status
  subStatus?: string
  role: Role
  /** Roles that hold the permission at no scope. */
  forbidden: readonly Role[]
  /** Statuses that do not admit it. */
  impossible: readonly Status[]
  event: string
  /** Makes the caller known to the service, where the command looks at them. */
  prepare?(caller: CallerSpecimen & { userId: string; tenantId: string }): Promise<unknown>
  call(complaintId: string, context: CallContext): Promise<{ complaint?: Complaint | null }>
}

type Status = 'open' | 'in_progress' | 'resolved' | 'closed'
const subStatuses = { open: 'new', in_progress: 'working', resolved: null, closed: null }
/** What each status admits there, whoever asks. */
const admitted: Record<Status, string> = {
  open: 'acknowledge,triage,start,assign,resolve,reject,mark_duplicate,withdraw,comment,note,update,change_source,escalate,delete',
  in_progress: 'assign,pause,resolve,reject,mark_duplicate,withdraw,comment,note,update,change_source,escalate,delete',
  resolved: 'confirm,reopen,comment,note,update,change_source,escalate,delete',
  closed: 'reopen,comment,note,delete',
}

/** Registers the tests that every such command has to pass, each with cases in a tenant of its own. */
export function everyChange(change: ChangeUnderTest) {
  const { desk, permission, from, subStatus, role, forbidden, impossible, event, prepare, call } = change
  const setting = async (status: Status = from) => {
    const tenant = await seedTenant(desk())
    const caller = { tenantId: tenant.id, roles: [role], userId: randomUUID() }
    await prepare?.(caller)
    return { tenant, caller, id: await aCase(tenant, status, caller) }
  }
  const aCase = async (tenant: SeededTenant, status: Status, { userId }: CallerSpecimen) => {
    const closed = { closed_as: 'rejected', closed_at: '2026-01-07T08:00:00Z' }
    const sub_status = (status === from && subStatus) || subStatuses[status]
    const facts = { status, sub_status, created_by: userId, department_id: tenant.departments.emergency }
    const waits = sub_status?.startsWith('awaiting_') ? { pauses: [{ from: '2026-01-06T08:00:00Z' }] } : {}
    const [id = ''] = await insertCases(desk(), tenant.id, [
      { ...facts, ...waits, ...(status === 'closed' ? closed : {}) },
    ])
    return id
  }
  const as = async (caller: CallerSpecimen, id: string, more: Partial<CallContext> = {}) =>
    call(id, await desk().context(caller, more))
  const eventsOf = (id: string) => desk().eventsOf(id)

  it('NOT_FOUND: unknown, of another tenant, unseen, or no id at all: the same answer [S1]', async () => {
    const [{ caller, tenant, id }, other] = await Promise.all([setting(), setting()])
    const unknown = await refusalOf(as(caller, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    expect(await refusalOf(as(caller, other.id))).toEqual(unknown)
    expect(await refusalOf(as(caller, "' or true --"))).toEqual(unknown)
    const grants = { 'ticket.view': ['department' as const], [permission]: ['tenant' as const] }
    const elsewhere = { tenantId: tenant.id, grants, departmentIds: [tenant.departments.billing] }
    expect(await refusalOf(as(elsewhere, id))).toEqual(unknown)
    expect(await eventsOf(id)).toEqual([])
  })

  it.each(forbidden)('PERMISSION_DENIED: %s, whatever the id [S2]', async (forbiddenRole) => {
    const { caller, id } = await setting()
    const denied = await refusalOf(as({ ...caller, roles: [forbiddenRole] }, id))
    expect(denied).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
    expect(await refusalOf(as({ ...caller, roles: [forbiddenRole] }, randomUUID()))).toEqual(denied)
  })

  it('is allowed to every other role and no further one is missing above [S2]', async () => {
    const allowed = tenantRoles.filter((each) => !forbidden.includes(each))
    for (const each of allowed) {
      const reason = await refusalOf(as({ roles: [each], tenantId: randomUUID() }, randomUUID()))
      expect([each, reason.code]).toEqual([each, 'NOT_FOUND'])
    }
  })

  it('PERMISSION_DENIED: seen, but out of reach of the grant', async () => {
    const { tenant, id } = await setting()
    const grants = { 'ticket.view': ['tenant' as const], [permission]: ['department' as const] }
    const caller = { tenantId: tenant.id, grants, departmentIds: [tenant.departments.billing] }
    expect(await refusalOf(as(caller, id))).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'NOT_ALLOWED_HERE' })
  })

  it('UNAUTHENTICATED: no token, one for another service, one of a stranger [S6]', async () => {
    const { caller, id } = await setting()
    const stranger = await createTestSigner('complaint')
    for (const contextToken of ['', 'x.y.z', await stranger.sign(caller)])
      expect(await refusalOf(as(caller, id, { contextToken }))).toMatchObject({
        ...{ code: 'UNAUTHENTICATED', reason: 'CONTEXT_TOKEN_INVALID' },
      })
  })

  it('ABORTED: another version was expected, and the current one is told', async () => {
    const { caller, id } = await setting()
    expect(await refusalOf(as(caller, id, { expectedVersion: 7 }))).toMatchObject({
      ...{ code: 'ABORTED', reason: 'STALE_VERSION', metadata: { version: '1' } },
    })
    await as(caller, id, { expectedVersion: 1 })
    expect(await eventsOf(id)).toHaveLength(1)
  })

  for (const status of impossible)
    it(`FAILED_PRECONDITION: when it is ${status}`, async () => {
      const { caller, id } = await setting(status)
      expect(await refusalOf(as(caller, id))).toMatchObject({
        ...{
          code: 'FAILED_PRECONDITION',
          reason: 'INVALID_TRANSITION',
          metadata: { status, allowed: admitted[status] },
        },
      })
      expect(await eventsOf(id)).toEqual([])
    })

  it('the same Idempotency-Key ten times at once: one change, one event, ten equal answers', async () => {
    const { caller, id } = await setting()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => patiently(() => as(caller, id, { idempotencyKey: 'key' }))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('ALREADY_EXISTS: the key came with another request', async () => {
    const { caller, id, tenant } = await setting()
    await as(caller, id, { idempotencyKey: 'key' })
    const another = await aCase(tenant, from, caller)
    expect(await refusalOf(as(caller, another, { idempotencyKey: 'key' }))).toMatchObject({
      ...{ code: 'ALREADY_EXISTS', reason: 'IDEMPOTENCY_KEY_REUSED' },
    })
  })

  it('publishes its event and writes the same step on the timeline', async () => {
    const { caller, id, tenant } = await setting()
    await as(caller, id)
    const events = await eventsOf(id)
    expect(events).toMatchObject([
      { type: event, tenantid: tenant.id, subject: id, eventseq: 1, actorid: caller.userId, data: { complaint: {} } },
    ])
    const steps = 'select id, action, actor_id, event_seq from timeline_entry where complaint_id = $1'
    expect(await desk().database.rows(steps, [id])).toEqual([
      { id: events[0]?.id, action: event, actor_id: caller.userId, event_seq: 1 },
    ])
  })
}
