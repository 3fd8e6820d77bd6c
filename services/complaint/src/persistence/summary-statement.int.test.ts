import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '@redress/platform/caller.ts'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { createReadPool, type ReadPool } from '@redress/platform/persistence/read-pool.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import fc from 'fast-check'
import { type CaseRow, type ComplaintDesk, insertCases, seedTenant } from '../../../../test/harness/complaint-desk.ts'
import { callerFrom } from '../../../../test/harness/context-tokens.ts'
import { caseFacts, caseStates, day, lockedTenant, viewers } from '../../../../test/harness/counted-cases.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { sayTestSeed, testCases, testSeed } from '../../../../test/harness/test-seed.ts'
import { noFilters } from '../domain/list-input.ts'
import { complaint } from '../service.ts'
import { foldStatistics } from './fold-statistics.ts'
import { rebuildStatistics } from './rebuild-statistics.ts'
import { type FiguresRow, readSummary } from './statistics-statement.ts'
import { summaryStatement } from './summary-statement.ts'

let desk: ComplaintDesk
let runtime: Runtime
let config: ServiceConfig & { POSTGRES_OWNER_URL: string }
let reads: ReadPool
beforeAll(async () => {
  let given: ServiceConfig | undefined
  desk = await startTestService<ComplaintServiceDefinition>({
    ...complaint,
    async extend(own: Runtime, itsConfig: ServiceConfig) {
      runtime = own
      given = itsConfig
      return { runtime: own, stop: async () => undefined }
    },
  })
  config = { ...(given as ServiceConfig), POSTGRES_OWNER_URL: desk.database.url }
  reads = createReadPool(config.POSTGRES_APP_URL, 1)
}, 60_000)
afterAll(async () => {
  await reads.close()
  await desk.stop()
})

const maybe = fc.option
// received up to now, at the edges of days and months in any zone
const received = fc
  .tuple(fc.integer({ min: 0, max: 271 }), fc.constantFrom(0, 0.1, 0.5, 0.88))
  .map(([whole, part]) => day(whole + part))
const frames = fc
  .tuple(maybe(fc.integer({ min: -5, max: 272 })), maybe(fc.integer({ min: 0, max: 90 })))
  .map(([from, length]) => ({
    ...(from !== null && { from_day: day(from).slice(0, 10) }),
    ...(length !== null && { to_day: day((from ?? 0) + length).slice(0, 10) }),
  }))
const filters = (departments: string[]) =>
  fc.constantFrom(
    ...[
      {},
      { department: departments.slice(0, 2) },
      { category: ['complaint'] },
      { flag: ['vip'] },
      { priority: ['medium'] },
    ],
  )
type Frame = Parameters<typeof summaryStatement>[0]
const figures = async (caller: Caller, frame: Frame, statementOf: typeof summaryStatement) => {
  const statement = statementOf(frame, caller, new Date())
  return statement ? ((await reads.read(caller.tenantId, [statement]))[0] as FiguresRow[])[0] : undefined
}
const fold = (tenantId: string, anew = false) =>
  changingAsSystem(runtime, tenantId, (scope) => foldStatistics(scope, { anew }))
async function foldAll(tenantId: string) {
  await eventually(async () => expect(await fold(tenantId)).toBe('done'), { withinMs: 20_000 })
}

describe('the summary from sums', () => {
  it('is that of the cases, whatever happens to them and whoever asks', async () => {
    const tenant = await lockedTenant(desk)
    const departments = Object.values(tenant.departments)
    const ids: string[] = []
    const steps = fc.record({
      filed: fc.array(fc.tuple(caseFacts(departments), caseStates, received), { maxLength: 25, size: 'max' }),
      changed: fc.array(fc.tuple(fc.nat(), caseFacts(departments), caseStates), { maxLength: 10 }),
      folds: fc.integer({ min: 0, max: 6 }),
      zone: fc.constantFrom('Asia/Riyadh', 'Asia/Riyadh', 'Asia/Riyadh', 'America/St_Johns'),
      asked: fc.array(fc.tuple(viewers(tenant), frames, filters(departments)), { minLength: 6, maxLength: 6 }),
    })
    const change = async ([at, fact, state]: [number, CaseRow, CaseRow]) => {
      const values = JSON.stringify({ ...fact, ...state })
      await desk.database.rows(
        `update complaint set (department_id, category, flags, involved_staff_ids, cycle, breached_at, deleted_at, status, sub_status,
           closed_as, resolved_at) = (select department_id, category, flags, involved_staff_ids, cycle, breached_at, deleted_at,
           status, sub_status, closed_as, resolved_at from jsonb_populate_record(null::complaint, $2))
         where id = $1 returning id`,
        [ids[at % ids.length], values],
      )
    }
    const rounds = testCases(60)
    sayTestSeed('summary', rounds)
    await fc.assert(
      fc.asyncProperty(steps, async ({ filed, changed, folds, zone, asked }) => {
        const rows = filed.map(([fact, state, received_at]) => ({
          ...{ ...fact, ...state, received_at, created_at: received_at, updated_at: received_at },
        }))
        ids.push(...(await insertCases(desk, tenant.id, rows)))
        await desk.database.rows('update tenant set zone = $2 where tenant_id = $1 returning id', [tenant.id, zone])
        const folding = async () => {
          for (let step = 0; step < folds; step++) await fold(tenant.id)
        }
        const changing = async () => {
          for (const each of ids.length > 0 ? changed : []) await change(each)
        }
        await Promise.all([folding(), changing()])
        for (const [caller, days, narrowed] of asked) {
          const frame = { ...days, filters: { ...noFilters, ...narrowed } }
          const [summed, read] = [
            await figures(caller, frame, summaryStatement),
            await figures(caller, frame, readSummary),
          ]
          expect([caller.grants, caller.departmentIds, frame, summed]).toEqual([
            caller.grants,
            caller.departmentIds,
            frame,
            read,
          ])
        }
      }),
      { seed: testSeed, numRuns: rounds },
    )
    await foldAll(tenant.id)
    const [counted] = await desk.database.rows<{ filed: number }>(
      `select sum(filed)::int as filed from statistics_month where tenant_id = $1 and about = '00000000-0000-0000-0000-000000000000'`,
      [tenant.id],
    )
    const [there] = await desk.database.rows<{ filed: number }>(
      `select count(*)::int as filed from complaint where tenant_id = $1 and deleted_at is null
         and received_at < (select folded_before from statistics_fold where tenant_id = $1)`,
      [tenant.id],
    )
    expect(there?.filed).toBeGreaterThan(100)
    expect(counted).toEqual(there)
  }, 120_000)

  it('is read from them, and they are made anew by hand', async () => {
    const tenant = await lockedTenant(desk)
    await insertCases(desk, tenant.id, [
      {},
      { status: 'resolved', sub_status: null, resolved_at: '2026-01-06T08:00:00Z' },
    ])
    await foldAll(tenant.id)
    const caller = callerFrom({ tenantId: tenant.id, roles: ['manager'] })
    const filed = async () => (await figures(caller, { filters: noFilters }, summaryStatement))?.filed
    await desk.database.rows('update statistics_month set filed = filed + 2 where tenant_id = $1 returning id', [
      tenant.id,
    ])
    expect(await filed()).toBe(6)
    const said: string[] = []
    expect(await rebuildStatistics(runtime, config, (line) => said.push(line))).toBe(0)
    expect(said).toEqual([expect.stringMatching(/^\d+ tenants are counted anew$/)])
    expect(await filed()).toBe(2)
  })

  it('begins by itself with a tenant, and again when its zone is another', async () => {
    const tenant = await seedTenant(desk)
    await insertCases(desk, tenant.id, [{}])
    const folded = () =>
      desk.database
        .rows<{ zone: string; at: unknown }>(
          'select zone, folded_before as at from statistics_fold where tenant_id = $1',
          [tenant.id],
        )
        .then(([row]) => row)
    const state = {
      tenant_id: tenant.id,
      slug: `t${tenant.id.slice(0, 8)}`,
      name: 'A tenant',
      locale: 'en',
      active: true,
    }
    const data = { ...state, zone: 'Asia/Tokyo' }
    await desk.publish({ type: 'identity.v1.TenantState', tenantId: tenant.id, subject: tenant.id, version: 2, data })
    await eventually(async () => expect(await folded()).toMatchObject({ zone: 'Asia/Tokyo', at: expect.anything() }))
  })

  it('tells the middle of more than 20,000 cases to five per cent', async () => {
    const tenant = await lockedTenant(desk)
    await desk.database.rows(
      `insert into complaint (id, tenant_id, reference, title, description, language, category, flags, priority, channel,
         involved_staff_ids, status, created_by_type, received_at, due_at, cycle, version, event_seq, created_at, updated_at, resolved_at)
       select gen_random_uuid(), $1, n::text, 't', 'd', 'en', 'complaint', '{}', 'medium', 'web', '{}', 'resolved', 'user', at, at, 1,
         1, 1, at, at, at + (n % 997) * interval '7 minutes'
       from (select n, timestamptz '2026-05-02' + n * interval '1 minute' as at from generate_series(1, 21000) n) numbered`,
      [tenant.id],
    )
    await foldAll(tenant.id)
    const caller = callerFrom({ tenantId: tenant.id, roles: ['manager'] })
    const [summed, read] = await Promise.all(
      [summaryStatement, readSummary].map((statement) => figures(caller, { filters: noFilters }, statement)),
    )
    expect({ ...summed, median: 0 }).toEqual({ ...read, median: 0 })
    expect(Math.abs((summed?.median ?? 0) / (read?.median ?? 1) - 1)).toBeLessThan(0.05)
  })
})
