import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { complaint } from '../../../services/complaint/src/service.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../test/harness/start-service.ts'
import { changingAsSystem, type Runtime } from '../runtime.ts'
import { timer } from './timer.ts'

const minuteMs = 60_000
interface Probe {
  probe: string
}
/** What the timers have done, in the order in which they did it. */
const fired: { probe: string; tenantId: string; at: Date }[] = []
let failuresLeft = 0
/** Whether the one that is stuck goes on, and whether it has come to its end. */
let [released, returned] = [false, false]
const probe = timer<Probe>('probe', async ({ probe }, scope) => {
  if (probe === 'stuck' && !released) {
    while (!released) await scope.read({ name: '', text: 'select pg_sleep(0.2)', values: [] })
    await scope.setTimer('probe', scope.now(), { probe: 'of the run that was stuck' })
    returned = true
    return
  }
  if (probe === 'fails' && failuresLeft-- > 0) throw new Error('not yet')
  fired.push({ probe, tenantId: scope.tenantId, at: scope.now() })
})

let service: TestService<unknown>
let runtime: Runtime
beforeAll(async () => {
  const parts = {
    ...complaint,
    timers: [probe],
    async extend(own: Runtime) {
      runtime = own
      return { runtime: own, stop: async () => undefined }
    },
  }
  service = await startTestService(parts)
}, 60_000)
afterAll(() => service.stop())

const set = (tenantId: string, probe: string, afterMs: number) =>
  changingAsSystem(runtime, tenantId, (scope) =>
    scope.setTimer('probe', new Date(scope.now().getTime() + afterMs), { probe }),
  )
const firedAs = (name: string) => fired.filter((one) => one.probe === name)

describe('timers', () => {
  it('fire once, in the tenant that they were set in, and not before their time', async () => {
    const [tenantId, name] = [randomUUID(), randomUUID()]
    const due = Date.now() + 1500
    await set(tenantId, name, 1500)
    await eventually(() => expect(firedAs(name)).toEqual([{ probe: name, tenantId, at: expect.any(Date) }]))
    expect(firedAs(name)[0]?.at.getTime()).toBeGreaterThanOrEqual(due)
    const [job] = await service.database.rows<{ data: object }>(
      "select data, state from complaint_jobs.job where data->>'probe' = $1",
      [name],
    )
    expect(job?.data).toEqual({ probe: name, tenant_id: tenantId })
  })

  it('a timer of a transaction that was rolled back was never set', async () => {
    const name = randomUUID()
    const failed = changingAsSystem(runtime, randomUUID(), async (scope) => {
      await scope.setTimer('probe', scope.now(), { probe: name })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    const after = randomUUID()
    await set(randomUUID(), after, 0)
    await eventually(() => expect(firedAs(after)).toHaveLength(1))
    expect(firedAs(name)).toEqual([])
    expect(await service.database.rows("select 1 from complaint_jobs.job where data->>'probe' = $1", [name])).toEqual(
      [],
    )
  })

  it('one that fails is said and tried again, and stops no other', async () => {
    failuresLeft = 1
    const other = randomUUID()
    await set(randomUUID(), 'fails', 0)
    await set(randomUUID(), other, 0)
    await eventually(() => expect(firedAs(other)).toHaveLength(1))
    // of those that are due at once any may come first
    const said = expect.objectContaining({ level: 'error', message: 'a timer has failed; it is tried again' })
    await eventually(() => expect(service.logged).toContainEqual(said))
    await eventually(() => expect(firedAs('fails')).toHaveLength(1), { withinMs: 15_000 })
  }, 30_000)

  it('one that is stuck is done again, has no effect beside that, and keeps no other from its own', async () => {
    const tenantId = randomUUID()
    const names = Array.from({ length: 40 }, () => randomUUID())
    const due = new Date(Date.now() + 1000)
    const moments = ['stuck', ...names].map((name) => ({ at: due, data: { probe: name } }))
    await changingAsSystem(runtime, tenantId, (scope) => scope.setTimers('probe', moments))
    const done = () => fired.filter((one) => one.tenantId === tenantId).map(({ probe }) => probe)
    await eventually(() => expect(done()).toHaveLength(40))
    const stateOf = async (name: string) =>
      (await service.database.rows("select state::text from complaint_jobs.job where data->>'probe' = $1", [name]))[0]
    await eventually(async () => expect(await stateOf('stuck')).toEqual({ state: 'retry' }), { withinMs: 25_000 })
    for (const name of names) expect(await stateOf(name)).toEqual({ state: 'completed' })
    released = true
    await eventually(() => expect([returned, done().at(-1)]).toEqual([true, 'stuck']), { withinMs: 15_000 })
    expect(done().toSorted()).toEqual(['stuck', ...names].toSorted())
    expect(await stateOf('of the run that was stuck')).toBeUndefined()
  }, 60_000)

  it('of 200 that are due at once each fires once', async () => {
    const tenantId = randomUUID()
    const names = Array.from({ length: 200 }, () => randomUUID())
    await Promise.all(names.map((name) => set(tenantId, name, 1000)))
    await eventually(
      () => expect(new Set(fired.filter((one) => one.tenantId === tenantId).map((one) => one.probe)).size).toBe(200),
      { withinMs: 20_000 },
    )
    expect(fired.filter((one) => one.tenantId === tenantId)).toHaveLength(200)
  }, 30_000)

  it('wait as long as they have to', async () => {
    const name = randomUUID()
    await set(randomUUID(), name, 400 * 24 * 60 * minuteMs)
    const [job] = await service.database.rows<{ waits: number; state: string }>(
      `select extract(epoch from start_after - now())::int as waits, state::text, keep_until > start_after as kept
       from complaint_jobs.job where data->>'probe' = $1`,
      [name],
    )
    expect(job).toMatchObject({ state: 'created', kept: true })
    expect(job?.waits).toBeGreaterThan(399 * 24 * 60 * 60)
  })
})
