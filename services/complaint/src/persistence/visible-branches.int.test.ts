import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import fc from 'fast-check'
import {
  type CaseRow,
  type ComplaintDesk,
  insertCases,
  type SeededTenant,
  seedTenant,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const seed = Number(process.env.REDRESS_TEST_SEED ?? randomInt(2 ** 31))
const users = Array.from({ length: 4 }, (_, index) => `0199aaaa-0000-7000-8000-00000000000${index}`)
const patients = Array.from({ length: 3 }, (_, index) => `0199bbbb-0000-7000-8000-00000000000${index}`)

let desk: ComplaintDesk
let tenants: SeededTenant[]
let ids: string[]
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenants = await Promise.all([seedTenant(desk), seedTenant(desk)])
  const cases = tenants.map(async (tenant) => insertCases(desk, tenant.id, caseRows(tenant)))
  ids = (await Promise.all(cases)).flat()
})
afterAll(() => desk.stop())

/** 60 cases over three departments and none, four users and nobody, three patients and none. */
function caseRows({ departments }: SeededTenant): CaseRow[] {
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
  const row = fc.record({
    department_id: orNull(Object.values(departments)),
    ...{ assignee_id: orNull(users), owner_agent_id: orNull(users), created_by: orNull(users) },
    patient_id: orNull(patients),
    created_at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
  })
  return fc.sample(row, { numRuns: 60, seed })
}

const callers = () =>
  fc
    .record({
      tenant: fc.constantFrom(...tenants),
      roles: fc.uniqueArray(fc.constantFrom(...tenantRoles, 'platform_admin' as const), { minLength: 1, maxLength: 3 }),
      userId: fc.constantFrom(...users),
      patientId: fc.option(fc.constantFrom(...patients), { nil: undefined }),
      places: fc.uniqueArray(fc.constantFrom('emergency', 'billing', 'surgery'), { maxLength: 3 }),
    })
    .map(({ tenant, places, patientId, ...rest }) => ({
      ...{ ...rest, tenantId: tenant.id, ...(patientId && { patientId }) },
      departmentIds: places.map((place) => tenant.departments[place as 'emergency']),
    }))

describe('visible branches', () => {
  it(`the list of every role is exactly what the object check lets through (seed ${seed}) [S1]`, async () => {
    await fc.assert(
      fc.asyncProperty(callers(), async (caller) => {
        const context = await desk.context(caller)
        const listed = await listedTo(caller, fc.sample(fc.integer({ min: 1, max: 60 }), 1)[0] as number)
        const views = await Promise.all(
          ids.map(async (complaint_id) => {
            const found = await desk.client.GetComplaint({ complaint_id }, context).catch(() => undefined)
            return found?.complaint ? [[complaint_id, found.complaint.view] as const] : []
          }),
        )
        expect(new Map(listed)).toEqual(new Map(views.flat()))
        expect(new Map(listed).size).toBe(listed.length)
      }),
      { numRuns: 15, seed },
    )
  }, 60_000)
})

/** Each case with the view that its item shows: only a full one names the tenant. */
async function listedTo(caller: CallerSpecimen, page_size: number) {
  const listed: (readonly [string, string])[] = []
  for (let page_token = ''; ; ) {
    const page = await desk.client.ListComplaints({ page_size, page_token }, await desk.context(caller))
    for (const item of page.items) {
      const { id, tenant_id } = JSON.parse(item.toString())
      listed.push([id, tenant_id ? 'full' : 'public'])
    }
    if (page.next_page_token === '') return listed
    page_token = page.next_page_token
  }
}
