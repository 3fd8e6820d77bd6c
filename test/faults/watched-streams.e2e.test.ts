import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { answersOk, isServing } from '../../deploy/local/supervisor/readiness.ts'
import { processMs } from '../bench/measure/processor-time.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { type EventStream, openEventStream } from '../harness/event-stream.ts'
import { eventually } from '../harness/eventually.ts'
import { startNodeProcess } from '../harness/node-process.ts'
import { quietPort } from '../harness/quiet-port.ts'
import { startLoad } from './load.ts'
import { processOf, usePlatform } from './use-platform.ts'

const changesIn = ({ events }: EventStream) =>
  events.flatMap(({ event, data }) => (event === 'changed' ? [data.event_id as string] : []))

describe('streams of a platform whose processes die', () => {
  const variablesOf: Record<string, Record<string, string>> = {}
  const platform = usePlatform({
    environment(name, variables) {
      variablesOf[name] = variables
      return variables
    },
  })
  let tenant: TestTenant
  let manager: TestUser
  /** Of the gateway of the platform, and of another before another replica of complaint. */
  let gateways: string[]
  beforeAll(async () => {
    const { facts } = platform()
    gateways = [facts.gateway, await startSecond()]
    tenant = await createTenant({ stack: facts })
    manager = await tenant.user('manager')
    await manager.token()
  }, 90_000)
  const open: EventStream[] = []
  const followers: { stop(): Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((each) => each.stop()))
    await Promise.all(open.splice(0).map((stream) => stream.leave()))
  })

  async function startSecond() {
    const [complaint, edge] = await Promise.all(
      [quietPort(), quietPort()].map(async (port) => `127.0.0.1:${await port}`),
    )
    const logs = join(platform().facts.dir, 'logs')
    const start = async (
      name: string,
      args: string[],
      changes: Record<string, string>,
      ready: () => Promise<boolean>,
    ) => {
      const environment = { ...variablesOf[name], ...changes }
      const second = await startNodeProcess({
        name: `${name}-2`,
        args,
        environment,
        log: join(logs, `${name}-2.log`),
        ready,
      })
      platform.later(() => second.stop())
    }
    const service = ['test/harness/service-process.ts', 'complaint']
    await start('complaint', service, { GRPC_ADDRESS: complaint ?? '' }, () => isServing(complaint ?? ''))
    const before = { HTTP_ADDRESS: edge ?? '', COMPLAINT_ADDRESS: complaint ?? '' }
    await start('gateway', ['gateway/src/main.ts'], before, () => answersOk(`http://${edge}/readyz`))
    return `http://${edge}`
  }
  async function watch(gateway = 0, lastEventId = '') {
    const url = `${gateways[gateway]}/api/v1/stream`
    const stream = await openEventStream(url, { token: await manager.token(), lastEventId })
    open.push(stream)
    return stream
  }
  /** Follows as a client does: comes back after each end, to the gateway whose turn it is, with the id that came last. */
  async function follow(gatewayOf: (turn: number) => number, { restless = false } = {}) {
    const streams: EventStream[] = []
    let [stopped, turn] = [false, 0]
    const comeBack = async () => {
      const lastId = streams.findLast((stream) => stream.lastId() !== '')?.lastId()
      const stream = await watch(gatewayOf(turn++), lastId)
      expect(stream.status).toBe(200)
      streams.push(stream)
      return stream
    }
    const enough = (stream: EventStream) => eventually(() => expect(changesIn(stream).length).toBeGreaterThan(5))
    const first = await comeBack()
    const done = (async () => {
      for (let stream = first; ; stream = await eventually(comeBack, { withinMs: 20_000 })) {
        if (restless) await Promise.race([stream.ended, enough(stream).catch(() => undefined)])
        if (restless || stopped) await stream.leave()
        await stream.ended
        if (stopped) return
      }
    })()
    const follower = {
      seen: () => streams.flatMap(changesIn),
      resets: () => streams.flatMap(({ events }) => events.filter(({ event }) => event === 'reset')),
      breaks: () => streams.length - 1,
      async stop() {
        stopped = true
        await streams.at(-1)?.leave()
        await done
      },
    }
    followers.push(follower)
    return follower
  }

  it('a client that comes back to whatever is there has every event once, through kills of each under load', async () => {
    const whole = await watch(1)
    const patient = await follow(() => 0)
    const fickle = await follow((turn) => turn % 2)
    const restless = await follow((turn) => turn % 2, { restless: true })
    const load = startLoad(manager)
    for (const [name, signal] of [
      ...[['gateway', 'SIGKILL'] as const, ['complaint', 'SIGKILL'] as const],
      ...[['gateway', 'SIGTERM'] as const, ['complaint', 'SIGTERM'] as const],
    ]) {
      const wanted = load.count(201) + 15
      await eventually(() => expect(load.count(201)).toBeGreaterThan(wanted), { withinMs: 20_000 })
      const breaks = patient.breaks()
      await processOf(platform(), name).kill(signal)
      await platform().restart(name)
      await eventually(() => expect(patient.breaks()).toBeGreaterThan(breaks), { withinMs: 20_000 })
    }
    await load.stop()
    const last = await manager.api().post('/api/v1/complaints', aComplaint())
    await eventually(() => expect(whole.events.map(({ data }) => data.id)).toContain(last.body.id), {
      withinMs: 10_000,
    })
    expect(changesIn(whole).length).toBeGreaterThan(load.count(201))
    for (const follower of [patient, fickle, restless]) {
      // the second gateway was never touched: what it has told is what there was
      await eventually(() => expect(follower.seen()).toEqual(changesIn(whole)))
      expect(follower.resets()).toEqual([])
    }
    expect([fickle.breaks() >= 1, restless.breaks() >= 10]).toEqual([true, true])
  }, 90_000)

  it('a gateway that is asked to stop ends its streams at once and says so', async () => {
    const stream = await watch(0)
    const stoppedAt = Date.now()
    await processOf(platform(), 'gateway').stop()
    await stream.ended
    expect(stream.events.at(-1)).toMatchObject({ event: 'end', data: { reason: 'stopping' } })
    expect(Date.now() - stoppedAt).toBeLessThan(5000)
    await platform().restart('gateway')
  }, 30_000)

  it('what happens while NATS is down comes late and whole', async () => {
    const stream = await watch(0)
    await platform().broker.kill()
    const filed = await manager.api().post('/api/v1/complaints', { title: 'a', description: 'b' })
    expect(filed.status).toBe(201)
    await platform().broker.restart()
    await eventually(() => expect(stream.events.at(-1)?.data).toMatchObject({ id: filed.body.id }), {
      withinMs: 20_000,
    })
    expect(stream.events.map(({ event }) => event)).toEqual(['opened', 'changed'])
  }, 40_000)

  it('200 streams at once cost a bounded amount of memory and processor, and each is told the same', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => tenant.user('auditor')))
    const tokens = await Promise.all(people.map(({ token }) => token()))
    const pids = ['gateway', 'complaint'].map((name) => processOf(platform(), name).pid)
    const before = pids.map(used)
    const url = `${gateways[0]}/api/v1/stream`
    const streams = await Promise.all(
      tokens.flatMap((token) => Array.from({ length: 10 }, () => openEventStream(url, { token }))),
    )
    open.push(...streams)
    expect(streams.filter(({ status }) => status !== 200)).toEqual([])
    const opened = pids.map(used)
    const many = 50
    for (let count = 0; count < many; count++) {
      const filed = await manager.api().post('/api/v1/complaints', aComplaint())
      expect(filed.status).toBe(201)
    }
    const toldAt = Date.now()
    await eventually(() => expect(new Set(streams.map((each) => changesIn(each).length))).toEqual(new Set([many])), {
      withinMs: 10_000,
    })
    const lateMs = Date.now() - toldAt
    expect(new Set(streams.map((each) => JSON.stringify(changesIn(each)))).size).toBe(1)
    const told = pids.map(used)
    const figures = ['gateway', 'complaint'].map((name, index) => ({
      name,
      grownMb: Math.round((told[index]?.mb ?? 0) - (before[index]?.mb ?? 0)),
      openMs: (opened[index]?.ms ?? 0) - (before[index]?.ms ?? 0),
      tellMs: (told[index]?.ms ?? 0) - (opened[index]?.ms ?? 0),
    }))
    console.log(`200 streams, ${many} events each, last told after ${lateMs} ms: ${JSON.stringify(figures)}`)
    // half a megabyte for a stream, and a millisecond for an event that it is told, in each process
    for (const { grownMb, tellMs } of figures) {
      expect(grownMb).toBeLessThan(100)
      expect(tellMs).toBeLessThan(200 * many)
    }
  }, 90_000)
})

/** Memory in use and milliseconds of processor of a process so far. */
function used(pid: number) {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { mb: Number(kilobytes) / 1024, ms: processMs(pid) }
}
