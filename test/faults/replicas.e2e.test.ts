import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { answersOk, isServing } from '../../deploy/local/supervisor/readiness.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { type Api, api } from '../harness/caller.ts'
import { aComplaint } from '../harness/canary.ts'
import { startNodeProcess } from '../harness/node-process.ts'
import { quietPort } from '../harness/quiet-port.ts'
import { days } from '../harness/tenant-clocks.ts'
import { redeliverAfter } from './jetstream.ts'
import { complaintsOf, expectOneEntryPerEvent } from './ledger.ts'
import { processOf, usePlatform } from './use-platform.ts'

/** So many pieces of work, eight at a time. */
async function inEights<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) results.push(await work(next++))
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return results
}

describe('two replicas of complaint, audit and gateway at once', () => {
  const variablesOf: Record<string, Record<string, string>> = {}
  const platform = usePlatform({
    environment(name, variables) {
      variablesOf[name] = variables
      return variables
    },
  })
  let tenant: TestTenant
  let manager: TestUser
  /** Each calls other replicas. */
  let gateways: string[]
  let apis: Api[]
  beforeAll(async () => {
    const { facts } = platform()
    const [complaint] = await Promise.all([startService('complaint'), startService('audit')])
    const second = `127.0.0.1:${await quietPort()}`
    const environment = { ...variablesOf.gateway, HTTP_ADDRESS: second, COMPLAINT_ADDRESS: complaint }
    const ready = () => answersOk(`http://${second}/readyz`)
    const log = join(facts.dir, 'logs', 'gateway-2.log')
    const gateway = await startNodeProcess({
      name: 'gateway-2',
      args: ['gateway/src/main.ts'],
      environment,
      log,
      ready,
    })
    platform.later(() => gateway.stop())
    for (const stream of ['COMPLAINT', 'IDENTITY']) await redeliverAfter(facts, stream, 'audit-record-entries', 1)
    tenant = await createTenant({ stack: facts })
    manager = await tenant.user('manager')
    gateways = [facts.gateway, `http://${second}`]
    apis = gateways.map((address) => api(manager.token, { gateway: address }))
  }, 90_000)

  async function startService(name: string) {
    const address = `127.0.0.1:${await quietPort()}`
    const environment = { ...variablesOf[name], GRPC_ADDRESS: address }
    const args = ['test/harness/service-process.ts', name]
    const log = join(platform().facts.dir, 'logs', `${name}-2.log`)
    const replica = await startNodeProcess({
      name: `${name}-2`,
      args,
      environment,
      log,
      ready: () => isServing(address),
    })
    platform.later(() => replica.stop())
    return address
  }

  it('references are unique and without gaps, each change has one audit entry, the chain has neither gap nor fork', async () => {
    const filed = await inEights(60, async (index) => {
      const by = apis[index % 2] as Api
      const { status, body } = await by.post('/api/v1/complaints', aComplaint())
      expect(status).toBe(201)
      // the other replica changes what this one has filed
      const other = apis[(index + 1) % 2] as Api
      const assigned = await other.post(`/api/v1/complaints/${body.id}/assign`, { assignee_id: manager.id })
      expect([assigned.status, assigned.body.version]).toEqual([200, 2])
      return body.reference as string
    })
    const year = new Date().getUTCFullYear()
    const expected = filed.map((_, index) => `CMP-${year}-${String(index + 1).padStart(6, '0')}`)
    expect(filed.sort()).toEqual(expected)
    expect((await complaintsOf(tenant, platform().facts)).map(({ reference }) => reference)).toEqual(expected)
    expect(await expectOneEntryPerEvent(tenant, platform().facts)).toBeGreaterThanOrEqual(120)
  }, 60_000)

  it('numbers are right, whichever replica counts and whichever changed a case; of two at once one does', async () => {
    const own = await createTenant({ stack: platform().facts })
    const { token } = await own.user('manager')
    const both = apis.map((_, index) => api(token, { gateway: gateways[index] ?? '' }))
    const [first, second] = both as [Api, Api]
    const received_at = new Date(Date.now() - 40 * days(1)).toISOString()
    await inEights(40, async (index) => {
      // those of another month are added up beforehand, those of this one are read
      const { body } = await first.post('/api/v1/complaints', aComplaint(index % 2 === 0 ? { received_at } : {}))
      const at = `/api/v1/complaints/${body.id}`
      const starts = both.map((by) => by.post(`${at}/status`, { status: 'in_progress' }))
      expect((await Promise.all(starts)).map(({ status }) => status).sort()).toEqual([200, 409])
      if (index % 4 === 0) await second.post(`${at}/resolution`, { text: 'We are sorry.', outcome: 'upheld' })
      if (index % 8 === 1) await first.post(`${at}/close`, { as: 'rejected', reason: 'No complaint.' })
    })
    for (const by of both) {
      expect((await by.get('/api/v1/complaints/counts')).body).toMatchObject({
        ...{ total: 40, status: { open: 0, in_progress: 25, resolved: 10, closed: 5 } },
      })
      expect((await by.get('/api/v1/complaints/statistics/summary')).body).toMatchObject({
        ...{ filed: 40, open: 25, resolved: 10, reopened: 0 },
      })
      const { body } = await by.get('/api/v1/complaints?limit=100')
      expect(body.items).toHaveLength(40)
    }
  }, 60_000)

  it('one of each is killed under load: the other takes over what it had, and nothing is recorded twice', async () => {
    const { facts } = platform()
    const [, second] = apis as [Api, Api]
    const load = inEights(40, () => second.post('/api/v1/complaints', aComplaint()))
    await processOf(platform(), 'complaint').kill()
    await processOf(platform(), 'audit').kill()
    expect(new Set((await load).map(({ status }) => status))).toEqual(new Set([201]))
    await expectOneEntryPerEvent(tenant, facts)
  }, 60_000)
})
