import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { consumerInfo, provisionAgain } from './jetstream.ts'
import { expectOneEntryPerEvent } from './ledger.ts'
import { processOf, usePlatform } from './use-platform.ts'

describe('the store of NATS is lost', () => {
  const platform = usePlatform()
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    tenant = await createTenant({ stack: platform().facts })
    manager = await tenant.user('manager')
  }, 60_000)

  const file = async () => {
    const filed = await manager.api().post('/api/v1/complaints', aComplaint())
    expect(filed.status).toBe(201)
  }
  async function query(text: string) {
    const { rows, close } = whiteBox(platform().facts.postgres)
    const found = await rows(text, [tenant.id])
    await close()
    return found
  }

  it('services go on, and what was published but not consumed is published again from the outbox: one entry each', async () => {
    const { facts, broker } = platform()
    await file()
    const before = await expectOneEntryPerEvent(tenant, facts)

    // published and marked, and audit is not there to take it
    await processOf(platform(), 'audit').kill()
    for (let count = 0; count < 3; count++) await file()
    await eventually(async () => {
      expect(await query('select from complaint.outbox where tenant_id = $1 and published_at is null')).toEqual([])
    })
    await broker.kill()
    rmSync(join(facts.dir, 'nats', 'store'), { recursive: true, force: true })

    // nothing waits for NATS: a change is acknowledged by Postgres alone
    await file()
    await broker.restart()
    await provisionAgain(facts)
    const { num_pending } = await consumerInfo(facts, 'COMPLAINT', 'audit-record-entries')
    expect(num_pending).toBeLessThanOrEqual(1)

    await query('update complaint.outbox set published_at = null where tenant_id = $1')
    await query('update identity.outbox set published_at = null where tenant_id = $1')
    await platform().restart('audit')
    expect(await expectOneEntryPerEvent(tenant, facts)).toBe(before + 4)
  }, 60_000)

  it('afterwards the running services hear each other as before, without a restart', async () => {
    const { facts } = platform()
    const later = await createTenant({ stack: facts })
    const agent = await later.user('help_desk_agent')
    expect(await agent.api().post('/api/v1/complaints', aComplaint())).toMatchObject({ status: 201 })
    await expectOneEntryPerEvent(later, facts)
  }, 60_000)
})
