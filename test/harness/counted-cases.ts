import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type CaseRow, type ComplaintDesk, type SeededTenant, seedTenant } from './complaint-desk.ts'
import { configure } from './configuration-desk.ts'
import { callerFrom } from './context-tokens.ts'
import { eventually } from './eventually.ts'

const staff = [randomUUID(), randomUUID()]
/** Midnight in UTC so many days after 2026-03-01. */
export const day = (number: number) => new Date(Date.UTC(2026, 2, 1) + number * 86_400_000).toISOString()

/** What decides who sees a case, and a little more. */
export const caseFacts = (departments: string[]) =>
  fc.record({
    department_id: fc.option(fc.constantFrom(...departments)),
    category: fc.constantFrom('complaint', 'complaint/secret', 'gone'),
    flags: fc.constantFrom([], ['vip'], ['locked'], ['vip', 'late'], ['late', 'vip']),
    involved_staff_ids: fc.constantFrom([], [staff[0]], staff),
    cycle: fc.integer({ min: 1, max: 2 }),
    breached_at: fc.option(fc.constant(day(1))),
    deleted_at: fc.constantFrom(null, null, null, null, null, null, null, day(1)),
  })

/** States of a case that belong together. */
export const caseStates = fc.constantFrom<CaseRow>(
  { status: 'open', sub_status: 'new', closed_as: null, resolved_at: null },
  { status: 'resolved', sub_status: null, closed_as: null, resolved_at: day(300) },
  { status: 'resolved', sub_status: null, closed_as: null, resolved_at: day(301.3) },
  { status: 'closed', sub_status: null, closed_as: 'rejected', resolved_at: null },
)

const scopes = fc.constantFrom(['tenant'], ['department'], ['own', 'department'], ['assigned'], ['tenant', 'own'], [])

/** Somebody who may see and count some of the tenant's cases. */
export const viewers = (tenant: SeededTenant) =>
  fc
    .record({
      roles: fc.constantFrom(['manager'], ['tenant_admin'], ['department_manager']),
      view: scopes,
      stats: scopes,
      key: fc.boolean(),
      staffId: fc.constantFrom(undefined, staff[0], randomUUID()),
      departmentIds: fc.subarray(Object.values(tenant.departments)),
    })
    .map(({ view, stats, key, staffId, ...more }) => {
      const grants = { 'ticket.view': view, 'stats.view': stats, ...(key && { 'ticket.delete': ['tenant'] }) }
      return callerFrom({ tenantId: tenant.id, ...more, grants, ...(staffId && { staffId }) } as Parameters<
        typeof callerFrom
      >[0])
    })

/** A tenant that locks a category and a flag; its new configuration moves no case any more. */
export async function lockedTenant(desk: ComplaintDesk) {
  const tenant = await seedTenant(desk, { zone: 'Asia/Riyadh' })
  await configure(desk, tenant, {
    grievance_types: [{ name: 'complaint', children: [{ name: 'secret', permissions: ['ticket.delete'] }] }],
    default_category: 'complaint',
    grievance_flags: ['vip', 'late', { name: 'locked', permissions: ['ticket.delete'] }],
  })
  const moving = `select from complaint_jobs.job
    where name = 'move-due-times' and data->>'tenant_id' = $1 and state < 'completed' and start_after <= now()`
  await eventually(async () => {
    if ((await desk.database.rows(moving, [tenant.id])).length > 0) throw new Error('cases are still moved')
  })
  return tenant
}
