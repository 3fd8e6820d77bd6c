import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { StatisticsFrame } from '@redress/protos/complaint/v1/StatisticsFrame.ts'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { grantsOfRole, tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let [john, sarah]: (SeededUser | undefined)[] = []
const day = (number: number, time = '09:00:00Z') => `2026-03-${String(number).padStart(2, '0')}T${time}`
const resolved = (at: string, more: object = {}) => ({ status: 'resolved', sub_status: null, resolved_at: at, ...more })
const open = { status: 'open' }

beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk, { zone: 'Asia/Riyadh' })
  john = await seedUser(desk, tenant, 'source_user')
  sarah = await seedUser(desk, tenant, 'source_user')
  const { emergency, billing } = tenant.departments
  const { staff, call_center } = tenant.sources
  const of = (creator: SeededUser | undefined, source_id: string | null, department_id = emergency) => ({
    ...{ created_by: creator?.userId ?? null, source_id, department_id },
  })
  await insertCases(desk, tenant.id, [
    // received on the 1st in UTC and on the 2nd in Riyadh
    { ...of(john, call_center), received_at: day(1, '21:30:00Z'), ...resolved(day(1, '22:30:00Z')) },
    { ...of(john, call_center), received_at: day(3), ...resolved(day(4), { breached_at: day(3, '10:00:00Z') }) },
    { ...of(john, call_center, billing), received_at: day(4), ...open, cycle: 2 },
    { ...of(sarah, call_center), received_at: day(4), ...resolved(day(4, '12:00:00Z'), { cycle: 3 }) },
    { ...of(undefined, staff), received_at: day(5), ...open, created_by_type: 'anonymous' },
    { ...of(undefined, null), received_at: day(6), status: 'closed', closed_as: 'rejected', created_by_type: 'system' },
  ])
  // somebody else's
  const other = await seedTenant(desk)
  await insertCases(desk, other.id, [{ created_by: john.userId, received_at: day(4) }])
})
afterAll(() => desk.stop())

const manager = (): CallerSpecimen => ({ tenantId: tenant.id, roles: ['manager'] })
const summary = async (caller: CallerSpecimen, frame: StatisticsFrame = {}) =>
  desk.client.GetStatisticsSummary({ frame }, await desk.context(caller))
const creators = async (caller: CallerSpecimen, frame: StatisticsFrame = {}) =>
  (await desk.client.ListStatisticsOfCreators({ frame }, await desk.context(caller))).groups
const sources = async (caller: CallerSpecimen, frame: StatisticsFrame = {}) =>
  (await desk.client.ListStatisticsOfSources({ frame }, await desk.context(caller))).groups

describe('GetStatisticsSummary', () => {
  it('OK: what became of the cases, with the tenant', async () => {
    expect(await summary(manager())).toEqual({
      tenant: { id: tenant.id, name: 'A tenant' },
      figures: {
        ...{ filed: 6, open: 2, resolved: 3, resolved_on_time: 2, reopened: 2 },
        median_minutes_to_resolution: 180,
      },
    })
  })

  it('OK: days are those of the tenant, both included, and the list agrees', async () => {
    const filedFrom = async (from_day?: string, to_day?: string) => {
      const frame = { ...(from_day && { from_day }), ...(to_day && { to_day }) }
      return (await summary(manager(), frame)).figures?.filed
    }
    expect(await filedFrom('2026-03-01', '2026-03-01')).toBe(0)
    expect(await filedFrom('2026-03-02', '2026-03-02')).toBe(1)
    expect(await filedFrom('2026-03-03', '2026-03-04')).toBe(3)
    expect(await filedFrom('2026-03-05')).toBe(2)
    expect(await filedFrom(undefined, '2026-03-04')).toBe(4)
    expect(await filedFrom(undefined, '9999-12-31')).toBe(6)
    expect(await filedFrom('2026-03-05', '9999-12-31')).toBe(2)
    expect(await filedFrom('9999-12-02')).toBe(0)
    expect(await filedFrom('9999-12-31', '9999-12-31')).toBe(0)
    expect(await filedFrom('1900-01-01')).toBe(6)
    const { items } = await desk.client.ListComplaints(
      { received_from: day(2, '21:00:00Z'), received_to: day(4, '21:00:00Z') },
      await desk.context(manager()),
    )
    expect(items).toHaveLength(3)
  })

  it('OK: nothing at all is zeros without a median', async () => {
    const nowhere = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [] }
    const zeros = { filed: 0, open: 0, resolved: 0, resolved_on_time: 0, reopened: 0 }
    expect((await summary(nowhere)).figures).toEqual(zeros)
    expect((await summary(manager(), { from_day: '2030-01-01' })).figures).toEqual(zeros)
  })

  it('OK: a department manager counts the department, and an own case is not theirs to count', async () => {
    const { billing } = tenant.departments
    const head = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [billing] }
    expect((await summary(head)).figures).toMatchObject({ filed: 1, open: 1, reopened: 1 })
    const both = { ...head, roles: ['department_manager', 'complainant'], userId: john?.userId ?? '' }
    expect((await summary(both)).figures?.filed).toBe(1)
  })

  it('OK: who sees more than they may count counts less', async () => {
    const grants = { 'ticket.view': ['tenant' as const], 'stats.view': ['department' as const] }
    const caller = { tenantId: tenant.id, grants, departmentIds: [tenant.departments.billing] }
    expect((await summary(caller)).figures?.filed).toBe(1)
    const own = {
      tenantId: tenant.id,
      grants: { ...grants, 'stats.view': ['own' as const] },
      userId: sarah?.userId ?? '',
    }
    expect((await summary(own)).figures?.filed).toBe(1)
    const narrow = { 'ticket.view': ['department' as const], 'stats.view': ['tenant' as const] }
    expect((await summary({ ...caller, grants: narrow })).figures?.filed).toBe(1)
  })

  it('INVALID_ARGUMENT: days that are none, in the wrong order, and wrong filters', async () => {
    const frame = { from_day: '2026-02-30', to_day: 'x', filters: { department: ['x'] } }
    expect((await refusalOf(summary(manager(), frame))).violations.map(({ path }) => path)).toEqual([
      ...['/from', '/to', '/department/0'],
    ])
    expect(
      (await refusalOf(summary(manager(), { from_day: '2026-03-02', to_day: '2026-03-01' }))).violations,
    ).toMatchObject([{ path: '/to', code: 'OUT_OF_RANGE' }])
  })

  it.each(tenantRoles.filter((role) => !('stats.view' in grantsOfRole(role))))(
    'PERMISSION_DENIED: %s [S2]',
    async (role) => {
      const caller = { tenantId: tenant.id, roles: [role] }
      for (const ask of [summary, creators, sources])
        expect(await refusalOf(ask(caller) as Promise<unknown>)).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
    },
  )
})

describe('ListStatisticsOfCreators', () => {
  it('OK: agents compared; cases without creator are a group of their own [CRT-41:api, CRT-39:complaint]', async () => {
    const figures = (filed: number, open: number, resolved: number, resolved_on_time: number, reopened: number) => ({
      ...{ filed, open, resolved, resolved_on_time, reopened },
    })
    expect(await creators(manager())).toEqual([
      { figures: figures(2, 1, 0, 0, 0) },
      {
        of: { id: john?.userId, name: john?.name },
        figures: { ...figures(3, 1, 2, 1, 1), median_minutes_to_resolution: 750 },
      },
      {
        of: { id: sarah?.userId, name: sarah?.name },
        figures: { ...figures(1, 0, 1, 1, 1), median_minutes_to_resolution: 180 },
      },
    ])
  })

  it('OK: a creator whom nobody knows any more has no name; at most a thousand are told', async () => {
    const big = await seedTenant(desk)
    const many = Array.from({ length: 1001 }, () => ({ created_by: randomUUID() }))
    await insertCases(desk, big.id, [...many, { created_by: null }])
    const caller = { tenantId: big.id, roles: ['manager'] }
    const answer = await desk.client.ListStatisticsOfCreators({}, await desk.context(caller))
    expect([answer.groups.length, answer.truncated]).toEqual([1000, true])
    expect(answer.groups[0]?.of).toBeUndefined()
    expect(answer.groups[1]?.of?.name).toBe('')
  })

  it('OK: filters narrow', async () => {
    const filters = { created_by: [sarah?.userId ?? ''] }
    expect(await creators(manager(), { filters })).toHaveLength(1)
  })
})

describe('ListStatisticsOfSources', () => {
  it('OK: sources compared; cases without source are a group of their own', async () => {
    const groups = await sources(manager())
    expect(groups.map(({ of, figures }) => [of?.name, figures?.filed])).toEqual([
      ...[
        [undefined, 1],
        ['call center', 4],
        ['staff', 1],
      ],
    ])
  })
})
