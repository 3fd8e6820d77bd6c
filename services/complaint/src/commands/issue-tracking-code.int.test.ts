import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { patiently } from '../../../../test/harness/patiently.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { codeForm, fileByForm, fileWithCode, holderIn } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(() => desk.stop())

const issue = async (complaint_id: string, caller: CallerSpecimen = manager, call: object = {}) =>
  desk.client.IssueTrackingCode({ complaint_id }, await desk.context(caller, call))
const follow = async (code = '') =>
  desk.client.GetTrackedComplaint({ code }, await desk.context(holderIn(tenant))).then(
    ({ complaint }) => complaint?.reference,
    ({ reason }) => reason as string,
  )

describe('IssueTrackingCode', () => {
  it('OK: the new code opens the case, and none before it [S12]', async () => {
    const { id, reference, code } = await fileByForm(desk, tenant)
    const second = await issue(id)
    expect(second).toEqual({ reference, tracking_code: expect.stringMatching(codeForm) })
    const third = await issue(id)
    const codes = [code, second.tracking_code, third.tracking_code]
    expect(new Set(codes).size).toBe(3)
    expect(await Promise.all(codes.map(follow))).toEqual([
      ...['TRACKING_CODE_UNKNOWN', 'TRACKING_CODE_UNKNOWN', reference],
    ])
  })

  it('OK: the first one of a case that had none, in every state; the version of the case stays', async () => {
    for (const status of ['open', 'in_progress', 'resolved', 'closed']) {
      const [id = ''] = await insertCases(desk, tenant.id, [
        { status, ...(status === 'closed' && { closed_as: 'rejected' }) },
      ])
      const { tracking_code, reference } = await issue(id)
      expect(await follow(tracking_code)).toBe(reference)
      const [row] = await desk.database.rows('select version from complaint where id = $1', [id])
      expect(row).toEqual({ version: 1 })
    }
  })

  it('publishes its event and writes the same step on the timeline of the desk alone, without the code', async () => {
    const { id, code } = await fileByForm(desk, tenant)
    const { tracking_code = '' } = await issue(id)
    const [, event] = await desk.eventsOf(id)
    expect(event).toMatchObject({
      ...{ type: 'complaint.v1.ComplaintTrackingCodeIssued', actorid: manager.userId, eventseq: 2 },
      data: { code_version: 2, changes: [] },
    })
    const steps = 'select id, action, public from timeline_entry where complaint_id = $1 and event_seq = 2'
    expect(await desk.database.rows(steps, [id])).toEqual([
      { id: event?.id, action: 'complaint.v1.ComplaintTrackingCodeIssued', public: false },
    ])
    const said = JSON.stringify([await desk.eventsOf(id), desk.logged])
    for (const each of [code, tracking_code]) expect(said).not.toContain(each)
  })

  it('the same Idempotency-Key ten times at once: one new code; later it is not told another one', async () => {
    const { id } = await fileByForm(desk, tenant)
    const call = { idempotencyKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => patiently(() => issue(id, manager, call))))
    expect(new Set(answers.map(({ tracking_code }) => tracking_code)).size).toBe(1)
    expect(await desk.eventsOf(id)).toHaveLength(2)
    await issue(id)
    expect((await issue(id, manager, call)).tracking_code).toBeUndefined()
  })

  it('FAILED_PRECONDITION: where the complainant signs in, nobody gets a code that speaks for them', async () => {
    const ahmed = await seedUser(desk, tenant, 'complainant')
    const own = await file(desk, ahmed)
    const patientId = randomUUID()
    const state = { person_id: patientId, kind: 'patient', name: 'P', active: true, roles: [], department_ids: [] }
    await desk.publish({
      ...{ type: 'identity.v1.PersonState', tenantId: tenant.id, subject: patientId, version: 1 },
      data: { ...state, user_id: ahmed.userId },
    })
    const filed = await file(desk, manager, { patient_id: patientId })
    for (const { complaint_id } of [own, filed])
      expect(await refusalOf(issue(complaint_id))).toMatchObject({
        ...{ code: 'FAILED_PRECONDITION', reason: 'COMPLAINANT_SIGNS_IN' },
      })
  })

  it('a code does not outlive its patient: another one, or one who signs in, is not spoken for by who holds it [S12]', async () => {
    const ahmed = await seedUser(desk, tenant, 'complainant')
    const [signedIn, first, second] = [randomUUID(), randomUUID(), randomUUID()]
    for (const person_id of [signedIn, first, second])
      await desk.publish({
        ...{ type: 'identity.v1.PersonState', tenantId: tenant.id, subject: person_id, version: 1 },
        data: {
          ...{ person_id, kind: 'patient', name: 'P', active: true, roles: [], department_ids: [] },
          ...(person_id === signedIn && { user_id: ahmed.userId }),
        },
      })
    const { id, reference, code } = await fileByForm(desk, tenant)
    let version = 1
    const assign = async (patient_id: string | undefined) => {
      const call = await desk.context(manager, { expectedVersion: version++ })
      const fields = { fields: ['patient_id'], ...(patient_id !== undefined && { patient_id }) }
      await desk.client.UpdateComplaint({ complaint_id: id, ...fields }, call)
    }
    await assign(first)
    expect(await follow(code)).toBe(reference)
    await assign(second)
    expect(await follow(code)).toBe('TRACKING_CODE_UNKNOWN')
    await assign(undefined)
    const { tracking_code } = await issue(id)
    expect(await follow(tracking_code)).toBe(reference)
    await assign(signedIn)
    expect(await follow(tracking_code)).toBe('TRACKING_CODE_UNKNOWN')
  })

  it('a code does not outlive that its patient has no login: linked to one, the codes of all their cases are revoked, once [S12]', async () => {
    const person_id = randomUUID()
    const publish = (version: number, more: object) =>
      desk.publish({
        ...{ type: 'identity.v1.PersonState', tenantId: tenant.id, subject: person_id, version },
        data: {
          ...{ person_id, kind: 'patient', name: 'P', active: true, roles: [], department_ids: [] },
          ...more,
        },
      })
    await publish(1, {})
    const filed = await Promise.all([1, 2].map(() => fileWithCode(desk, manager, { patient_id: person_id })))
    const other = await fileByForm(desk, tenant)
    const codes = filed.map(({ code }) => code)
    expect(await Promise.all(codes.map(follow))).toEqual(filed.map(({ reference }) => reference))
    await publish(2, { phone: '1' })
    expect(await Promise.all(codes.map(follow))).toEqual(filed.map(({ reference }) => reference))
    const user_id = randomUUID()
    await publish(3, { user_id })
    await publish(4, { user_id })
    await publish(5, { user_id: randomUUID() })
    await eventually(async () =>
      expect(await Promise.all(codes.map(follow))).toEqual(Array(2).fill('TRACKING_CODE_UNKNOWN')),
    )
    expect(await follow(other.code)).toBe(other.reference)
    for (const { id } of filed) {
      const [, revoked, ...rest] = await desk.eventsOf(id)
      expect(revoked).toMatchObject({
        type: 'complaint.v1.ComplaintTrackingCodeRevoked',
        eventseq: 2,
        data: { changes: [] },
      })
      expect(rest).toEqual([])
      const steps = 'select action, public from timeline_entry where complaint_id = $1 and event_seq = 2'
      expect(await desk.database.rows(steps, [id])).toEqual([{ action: revoked?.type, public: false }])
    }
  })

  it('NOT_FOUND: unknown, of another tenant, deleted: the same answer [S1]', async () => {
    const { id } = await fileByForm(desk, tenant)
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    await desk.client.DeleteComplaint({ complaint_id: id, reason: 'x' }, await desk.context(admin))
    const other = await seedTenant(desk)
    const foreign = await fileByForm(desk, other)
    const unknown = await refusalOf(issue(randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    for (const each of [id, foreign.id, "' or true --"]) expect(await refusalOf(issue(each))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: to roles that do not edit; where the grant does not reach; ABORTED: on another version', async () => {
    const { id } = await fileByForm(desk, tenant, { department_id: tenant.departments.billing })
    const editors = ['tenant_admin', 'manager', 'department_manager', 'help_desk_agent']
    for (const role of tenantRoles.filter((each) => !editors.includes(each)))
      expect(await refusalOf(issue(id, { tenantId: tenant.id, roles: [role] }))).toMatchObject({
        reason: 'OPERATION_NOT_ALLOWED',
      })
    const grants = { 'ticket.view': ['tenant' as const], 'ticket.update': ['department' as const] }
    const elsewhere = { tenantId: tenant.id, grants, departmentIds: [tenant.departments.surgery] }
    expect(await refusalOf(issue(id, elsewhere))).toMatchObject({ reason: 'NOT_ALLOWED_HERE' })
    expect(await refusalOf(issue(id, manager, { expectedVersion: 7 }))).toMatchObject({ reason: 'STALE_VERSION' })
  })
})
