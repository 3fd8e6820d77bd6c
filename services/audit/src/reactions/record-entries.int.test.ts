import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { type ExportedEntry, verifyChain } from '../independent-verifier.ts'
import { anEvent, startRecorder } from '../record-fixture.ts'
import { audit } from '../service.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
const noon = new Date('2031-05-01T12:00:00.000Z')
let service: TestService<AuditServiceDefinition>
let recorder: ReturnType<typeof startRecorder>
let other: ReturnType<typeof startRecorder>

beforeAll(async () => {
  const environment = (variables: Record<string, string>) => {
    const url = variables.POSTGRES_INGEST_URL ?? ''
    recorder = startRecorder(url)
    other = startRecorder(url)
    return variables
  }
  service = await startTestService(audit, { neighbours, environment, clock: { now: () => noon } })
})
afterAll(async () => {
  await recorder.close()
  await other.close()
  await service.stop()
})

type Stored = ExportedEntry & { id: string; seq: number }
const entriesOf = (tenantId: string) =>
  service.database.rows<Stored>(
    "select id, seq::int, canonical, encode(hash, 'hex') as hash from entry where tenant_id = $1 order by seq",
    [tenantId],
  )

/** The ids in the order of the chain, which holds and ends at its head. */
async function idsInChain(tenantId: string) {
  const entries = await entriesOf(tenantId)
  const [head] = await service.database.rows<{ seq: number; hash: string }>(
    "select seq::int, encode(hash, 'hex') as hash from chain_head where tenant_id = $1",
    [tenantId],
  )
  expect(head).toEqual({ seq: entries.length, hash: verifyChain(tenantId, entries) })
  return entries.map(({ id }) => id)
}

describe('RecordEntries', () => {
  const fact = { type: 'complaint.v1.ComplaintSubmitted', version: 1, data: { changes: [] } }

  it('one entry for each event of every stream, each tenant with a chain of its own [CMS-9]', async () => {
    const tenants = [randomUUID(), randomUUID()]
    const sent: string[][] = [[], []]
    for (let round = 0; round < 5; round++)
      for (const [index, tenantId] of tenants.entries()) {
        sent[index]?.push(await service.send({ ...fact, tenantId, subject: randomUUID() }))
        const registered = { ...fact, type: 'identity.v1.UserRegistered' }
        sent[index]?.push(await service.send({ ...registered, tenantId, subject: randomUUID() }))
      }
    for (const [index, tenantId] of tenants.entries())
      await eventually(async () => {
        expect((await idsInChain(tenantId)).sort()).toEqual(sent[index]?.toSorted())
      })
  })

  it('the entry says what the event said, and when the tenant recorded it', async () => {
    const tenantId = randomUUID()
    const subject = randomUUID()
    const id = await service.send({ ...fact, tenantId, subject, data: { b: [1.5, { y: null, x: 'é' }], a: true } })
    const [entry] = await eventually(async () => {
      const entries = await entriesOf(tenantId)
      expect(entries).toHaveLength(1)
      return entries
    })
    expect(JSON.parse(entry?.canonical ?? '')).toEqual({
      ...{ format: 1, seq: 1, prev_hash: '0'.repeat(64), id, tenant_id: tenantId, action: fact.type },
      ...{ at: expect.any(String), recorded_at: noon.toISOString(), actor: { kind: 'system', roles: [] } },
      ...{ target: { id: subject, kind: 'fact' }, source: '/redress/complaint', event_seq: 1 },
      data: { b: [1.5, { y: null, x: 'é' }], a: true },
    })
  })

  it('delivered twice: one entry, in one batch as in two', async () => {
    const event = anEvent()
    const next = anEvent({ tenantid: event.tenantid })
    await recorder.record(event, event, next, event)
    await recorder.record(next, event)
    expect(await idsInChain(event.tenantid)).toEqual([event.id, next.id])
  })

  it('killed between the commit and the acknowledgement: the second delivery finds the entry', async () => {
    const event = anEvent()
    await recorder.record(event)
    const { id, tenantid: tenantId, subject, type, data } = event
    await service.send({ id, tenantId, subject, type, version: 1, data })
    const later = await service.send({ ...fact, tenantId, subject: randomUUID() })
    await eventually(async () => expect(await idsInChain(tenantId)).toEqual([id, later]))
  })

  it('fails before the commit: nothing is left, and the next delivery records it', async () => {
    const event = anEvent()
    await expect(recorder.record(event, anEvent({ data: { text: '\ud800' } }))).rejects.toThrow('no valid text')
    expect(await entriesOf(event.tenantid)).toEqual([])
    await recorder.record(event)
    expect(await idsInChain(event.tenantid)).toEqual([event.id])
  })

  it('keeps the order in which events came, whatever their event_seq', async () => {
    const tenantid = randomUUID()
    const subject = randomUUID()
    const events = [3, 1, 2].map((eventseq) => anEvent({ tenantid, subject, eventseq }))
    await recorder.record(...events)
    expect(await idsInChain(tenantid)).toEqual(events.map(({ id }) => id))
  })

  it('two replicas at once with the same events in another order: no gap, nothing twice, no deadlock', async () => {
    const tenants = Array.from({ length: 5 }, () => randomUUID())
    const events = Array.from({ length: 1600 }, (_, index) => anEvent({ tenantid: tenants[index % 5] as string }))
    for (let from = 0; from < events.length; from += 200)
      await Promise.all([
        recorder.record(...events.slice(from, from + 180)),
        other.record(...events.slice(from + 20, from + 200).toReversed()),
      ])
    for (const tenantId of tenants) {
      const expected = events.filter(({ tenantid }) => tenantid === tenantId).map(({ id }) => id)
      expect((await idsInChain(tenantId)).sort()).toEqual(expected.sort())
    }
  })

  it('1,000 events take at most 20 statements', async () => {
    const tenants = Array.from({ length: 20 }, () => randomUUID())
    const before = recorder.statements()
    await recorder.record(
      ...Array.from({ length: 1000 }, (_, index) => anEvent({ tenantid: tenants[index % 20] as string })),
    )
    expect(recorder.statements() - before).toBe(4)
    expect(await idsInChain(tenants[7] as string)).toHaveLength(50)
  })

  it('a malformed event stops no other', async () => {
    const tenantId = randomUUID()
    const malformed = await service.send({ ...fact, tenantId, subject: 'nobody' })
    const sent: string[] = []
    for (let round = 0; round < 5; round++) sent.push(await service.send({ ...fact, tenantId, subject: randomUUID() }))
    await eventually(async () => expect(await idsInChain(tenantId)).toEqual(sent))
    await eventually(() =>
      expect(service.logged).toContainEqual(expect.objectContaining({ message: 'event not handled' })),
    )
    expect(sent).not.toContain(malformed)
  })
})
