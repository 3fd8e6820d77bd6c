import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { eventually } from '../harness/eventually.ts'
import { complaintsOf, expectOneEntryPerEvent } from './ledger.ts'
import { startLoad } from './load.ts'
import { processOf, usePlatform } from './use-platform.ts'

describe('a process is asked to stop under load', () => {
  const platform = usePlatform()
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    tenant = await createTenant({ stack: platform().facts })
    manager = await tenant.user('manager')
    await manager.token()
  }, 60_000)

  // audit does not answer the load: what it has taken and not yet written is at stake
  it.each(['complaint', 'audit', 'identity', 'gateway'])(
    '%s: it ends by itself, and no acknowledged write is lost',
    async (name) => {
      const { facts } = platform()
      const load = startLoad(manager)
      const { count } = load
      await eventually(() => expect(count(201)).toBeGreaterThan(20), { withinMs: 20_000 })
      const since = Date.now()
      // SIGTERM; had it not drained by itself it would be killed after twenty seconds
      await processOf(platform(), name).stop(20_000)
      expect(Date.now() - since).toBeLessThan(12_000)
      await platform().restart(name)
      const healed = count(201) + 20
      await eventually(() => expect(count(201)).toBeGreaterThan(healed), { withinMs: 20_000 })
      await load.stop()
      const statuses = new Set(load.answers.map(({ status }) => status))
      expect(
        [...statuses].filter((status) => ![201, 503, name === 'gateway' ? 'no answer' : 0].includes(status)),
      ).toEqual([])
      const stored = new Set((await complaintsOf(tenant, facts)).map(({ id }) => id))
      const acknowledged = load.answers.filter(({ status }) => status === 201)
      expect(acknowledged.filter(({ id = '' }) => !stored.has(id))).toEqual([])
      await expectOneEntryPerEvent(tenant, facts)
    },
    90_000,
  )
})
