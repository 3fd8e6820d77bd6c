import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { isServing } from '../../deploy/local/supervisor/readiness.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { startNodeProcess } from '../harness/node-process.ts'
import { quietPort } from '../harness/quiet-port.ts'
import { processOf, usePlatform } from './use-platform.ts'

const fiveDaysMs = 5 * 24 * 60 * 60 * 1000
const count = 60

interface Breach {
  id: string
  due_at: Date
  /** When each event said that the case is late. */
  told: string[]
  /** Events that say a step of the ladder. */
  steps: number
}

describe('the timers of two replicas of complaint', () => {
  let variables: Record<string, string> = {}
  const platform = usePlatform({
    environment(name, own) {
      if (name === 'complaint') variables = own
      return own
    },
  })
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    const { facts } = platform()
    const address = `127.0.0.1:${await quietPort()}`
    const replica = await startNodeProcess({
      ...{ name: 'complaint-2', args: ['test/harness/service-process.ts', 'complaint'] },
      ...{ environment: { ...variables, GRPC_ADDRESS: address }, log: join(facts.dir, 'logs', 'complaint-2.log') },
      ready: () => isServing(address),
    })
    platform.later(() => replica.stop())
    tenant = await createTenant({ stack: facts })
    manager = await tenant.user('manager')
  }, 90_000)

  const breaches = () =>
    whiteBox(platform().facts.postgres).rows<Breach>(
      `select c.id, c.due_at, array(select o.payload::jsonb->>'time' from complaint.outbox o
         where o.tenant_id = c.tenant_id and o.payload::jsonb->>'subject' = c.id::text
           and o.payload::jsonb->>'type' = 'complaint.v1.ComplaintBreached') as told,
         (select count(*)::int from complaint.outbox o
          where o.tenant_id = c.tenant_id and o.payload::jsonb->>'subject' = c.id::text
            and o.payload::jsonb->>'type' = 'complaint.v1.ComplaintEscalated') as steps
       from complaint.complaint c where c.tenant_id = $1`,
      [tenant.id],
    )

  it('one is killed in the middle of its work: each timer has its effect once, never early, at most 60 s late', async () => {
    // all of them are due in the same moment, when all are filed even on a slow machine
    const received_at = new Date(Date.now() - fiveDaysMs + 25_000).toISOString()
    const api = manager.api()
    for (let left = count; left > 0; left -= 10)
      await Promise.all(
        Array.from({ length: 10 }, async () =>
          expect(await api.post('/api/v1/complaints', aComplaint({ received_at }))).toMatchObject({ status: 201 }),
        ),
      )
    expect((await breaches()).every(({ told }) => told.length === 0)).toBe(true)
    const isAtWork = async () => expect((await breaches()).some(({ told }) => told.length > 0)).toBe(true)
    await eventually(isAtWork, { withinMs: 60_000, everyMs: 10 })
    await processOf(platform(), 'complaint').kill()

    const isDone = ({ told, steps }: Breach) => told.length > 0 && steps > 0
    await eventually(async () => expect((await breaches()).every(isDone)).toBe(true), {
      withinMs: 60_000,
    })
    const all = await breaches()
    expect(all).toHaveLength(count)
    for (const { due_at, told, steps } of all) {
      expect([told.length, steps]).toEqual([1, 1])
      const lateMs = Date.parse(told[0] ?? '') - due_at.getTime()
      expect(lateMs).toBeGreaterThan(0)
      expect(lateMs).toBeLessThan(60_000)
    }
  }, 180_000)
})
