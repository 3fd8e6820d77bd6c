import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { dropNatsPublishes } from '../harness/nats-frames.ts'
import { startTcpProxy, through } from '../harness/tcp-proxy.ts'
import { consumerInfo, redeliverAfter } from './jetstream.ts'
import { expectOneEntryPerEvent } from './ledger.ts'
import { processOf, usePlatform } from './use-platform.ts'

/** What a service says to NATS and NATS never hears. */
const swallowed = { complaint: 'complaint.v1.', audit: '$JS.ACK.' } as const

describe('a process killed between its effect and the word about it', () => {
  const swallowing = new Set<string>()
  const platform = usePlatform((_dir, later) => ({
    async environment(name, variables) {
      if (name !== 'complaint' && name !== 'audit') return variables
      const url = variables.NATS_URL ?? ''
      const toServer = dropNatsPublishes((subject) => swallowing.has(name) && subject.startsWith(swallowed[name]))
      const proxy = await startTcpProxy({ target: new URL(url).host, toServer })
      later(() => proxy.stop())
      return { ...variables, NATS_URL: through(proxy, url) }
    },
  }))
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    tenant = await createTenant({ stack: platform().facts })
    manager = await tenant.user('manager')
    await expectOneEntryPerEvent(tenant, platform().facts)
  }, 60_000)

  /** Two changes of a new case: two events. */
  async function fileAndAssign() {
    const filed = await manager.api().post('/api/v1/complaints', aComplaint())
    const assigned = await manager.api().post(`/api/v1/complaints/${filed.body.id}/assign`, { assignee_id: manager.id })
    expect([filed.status, assigned.status]).toEqual([201, 200])
  }
  const rows = async <Row extends object>(text: string) => {
    const { rows: query, close } = whiteBox(platform().facts.postgres)
    const found = await query<Row>(text, [tenant.id])
    await close()
    return found
  }

  it('complaint, after the commit and before the publish: each change has one audit entry', async () => {
    const before = await expectOneEntryPerEvent(tenant, platform().facts)
    swallowing.add('complaint')
    for (let count = 0; count < 5; count++) await fileAndAssign()
    await processOf(platform(), 'complaint').kill()
    swallowing.delete('complaint')
    expect(await rows('select from complaint.outbox where tenant_id = $1 and published_at is null')).toHaveLength(10)
    await platform().restart('complaint')
    expect(await expectOneEntryPerEvent(tenant, platform().facts)).toBe(before + 10)
    // the gateway connects again with a back-off
    await eventually(async () => expect((await manager.api().get('/api/v1/complaints')).status).toBe(200), {
      withinMs: 15_000,
    })
  }, 60_000)

  it('complaint, after the publish and before the mark: what is published twice is recorded once', async () => {
    await fileAndAssign()
    const before = await expectOneEntryPerEvent(tenant, platform().facts)
    await rows('update complaint.outbox set published_at = null where tenant_id = $1')
    await eventually(async () =>
      expect(await rows('select from complaint.outbox where tenant_id = $1 and published_at is null')).toEqual([]),
    )
    await fileAndAssign()
    expect(await expectOneEntryPerEvent(tenant, platform().facts)).toBe(before + 2)
  }, 60_000)

  it('audit, after the entry and before the acknowledgement: what is delivered twice is recorded once', async () => {
    const { facts } = platform()
    await redeliverAfter(facts, 'COMPLAINT', 'audit-record-entries', 1)
    const before = await expectOneEntryPerEvent(tenant, facts)
    swallowing.add('audit')
    for (let count = 0; count < 5; count++) await fileAndAssign()
    expect(await expectOneEntryPerEvent(tenant, facts)).toBe(before + 10)
    const unacknowledged = await consumerInfo(facts, 'COMPLAINT', 'audit-record-entries')
    expect(unacknowledged.num_ack_pending).toBeGreaterThanOrEqual(10)
    await processOf(platform(), 'audit').kill()
    swallowing.delete('audit')
    await platform().restart('audit')
    await eventually(
      async () => {
        const { num_ack_pending, num_pending } = await consumerInfo(facts, 'COMPLAINT', 'audit-record-entries')
        expect([num_ack_pending, num_pending]).toEqual([0, 0])
      },
      { withinMs: 20_000, everyMs: 100 },
    )
    expect(await expectOneEntryPerEvent(tenant, facts)).toBe(before + 10)
  }, 60_000)
})
