import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { jetstreamManager } from '@nats-io/jetstream'
import { natsUrl } from '../../../deploy/local/nats.ts'
import { type Broker, silentLog, startBroker } from '../../../test/harness/broker.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import type { AppError } from '../app-error.ts'
import { type EventEnvelope, subjectOf } from './event.ts'
import { connectNats, type NatsConnection } from './nats.ts'
import { natsPermissions } from './permissions.ts'
import { openTail, type Tail } from './tail.ts'

const table = { service: 'teller', publishes: ['teller.v1.Said'], reactions: [], batches: [], tails: true }
const users = [
  { user: 'teller', password: 'a', permissions: natsPermissions(table) },
  { user: 'provision', password: 'b' },
]
const dir = mkdtempSync(join(tmpdir(), 'redress-tail-'))
let broker: Broker
let replicas: [NatsConnection, NatsConnection]
let provision: NatsConnection
beforeAll(async () => {
  broker = await startBroker({ dir, log: join(dir, 'nats.log'), users, events: [table] })
  const connect = (user: (typeof users)[number]) => connectNats(natsUrl(broker.address, user), silentLog)
  const [teller, all] = users as [(typeof users)[0], (typeof users)[0]]
  replicas = [await connect(teller), await connect(teller)]
  provision = await connect(all)
}, 60_000)
afterAll(async () => {
  await Promise.all([...replicas, provision].map((connection) => connection.close()))
  await broker.stop()
  rmSync(dir, { recursive: true, force: true })
})

const said = (tenantid: string, word: string, id = randomUUID()): EventEnvelope => ({
  ...{ specversion: '1.0', id, source: '/redress/teller', type: 'teller.v1.Said', subject: randomUUID() },
  ...{ time: new Date().toISOString(), datacontenttype: 'application/json', tenantid, eventseq: 1 },
  ...{ targetkind: 'word', actorkind: 'system', actorroles: '', data: { word } },
})
/** Each as soon as the one before is on its way, as a relay does. */
const publish = (connection: NatsConnection, events: readonly EventEnvelope[]) =>
  Promise.all(events.map((event) => connection.request(subjectOf(event), JSON.stringify(event), { timeout: 5000 })))
const wordOf = ({ data }: EventEnvelope) => (data.word === 'aside' ? undefined : { word: String(data.word) })

async function follow(tail: Tail, tenantId: string, keep = wordOf) {
  const told: string[] = []
  const lost: AppError[] = []
  const { past, sinceMs, stop } = await tail.follow(keep, tenantId, {
    tell: (passed) => void told.push(...passed.map(({ kept }) => kept.word)),
    lose: (error) => void lost.push(error),
  })
  return { told, lost, past: past.map(({ kept }) => kept.word), sinceMs, stop }
}
const words = (count: number, prefix = '') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

describe('the tail of a stream', () => {
  it('is told to every follower of every replica in one order, nothing lost and nothing twice, each tenant its own', async () => {
    const [tenant, other] = [randomUUID(), randomUUID()]
    const tails = replicas.map((connection) => openTail(connection, 'teller', silentLog))
    const followers = await Promise.all([...tails, ...tails].map((tail) => follow(tail, tenant)))
    const lines = ['a', 'b'].map((prefix) => words(300, prefix).map((word) => said(tenant, word)))
    await Promise.all([
      ...lines.map((line, index) => publish(replicas[index] as NatsConnection, line)),
      publish(
        replicas[0],
        words(50).map((word) => said(other, word)),
      ),
    ])
    const expected = lines.flat().map(({ data }) => data.word)
    for (const { told } of followers) await eventually(() => expect(told).toHaveLength(600))
    expect([...(followers[0]?.told ?? [])].sort()).toEqual([...expected].sort())
    for (const { told } of followers) expect(told).toEqual(followers[0]?.told)
    for (const { stop } of followers) stop()
  })

  it('whoever comes begins with all that is stored, also where others follow already and have not read it yet', async () => {
    const tenant = randomUUID()
    const tail = openTail(replicas[0], 'teller', silentLog)
    const { stop } = await follow(tail, tenant)
    for (const word of words(20)) {
      await publish(replicas[1], [said(tenant, word)])
      const next = await follow(tail, tenant)
      expect(next.past.at(-1)).toBe(word)
      next.stop()
    }
    stop()
  })

  it('begins with what has passed, at most 500 of it, and says since when that is all', async () => {
    const tenant = randomUUID()
    await publish(
      replicas[0],
      words(1200).map((word) => said(tenant, word)),
    )
    const follower = await follow(openTail(replicas[1], 'teller', silentLog), tenant)
    expect(follower.past).toEqual(words(1200).slice(-follower.past.length))
    expect(follower.past.length).toBeGreaterThan(250)
    expect(follower.past.length).toBeLessThanOrEqual(500)
    expect(follower.sinceMs).toBeGreaterThan(Date.now() - 60_000)
    follower.stop()
    const quiet = await follow(openTail(replicas[1], 'teller', silentLog), randomUUID())
    expect(quiet.past).toEqual([])
    expect(quiet.sinceMs).toBeLessThan(Date.now() - 500_000)
    quiet.stop()
  })

  it('leaves out what nothing is kept of, and what a relay has published again', async () => {
    const tenant = randomUUID()
    const follower = await follow(openTail(replicas[0], 'teller', silentLog), tenant)
    const twice = said(tenant, 'twice')
    await publish(replicas[0], [twice, said(tenant, 'aside')])
    await publish(replicas[0], [twice, said(tenant, 'last')])
    await eventually(() => expect(follower.told).toEqual(['twice', 'last']))
    follower.stop()
  })

  it('is begun anew by who comes after the last has left', async () => {
    const tenant = randomUUID()
    const tail = openTail(replicas[0], 'teller', silentLog)
    const first = await follow(tail, tenant)
    first.stop()
    await publish(replicas[0], [said(tenant, 'between')])
    const second = await follow(tail, tenant)
    await publish(replicas[0], [said(tenant, 'after')])
    await eventually(() => expect([second.past, second.told]).toEqual([['between'], ['after']]))
    expect(first.told).toEqual([])
    second.stop()
  })

  it('UNAVAILABLE: is lost when the stream is another one, and who comes then has what there is', async () => {
    const tenant = randomUUID()
    const tail = openTail(replicas[0], 'teller', silentLog)
    const follower = await follow(tail, tenant)
    await publish(replicas[0], [said(tenant, 'before')])
    await eventually(() => expect(follower.told).toEqual(['before']))
    await (await jetstreamManager(provision)).streams.purge('TELLER')
    await publish(replicas[0], [said(tenant, 'after')])
    await eventually(() => expect(follower.lost).toMatchObject([{ code: 'UNAVAILABLE' }]))
    const again = await follow(tail, tenant)
    expect(again.past).toEqual(['after'])
    expect(follower.told).toEqual(['before'])
    again.stop()
    follower.stop()
  })

  it('UNAVAILABLE: when the stream cannot be read', async () => {
    const tail = openTail(replicas[0], 'other', silentLog)
    await expect(follow(tail, randomUUID())).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'UNAVAILABLE' })
  }, 10_000)
})
