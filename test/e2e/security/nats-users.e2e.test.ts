import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { NatsUser } from '../../../deploy/local/nats/configuration.ts'
import { type Broker, startBroker } from '../../harness/broker.ts'
import { sharedStack } from '../../harness/facts.ts'
import { type Attempt, ask, tryAll } from '../../harness/nats-wire.ts'
import { documentedEvents, everyAttempt, expectedRights, isAllowed } from './broker-rights.ts'

const { natsUsers, events } = sharedStack()
const tenant = '01990000-0000-7000-8000-000000000002'

// a server of our own with the stack's users and streams: what is let through here would be events of nobody there
const dir = mkdtempSync(join(tmpdir(), 'redress-rights-'))
const brokers: Broker[] = []
const start = async (name: string, users: NatsUser[]) => {
  const broker = await startBroker({ dir: join(dir, name), log: join(dir, `${name}.log`), users, events })
  brokers.push(broker)
  return broker
}
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.stop()))
  rmSync(dir, { recursive: true, force: true })
})

const words = ({ act, subject }: Attempt) => `${act} ${subject}`

/** What the server lets a user do against the table, or refuses against it; [] is what all of this is for. */
async function deviations({ address }: Broker, user: NatsUser): Promise<string[]> {
  const treatments = await tryAll(address, user, everyAttempt)
  return treatments.flatMap((treatment) => {
    const allowed = isAllowed(user.user, treatment)
    if (allowed === (treatment.refusal === undefined)) return []
    return [`${user.user} ${allowed ? 'cannot' : 'can'} ${words(treatment)}`]
  })
}

describe('users of NATS', () => {
  let broker: Broker
  beforeAll(async () => {
    broker = await start('sound', natsUsers)
  })
  const named = (name: string) => {
    const user = natsUsers.find((each) => each.user === name)
    if (!user) throw new Error(`no NATS user ${name}`)
    return user
  }

  it('are those of the table, and the attempts hold every kind of subject', () => {
    expect(natsUsers.map(({ user }) => user).sort()).toEqual(Object.keys(expectedRights).sort())
    expect(documentedEvents.length).toBeGreaterThan(20)
    expect(new Set(everyAttempt.map(words)).size).toBe(everyAttempt.length)
  })

  it.each(natsUsers.map(({ user }) => user))(
    '%s may do what its row says, and everything else is a violation [S7]',
    async (name) => {
      const user = named(name)
      // who may do everything also deletes the streams
      if (expectedRights[name]?.provisions)
        return expect(await deviations(await start('deploy', natsUsers), user)).toEqual([])
      expect(await deviations(broker, user)).toEqual([])
      const refused = (await tryAll(broker.address, user, everyAttempt)).filter(({ refusal }) => refusal !== undefined)
      expect(refused.length).toBeGreaterThan(everyAttempt.length * 0.7)
      for (const { refusal } of refused)
        expect(refusal).toMatch(/^Permissions Violation for (Publish|Subscription) to /)
    },
  )

  it.each(documentedEvents.map(({ type, owner, stream }) => [type, owner, stream]))(
    '%s reaches its stream when %s publishes it [S7]',
    async (type, owner, stream) => {
      const subject = `${type}.${tenant}${type.endsWith('State') ? `.${tenant}` : ''}`
      expect(await ask(broker.address, named(owner), subject, '{}')).toContain(`"stream":"${stream}"`)
    },
  )

  const consumers = Object.entries(expectedRights).flatMap(([user, { durables = {} }]) =>
    Object.entries(durables).flatMap(([durable, of]) =>
      of.split(' ').map((stream) => [user, durable, stream] as const),
    ),
  )
  it.each(consumers)('%s sees and reads %s of %s [S7]', async (name, durable, stream) => {
    const user = named(name)
    const facts = await ask(broker.address, user, `$JS.API.CONSUMER.INFO.${stream}.${durable}`)
    expect(facts).toContain(`"stream_name":"${stream}","name":"${durable}"`)
    const next = await ask(broker.address, user, `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`, '{"batch":1}')
    expect(next).toMatch(new RegExp(`^MSG \\w+\\.v1\\.\\w+\\.\\S+ \\d+ \\$JS\\.ACK\\.${stream}\\.${durable}\\.`))
  })

  it('the one that makes streams gets no answer from the server itself [S7]', async () => {
    const answer = ask(broker.address, named('provision'), '$SYS.REQ.SERVER.PING', '', 500)
    await expect(answer).rejects.toThrow('NATS says no more')
  })

  it('a right too many is found, and one too few', async () => {
    const planted = natsUsers.map((user) => {
      if (!user.permissions) return user
      const { publish, subscribe } = user.permissions
      if (user.user === 'audit')
        return { ...user, permissions: { publish: [...publish, 'identity.v1.TenantChanged.>'], subscribe } }
      if (user.user === 'identity')
        return { ...user, permissions: { publish, subscribe: [...subscribe, '_INBOX.audit.>'] } }
      const without = publish.filter((subject) => subject !== 'complaint.v1.ComplaintClosed.>')
      return user.user === 'complaint' ? { ...user, permissions: { publish: without, subscribe } } : user
    })
    const unsound = await start('unsound', planted)
    const found = await Promise.all(planted.map((user) => deviations(unsound, user)))
    const table = documentedEvents.map(({ type }) => type)
    expect(table).toEqual(expect.arrayContaining(['identity.v1.TenantChanged', 'complaint.v1.ComplaintClosed']))
    expect(found.flat().sort()).toEqual([
      expect.stringMatching(/^audit can publish identity\.v1\.TenantChanged\./),
      expect.stringMatching(/^complaint cannot publish complaint\.v1\.ComplaintClosed\./),
      'identity can subscribe _INBOX.audit.>',
      'identity can subscribe _INBOX.audit.> group',
      'identity can subscribe _INBOX.audit.answer',
    ])
  })
})
