import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '@redress/platform/caller.ts'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { createReadPool, type ReadPool } from '@redress/platform/persistence/read-pool.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import fc from 'fast-check'
import { type CaseRow, type ComplaintDesk, insertCases } from '../../../../test/harness/complaint-desk.ts'
import { callerFrom } from '../../../../test/harness/context-tokens.ts'
import { caseFacts, caseStates, lockedTenant, viewers } from '../../../../test/harness/counted-cases.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { sayTestSeed, testCases, testSeed } from '../../../../test/harness/test-seed.ts'
import { noFilters } from '../domain/list-input.ts'
import { complaint } from '../service.ts'
import { countsOf } from '../to-proto/counts.ts'
import { type CountsRow, countsStatement, readCounts } from './counts-statement.ts'
import { foldStatistics } from './fold-statistics.ts'

let desk: ComplaintDesk
let runtime: Runtime
let reads: ReadPool
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>({
    ...complaint,
    async extend(own: Runtime, config: ServiceConfig) {
      runtime = own
      reads = createReadPool(config.POSTGRES_APP_URL, 1)
      return { runtime: own, stop: async () => undefined }
    },
  })
}, 60_000)
afterAll(async () => {
  await reads.close()
  await desk.stop()
})

const users = [randomUUID(), randomUUID()]
const dayMs = 24 * 60 * 60 * 1000
const begun = Date.now()
const around = (from: number, to: number) =>
  fc.double({ min: from, max: to, noNaN: true }).map((days) => new Date(begun + days * dayMs).toISOString())
const orNull = <T>(...values: T[]) => fc.option(fc.constantFrom(...values))

/** What is counted of a case besides what decides who sees it. */
const more = fc
  .record({
    priority: fc.constantFrom('low', 'medium', 'high', 'critical'),
    due_at: around(-3, 3),
    assignee_id: orNull(...users),
    created_by: orNull(...users),
    paused: fc.boolean(),
  })
  .map(({ paused, ...rest }) => ({ ...rest, sub: paused ? 'awaiting_external' : 'new' }))
const wholeCase = (departments: string[]) =>
  fc.tuple(caseFacts(departments), caseStates, more).map(([facts, state, { sub, ...rest }]): CaseRow => {
    return { ...facts, ...state, ...rest, ...(state.status === 'open' && { sub_status: sub }) }
  })
const received = fc.oneof(around(-200, -3), around(-3, 0))

const filters = (departments: string[]) =>
  fc.constantFrom(
    ...[
      {},
      { department: departments.slice(0, 2) },
      { category: ['complaint'], status: ['open', 'closed'] },
      { flag: ['vip'] },
      { priority: ['medium', 'high'] },
      { assignee: users.slice(0, 1) },
      { overdue: true },
    ],
  )

async function counted(caller: Caller, narrowed: object, statementOf: typeof countsStatement) {
  const statement = statementOf({ ...noFilters, ...narrowed }, caller, new Date(begun))
  const rows = statement ? (await reads.read(caller.tenantId, [statement]))[0] : []
  return countsOf(rows as CountsRow[], true)
}

const fold = (tenantId: string) => changingAsSystem(runtime, tenantId, (scope) => foldStatistics(scope))

describe('counts from sums', () => {
  it('are those of the cases, whatever happens to them and whoever asks', async () => {
    const rounds = testCases(60)
    sayTestSeed('counts from sums', rounds)
    const tenant = await lockedTenant(desk)
    const departments = Object.values(tenant.departments)
    const ids: string[] = []
    const askers = fc
      .tuple(viewers(tenant), fc.constantFrom(...users), fc.boolean())
      .map(([caller, userId, created]): Caller => {
        const seen = [...(caller.grants['ticket.view'] ?? []), ...(created ? (['created'] as const) : [])]
        return { ...caller, userId, grants: { ...caller.grants, 'ticket.view': seen } }
      })
    const steps = fc.record({
      filed: fc.array(fc.tuple(wholeCase(departments), received), { maxLength: 25, size: 'max' }),
      changed: fc.array(fc.tuple(fc.nat(), wholeCase(departments)), { maxLength: 10 }),
      watched: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...users)), { maxLength: 2 }),
      folds: fc.integer({ min: 0, max: 6 }),
      zone: fc.constantFrom('Asia/Riyadh', 'Asia/Riyadh', 'Asia/Riyadh', 'America/St_Johns'),
      asked: fc.array(fc.tuple(askers, filters(departments)), { minLength: 6, maxLength: 6 }),
    })
    const columns = `department_id, category, flags, involved_staff_ids, cycle, breached_at, deleted_at, status, sub_status, closed_as,
      resolved_at, priority, due_at, assignee_id, created_by`
    const change = async ([at, values]: [number, CaseRow]) =>
      desk.database.rows(
        `update complaint set (${columns}) = (select ${columns} from jsonb_populate_record(null::complaint, $2))
         where id = $1 returning id`,
        [ids[at % ids.length], JSON.stringify(values)],
      )
    const watch = async ([at, userId]: [number, string]) =>
      desk.database.rows(
        `insert into watcher (tenant_id, complaint_id, user_id, created_at)
         select tenant_id, id, $2, created_at from complaint where id = $1 on conflict do nothing returning user_id`,
        [ids[at % ids.length], userId],
      )
    await fc.assert(
      fc.asyncProperty(steps, async ({ filed, changed, watched, folds, zone, asked }) => {
        const rows = filed.map(([row, received_at]) => ({
          ...{ ...row, received_at, created_at: received_at, updated_at: received_at },
        }))
        ids.push(...(await insertCases(desk, tenant.id, rows)))
        await desk.database.rows('update tenant set zone = $2 where tenant_id = $1 returning id', [tenant.id, zone])
        const folding = async () => {
          for (let step = 0; step < folds; step++) await fold(tenant.id)
        }
        const changing = async () => {
          for (const each of ids.length > 0 ? changed : []) await change(each)
          for (const each of ids.length > 0 ? watched : []) await watch(each)
        }
        await Promise.all([folding(), changing()])
        for (const [caller, narrowed] of asked) {
          const who = [caller.grants, caller.departmentIds, caller.staffId, narrowed]
          const summed = await counted(caller, narrowed, countsStatement)
          expect([...who, summed]).toEqual([...who, await counted(caller, narrowed, readCounts)])
        }
      }),
      { seed: testSeed, numRuns: rounds },
    )
  }, 120_000)

  it('are read from them', async () => {
    const tenant = await lockedTenant(desk)
    await insertCases(desk, tenant.id, [{}, { status: 'closed', sub_status: null, closed_as: 'rejected' }])
    await eventually(async () => expect(await fold(tenant.id)).toBe('done'), { withinMs: 20_000 })
    // what is open may be moved by the new configuration meanwhile
    await desk.database.rows(
      "update statistics_state set cases = cases + 2 where tenant_id = $1 and status = 'closed' returning id",
      [tenant.id],
    )
    const caller = callerFrom({ tenantId: tenant.id, roles: ['manager'] })
    expect(await counted(caller, {}, countsStatement)).toMatchObject({ total: 4 })
    expect(await counted(caller, {}, readCounts)).toMatchObject({ total: 2 })
  })
})
