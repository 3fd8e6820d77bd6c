import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestUser } from '../../harness/builders.ts'
import { canaryMark } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { type Role, tenantRoles } from '../../harness/role-grants.ts'
import * as desk from './desk.ts'

type TenantRole = Exclude<Role, 'platform_admin'>

/** A tenant with somebody of every role and a case that each of them may see. */
async function hospital() {
  const tenant = await createTenant()
  const department = { departments: ['emergency'] }
  const options = { department_manager: department, support_staff: department, complainant: { patient: true } } as const
  const made = tenantRoles.map(async (role) => [role, await tenant.user(role, options[role as 'complainant'])] as const)
  const staff = Object.fromEntries(await Promise.all(made)) as Record<TenantRole, TestUser>
  const filed = await desk.file(staff.source_user, {
    department_id: tenant.departments.emergency,
    patient_id: staff.complainant.patientId,
  })
  return { tenant, staff, filed }
}
type Hospital = Awaited<ReturnType<typeof hospital>>

let one: Hospital
let two: Hospital

describe('two tenants', () => {
  beforeAll(async () => {
    ;[one, two] = await Promise.all([hospital(), hospital()])
    await desk.changed(one.staff.manager, one.filed, 'assign', one.staff.support_staff.id)
  })

  it.each(tenantRoles)(
    'no query of a %s returns a row of the other [CMS-31:complaint, TEN-5:complaint]',
    async (role) => {
      const { [role]: inside } = one.staff
      const { [role]: outside } = two.staff
      expect(await desk.listed(inside)).toEqual([one.filed.id])
      expect(await desk.listed(outside)).toEqual([two.filed.id])
      const { tenant, staff } = one
      const ofStaff = [
        ...[`created_by=${staff.source_user.id}`, `assignee=${staff.support_staff.id}`],
        ...[`department=${tenant.departments.emergency}`, `source=${tenant.sources.call_center}`],
      ]
      // a complainant cannot ask by what they do not see
      for (const filter of role === 'complainant' ? ['status=in_progress'] : ofStaff) {
        expect([filter, await desk.listed(outside, filter)]).toEqual([filter, []])
        // what an outsider gets nothing for, an insider does
        expect([filter, await desk.listed(inside, filter)]).toEqual([filter, [one.filed.id]])
      }
      for (const action of ['', '/timeline']) {
        const [foreign, unknown] = [one.filed, desk.unknownCase()].map((target) => desk.at(target, action))
        expect(await inside.api().get(foreign ?? '')).toMatchObject({ status: 200 })
        const answer = await outside.api().get(foreign ?? '')
        expect(answer).toMatchObject({ status: 404 })
        expect(desk.problem(answer)).toEqual(desk.problem(await outside.api().get(unknown ?? '')))
      }
    },
  )

  it.each(tenantRoles)('no change by a %s reaches the other [CMS-31:complaint]', async (role) => {
    const { [role]: outside } = two.staff
    const before = await one.staff.manager.api().get(desk.at(one.filed))
    for (const name of ['assign', 'start', 'resolve', 'confirm'] as const) {
      const answer = await desk.change(outside, one.filed, name, outside.id)
      expect([403, 404]).toContain(answer.status)
      const unknown = await desk.change(outside, desk.unknownCase(), name, outside.id)
      expect(desk.problem(answer)).toEqual(desk.problem(unknown))
      expect(JSON.stringify(answer.body)).not.toContain(canaryMark)
    }
    expect((await one.staff.manager.api().get(desk.at(one.filed))).body).toEqual(before.body)
  })

  it('a case cannot name anything of the other: department, source, patient or assignee [CMS-31:complaint]', async () => {
    const { tenant, staff } = one
    const foreign = {
      department_id: tenant.departments.emergency,
      source_id: tenant.sources.call_center,
      patient_id: staff.complainant.patientId,
    }
    for (const [field, id] of Object.entries(foreign))
      expect(
        await two.staff.manager.api().post(desk.complaints, { title: 'a', description: 'b', [field]: id }),
      ).toMatchObject({ status: 400, body: { errors: [{ path: `/${field}`, code: 'UNKNOWN_REFERENCE' }] } })
    expect(await desk.change(two.staff.manager, two.filed, 'assign', staff.support_staff.id)).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNEE_UNSUITABLE' },
    })
  })

  it('live the same life side by side, each with its own numbers, history and trail [CMS-36:api]', async () => {
    const live = async ({ staff }: Hospital) => {
      const own = await desk.file(staff.complainant)
      await desk.changed(staff.help_desk_agent, own, 'assign', staff.support_staff.id)
      await desk.changed(staff.support_staff, own, 'resolve')
      expect(await desk.changed(staff.complainant, own, 'confirm')).toMatchObject({ status: 'closed' })
      return own
    }
    const [inOne, inTwo] = await Promise.all([live(one), live(two)])
    // each counts its own cases and knows nothing of the other's
    expect(inOne.reference).toBe(inTwo.reference)
    const trailOf = ({ staff }: Hospital, { id }: { id: string }) =>
      desk.everyItem(staff.auditor, `entity=${id}`, '/api/v1/audit')
    await eventually(async () => expect(await trailOf(one, inOne)).toHaveLength(4))
    expect(await trailOf(two, inOne)).toEqual([])
    for (const entry of await desk.everyItem(two.staff.auditor, '', '/api/v1/audit'))
      expect(entry.tenant_id).toBe(two.tenant.id)
    for (const [{ staff, filed }, own] of [[one, inOne] as const, [two, inTwo] as const])
      expect(await desk.listed(staff.tenant_admin)).toEqual(desk.idsOf([filed, own]))
    expect(await two.staff.tenant_admin.api().get(desk.at(inOne))).toMatchObject({ status: 404 })
  })
})
