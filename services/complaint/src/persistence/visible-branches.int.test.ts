import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ScopeWord } from '@redress/platform/caller.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import fc from 'fast-check'
import {
  type CaseRow,
  type ComplaintDesk,
  insertCases,
  type SeededTenant,
  seedTenant,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { sayTestSeed, testSeed } from '../../../../test/harness/test-seed.ts'
import { complaint } from '../service.ts'

const users = Array.from({ length: 4 }, (_, index) => `0199aaaa-0000-7000-8000-00000000000${index}`)
const staff = Array.from({ length: 3 }, (_, index) => `0199cccc-0000-7000-8000-00000000000${index}`)
/** Names that cases carry: open, locked, and of an older configuration. */
const document = {
  grievance_types: ['complaint', { name: 'locked', permissions: ['bulk'] }],
  grievance_flags: ['f', { name: 'vip', permissions: ['export', 'bulk'] }, 'vip2'],
}
const patients = Array.from({ length: 3 }, (_, index) => `0199bbbb-0000-7000-8000-00000000000${index}`)

let desk: ComplaintDesk
let tenants: SeededTenant[]
let ids: string[]
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenants = await Promise.all([seedTenant(desk), seedTenant(desk)])
  await Promise.all(tenants.map((tenant) => configure(desk, tenant, document)))
  const cases = tenants.map(async (tenant) => insertCases(desk, tenant.id, caseRows(tenant)))
  ids = (await Promise.all(cases)).flat()
  // every fifth case is watched by somebody
  await desk.database.rows(
    `insert into watcher (tenant_id, complaint_id, user_id, created_at)
     select tenant_id, id, ($1::uuid[])[1 + n % 4], created_at
     from (select *, row_number() over (order by id) as n from complaint) numbered where n % 5 = 0 returning id`,
    [users],
  )
})
afterAll(() => desk.stop())

/** 40 cases over three departments and none, four users and nobody, three patients and none. */
function caseRows({ departments }: SeededTenant): CaseRow[] {
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
  const row = fc.record({
    department_id: orNull(Object.values(departments)),
    ...{ assignee_id: orNull(users), owner_agent_id: orNull(users), created_by: orNull(users) },
    patient_id: orNull(patients),
    category: fc.constantFrom('complaint', 'complaint', 'complaint', 'locked', 'gone'),
    flags: fc.oneof(fc.constant([]), fc.subarray(['f', 'vip', 'vip2', 'old'], { maxLength: 2 })),
    involved_staff_ids: fc.subarray(staff, { maxLength: 1 }),
    created_at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
  })
  return fc.sample(row, { numRuns: 40, seed: testSeed })
}

const scopes = ['tenant', 'department', 'assigned', 'created', 'own', 'own_source'] as const
const alone = scopes.map((scope) => [scope] as ScopeWord[])
const pairs = scopes.flatMap((first, index) => scopes.slice(index + 1).map((second) => [first, second] as ScopeWord[]))

/** Somebody of either tenant: one of the users, perhaps staff or a patient or the holder of a code, in some departments, with some keys. */
const viewers = () =>
  fc
    .record({
      tenant: fc.constantFrom(...tenants),
      userId: fc.constantFrom(...users),
      patientId: fc.option(fc.constantFrom(...patients), { nil: undefined }),
      staffId: fc.option(fc.constantFrom(...staff), { nil: undefined }),
      caseId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      roles: fc.constantFrom([], [], ['tenant_admin'], ['platform_admin']),
      keys: fc.subarray(['bulk', 'export']),
      places: fc.subarray(['emergency', 'billing', 'surgery'] as const),
    })
    .map(({ tenant, userId, patientId, staffId, caseId, roles, keys, places }) => ({
      ...{ tenantId: tenant.id, userId, ...(patientId && { patientId }), ...(staffId && { staffId }) },
      ...{ roles, keys, ...(caseId && { caseId }) },
      departmentIds: places.map((place) => tenant.departments[place]),
    }))

describe('visible branches', () => {
  beforeAll(() => void sayTestSeed('visible branches'))

  const granted = [...alone, ...pairs].map((words) => ({ words, said: words.join(' and ') }))
  it.each(granted)(
    '$said: list and counts are exactly what the object check lets through [S1, GRV-42]',
    async ({ words }) => {
      for (const { keys, ...viewer } of fc.sample(viewers(), { numRuns: words.length === 1 ? 5 : 2, seed: testSeed })) {
        const locks = Object.fromEntries(keys.map((key) => [key, ['tenant' as const]]))
        const caller = { ...viewer, grants: { 'ticket.view': words, ...locks } }
        const context = await desk.context(caller)
        const views: (readonly [string, string])[] = []
        for (const complaint_id of ids) {
          const found = await desk.client.GetComplaint({ complaint_id }, context).catch((error) => {
            if (error.code !== 'NOT_FOUND') throw error
          })
          if (found?.complaint) views.push([complaint_id, found.complaint.view])
        }
        const listed = await listedTo(caller, 7)
        expect(new Map(listed)).toEqual(new Map(views))
        expect(new Map(listed).size).toBe(listed.length)
        expect((await desk.client.GetComplaintCounts({}, context)).total).toBe(listed.length)
      }
    },
  )
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
