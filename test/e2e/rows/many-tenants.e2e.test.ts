import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { auditOf } from '../../harness/audit-of.ts'
import { createTenant } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { at, complaints, everyItem, listed, problem, unknownCase } from './desk.ts'

/** A tenant whose codes and record numbers are those of every other one. */
async function hospital(mrn: string) {
  const tenant = await createTenant({ departments: ['emergency'], sources: ['call_center'] })
  const [manager, admin, patient] = await Promise.all([
    tenant.user('manager'),
    tenant.user('tenant_admin'),
    tenant.user('complainant', { patient: { name: 'Amal Haddad', mrn } }),
  ])
  return { tenant, manager, admin, patient }
}
type Hospital = Awaited<ReturnType<typeof hospital>>

describe('many tenants in one installation', () => {
  it('count, name and prove for themselves, also at the same moment with the same key [CMS-1:complaint]', async () => {
    const mrn = randomUUID().slice(0, 12)
    const hospitals = await Promise.all([hospital(mrn), hospital(mrn), hospital(mrn)])
    const body = aComplaint()
    const key = { 'idempotency-key': randomUUID() }
    const file = async ({ manager, tenant, patient }: Hospital) => {
      const places = { department_id: tenant.departments.emergency, patient_id: patient.patientId }
      const filed = await manager.api().post(complaints, { ...body, ...places }, key)
      expect(filed).toMatchObject({ status: 201, body: { tenant_id: tenant.id, patient: { id: patient.patientId } } })
      return filed.body as { id: string; reference: string }
    }
    const filed = await Promise.all(hospitals.map(file))
    expect(new Set(filed.map(({ id }) => id)).size).toBe(3)
    for (const { reference } of filed) expect(reference).toMatch(/^CMP-\d{4}-000001$/)

    for (const [index, { tenant, manager, admin, patient }] of hospitals.entries()) {
      const own = filed[index] as { id: string }
      for (const reader of [manager, admin, patient]) expect(await listed(reader)).toEqual([own.id])
      const unknown = problem(await manager.api().get(at(unknownCase())))
      for (const other of filed.filter((each) => each !== own))
        expect(problem(await manager.api().get(at(other)))).toEqual(unknown)
      await eventually(async () => expect(await auditOf(tenant, own.id)).toHaveLength(1))
      const trail = await everyItem(admin, '', '/api/v1/audit')
      for (const entry of trail) expect(entry.tenant_id).toBe(tenant.id)
      // a chain of its own, from its first entry on
      expect(trail.map(({ seq }) => seq).sort((left, right) => left - right)).toEqual(
        trail.map((_, place) => place + 1),
      )
    }
  })
})
