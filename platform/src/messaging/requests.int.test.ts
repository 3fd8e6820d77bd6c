import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { headers } from '@nats-io/transport-node'
import { natsUrl } from '../../../deploy/local/nats.ts'
import { type Broker, silentLog, startBroker } from '../../../test/harness/broker.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { connectNats, type NatsConnection } from './nats.ts'
import { natsPermissions } from './permissions.ts'
import { asking, startAnswering } from './requests.ts'

const subject = 'answerer.v1.AddOne'
const bare = { publishes: [], reactions: [], batches: [] }
const users = [
  { user: 'asker', password: 'a', permissions: natsPermissions({ ...bare, service: 'asker', asks: [subject] }) },
  {
    user: 'answerer',
    password: 'b',
    permissions: natsPermissions({ ...bare, service: 'answerer', answers: [subject] }),
  },
  { user: 'provision', password: 'c' },
]
const dir = mkdtempSync(join(tmpdir(), 'redress-requests-'))
let broker: Broker
let asker: NatsConnection
let answerer: NatsConnection
let all: NatsConnection
beforeAll(async () => {
  broker = await startBroker({ dir, log: join(dir, 'nats.log'), users, events: [] })
  ;[asker, answerer, all] = (await Promise.all(
    users.map((user) => connectNats(natsUrl(broker.address, user), silentLog)),
  )) as [NatsConnection, NatsConnection, NatsConnection]
}, 60_000)
afterAll(async () => {
  await Promise.all([asker, answerer, all].map((connection) => connection.close()))
  await broker.stop()
  rmSync(dir, { recursive: true, force: true })
})

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
const heard: unknown[] = []
/** Adds one, when the gate is open. */
async function answering(gate: Promise<void> = Promise.resolve()) {
  heard.length = 0
  const add = async (question: unknown) => {
    const { number } = question as { number: number }
    heard.push(number)
    await gate
    if (Number.isNaN(number + 1)) throw new Error('not a number')
    return { sum: number + 1 }
  }
  const { stop } = startAnswering(answerer, { subject, service: 'answerer', asker: 'asker' }, add, silentLog)
  stops.push(stop)
  await answerer.flush()
}
const ask = (question: object, timeoutMs = 3000) => asking(asker)(subject, question, timeoutMs)

describe('questions to another process', () => {
  it('are answered, each by itself', async () => {
    await answering()
    expect(await Promise.all([ask({ number: 1 }), ask({ number: 2 })])).toEqual([{ sum: 2 }, { sum: 3 }])
  })

  it('fail at once when nobody is there, or who is there cannot answer', async () => {
    const askedAt = performance.now()
    await expect(ask({ number: 1 })).rejects.toThrow()
    await answering()
    await expect(ask({})).rejects.toThrow('could not be answered')
    expect(performance.now() - askedAt).toBeLessThan(2000)
  })

  it('are not acted on when their asker no longer waits', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    await answering(gate)
    const slow = ask({ number: 1 })
    await expect(ask({ number: 2 }, 200)).rejects.toThrow()
    open()
    expect([await slow, await ask({ number: 3 })]).toEqual([{ sum: 2 }, { sum: 4 }])
    expect(heard).toEqual([1, 3])
  })

  it('are answered into the inbox of who asks alone, wherever the asker wants the answer [S7]', async () => {
    await answering()
    const passed: string[] = []
    const callback = (_error: Error | null, message: { subject: string }) => void passed.push(message.subject)
    const listening = ['answerer.v1.>', '_INBOX.other.>'].map((subjects) => all.subscribe(subjects, { callback }))
    await all.flush()
    const until = headers()
    until.set('Redress-Until', String(Date.now() + 5000))
    for (const reply of ['answerer.v1.Forged', '_INBOX.other.x'])
      asker.publish(subject, '{"number":1}', { reply, headers: until })
    expect(await ask({ number: 2 })).toEqual({ sum: 3 })
    await eventually(() => expect(passed).toEqual([subject, subject, subject]))
    expect(heard).toEqual([2])
    for (const one of listening) one.unsubscribe()
  })
})
