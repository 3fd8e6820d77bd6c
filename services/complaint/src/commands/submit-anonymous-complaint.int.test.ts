import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { aComplaint, canary } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  refusalOf,
  type SeededTenant,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { patiently } from '../../../../test/harness/patiently.ts'
import { grantsOfRole } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { codeForm, fileByForm, formOf, holderIn } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const submit = async (more: object = {}, call: object = {}) =>
  desk.client.SubmitComplaint(aComplaint(more), await desk.context(formOf(tenant), call))
const wrongFields = async (more: object) =>
  (await refusalOf(submit(more))).violations.map(({ path, code }) => `${path} ${code}`)

describe('SubmitComplaint by a public form', () => {
  it('OK: nobody is its creator or looks after it; the answer is reference and code, and nothing else', async () => {
    const complainant = { name: canary(), phone: '+99987', relation: 'relative' }
    const department_id = tenant.departments.emergency
    const { id, answer } = await fileByForm(desk, tenant, { complainant, department_id, remedy_sought: canary() })
    expect(answer.complaint).toMatchObject({ view: 'receipt', title: '', status: '', actions: [] })
    const [row] = await desk.database.rows(
      `select c.created_by, created_by_type, owner_agent_id, patient_id, source_id, channel, department_id, name, relation
       from complaint c join party using (tenant_id, id) where id = $1`,
      [id],
    )
    expect(row).toEqual({
      ...{ created_by: null, created_by_type: 'anonymous', owner_agent_id: null, patient_id: null, channel: 'web' },
      ...{ source_id: tenant.sources.patient_portal, department_id },
      ...{ name: complainant.name, relation: 'relative' },
    })
    const [event, ...more] = await desk.eventsOf(id)
    expect(more).toEqual([])
    expect(event).toMatchObject({ type: 'complaint.v1.ComplaintSubmitted', actorkind: 'anonymous', actorroles: '' })
    expect(event).not.toHaveProperty('actorid')
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id: id }, await desk.context(manager))
    expect(seen).toMatchObject({ view: 'full', created_by_type: 'anonymous', complainant: { name: complainant.name } })
  })

  it('the code is 128 bits in Crockford base 32, of this case alone, and stands nowhere [S10]', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => patiently(() => fileByForm(desk, tenant))))
    for (const { code } of all) expect(code).toMatch(codeForm)
    expect(new Set(all.map(({ code }) => code)).size).toBe(20)
    const [first] = all
    const kept = 'select version, code_hash from tracking_code where complaint_id = $1'
    expect(await desk.database.rows(kept, [first?.id])).toEqual([
      {
        version: 1,
        code_hash: createHash('sha256')
          .update(first?.code ?? '')
          .digest(),
      },
    ])
    const tables = await desk.database.rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'complaint'::regnamespace and relkind = 'r'",
    )
    for (const { name } of tables) {
      const [found] = await desk.database.rows(`select count(*)::int as count from ${name} t where t::text ~ $1`, [
        all.map(({ code }) => code).join('|'),
      ])
      expect([name, found]).toEqual([name, { count: 0 }])
    }
    expect(JSON.stringify(desk.logged)).not.toContain(first?.code)
  })

  it('INVALID_ARGUMENT: every field that is not a complainant’s', async () => {
    const id = randomUUID()
    const sent = { flags: ['f'], channel: 'web', severity: 'minor', patient_id: id, source_id: id }
    const more = { involved_staff_ids: [id], external_reference: 'x', received_at: '2026-01-01T00:00:00Z' }
    expect((await wrongFields({ ...sent, ...more })).sort()).toEqual(
      [...Object.keys(sent), ...Object.keys(more)].map((field) => `/${field} NOT_ALLOWED`).sort(),
    )
  })

  it('INVALID_ARGUMENT: a category that is open to some alone is as unknown as one that there is not', async () => {
    const locked = await seedTenant(desk)
    await configure(desk, locked, {
      grievance_types: ['complaint', { name: 'inside', permissions: ['ticket.resolve'] }, 'feedback'],
      grievance_flags: [],
    })
    const by = async (category: string, caller = formOf(locked)) =>
      desk.client.SubmitComplaint(aComplaint({ category }), await desk.context(caller))
    const unknown = await refusalOf(by('nothing'))
    expect(unknown.violations).toMatchObject([{ path: '/category', code: 'UNKNOWN_CATEGORY' }])
    expect(await refusalOf(by('inside'))).toEqual(unknown)
    // whatever a token of this kind may carry
    const armed = { ...formOf(locked), roles: ['platform_admin'], grants: grantsOfRole('platform_admin') }
    expect(await refusalOf(by('inside', armed))).toEqual(unknown)
    expect((await by('feedback')).tracking_code).toMatch(codeForm)
  })

  it('FAILED_PRECONDITION: a tenant that is closed, or not known yet', async () => {
    for (const other of [await seedTenant(desk, { active: false }), { id: randomUUID() }])
      expect(await refusalOf(fileByForm(desk, other))).toMatchObject({ reason: 'TENANT_NOT_READY' })
  })

  it('the same key 50 times at once: one case, one event, 50 equal answers [S11]', async () => {
    const idempotencyKey = randomUUID()
    const form = aComplaint()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => patiently(() => fileByForm(desk, tenant, form, { idempotencyKey }))),
    )
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1)
    expect(await desk.eventsOf(answers[0]?.id ?? '')).toHaveLength(1)
    const other = fileByForm(desk, tenant, aComplaint(), { idempotencyKey })
    expect(await refusalOf(other)).toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('a repeated request is not told a code that was issued later', async () => {
    const idempotencyKey = randomUUID()
    const form = aComplaint()
    const { id, reference } = await fileByForm(desk, tenant, form, { idempotencyKey })
    const manager = await seedUser(desk, tenant, 'manager')
    await desk.client.IssueTrackingCode({ complaint_id: id }, await desk.context(manager))
    const again = await submit(form, { idempotencyKey })
    expect(again.complaint).toMatchObject({ reference })
    expect(again.tracking_code).toBeUndefined()
  })
})

describe('SubmitComplaint for somebody without login', () => {
  const by = async (role: 'help_desk_agent' | 'source_user' | 'complainant', more: object, call: object = {}) => {
    const given = role === 'source_user' ? { canCreateComplaints: true, sourceId: tenant.sources.call_center } : {}
    const user = await seedUser(desk, tenant, role, given)
    return desk.client.SubmitComplaint(aComplaint(more), await desk.context(user, call))
  }

  it('OK: the answer tells a code once, by which they follow their case', async () => {
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    for (const role of ['help_desk_agent', 'source_user'] as const)
      for (const more of [{ complainant: { name: canary() } }, { patient_id }]) {
        const { complaint: filed, tracking_code: code = '' } = await by(role, more)
        expect(code).toMatch(codeForm)
        const followed = await desk.client.GetTrackedComplaint({ code }, await desk.context(holderIn(tenant)))
        expect(followed.complaint?.reference).toBe(filed?.reference)
        expect(JSON.stringify(filed)).not.toContain(code)
      }
  })

  it('no code: where the patient signs in, where nobody is named, and for who files for themselves', async () => {
    const withLogin = randomUUID()
    const state = { person_id: withLogin, kind: 'patient', name: canary(), active: true, roles: [], department_ids: [] }
    await desk.publish({
      ...{ type: 'identity.v1.PersonState', tenantId: tenant.id, subject: withLogin, version: 1 },
      data: { ...state, user_id: randomUUID() },
    })
    const answers = await Promise.all([
      by('help_desk_agent', { patient_id: withLogin, complainant: { name: canary() } }),
      by('help_desk_agent', {}),
      by('complainant', { complainant: { name: canary() } }),
    ])
    expect(answers.map(({ tracking_code }) => tracking_code)).toEqual([undefined, undefined, undefined])
  })

  it('a repeated request is told the same code again', async () => {
    const user = await seedUser(desk, tenant, 'help_desk_agent')
    const form = aComplaint({ complainant: { name: canary() } })
    const once = async () => desk.client.SubmitComplaint(form, await desk.context(user, { idempotencyKey: 'key' }))
    const first = await once()
    expect(first.tracking_code).toMatch(codeForm)
    expect(await once()).toEqual(first)
  })
})
