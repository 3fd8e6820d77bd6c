import { beforeAll, describe, expect, it } from '@jest/globals'
import { attributes } from '@redress/platform/telemetry/attributes.ts'
import { auditOf } from '../harness/audit-of.ts'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import type { ReceivedSpan } from '../harness/span-receiver.ts'
import { spans } from '../harness/spans.ts'
import { messagesOf } from './jetstream.ts'

/** Attributes of OpenTelemetry's semantic conventions that our spans carry. */
const conventions = [
  ...['http.request.method', 'http.route', 'http.response.status_code', 'rpc.system.name', 'rpc.method'],
]
/** What a span of each kind of process can be called. */
const names: Record<string, RegExp> = {
  server: /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/[\w./:*-]*|unknown)$/,
  rpc: /^[a-z]+\.v\d+\.[A-Z]\w+Service\/[A-Z]\w+$/,
  consumer: /^process [a-z]+\.v\d+\.[A-Z]\w+$/,
  timer: /^process [a-z]+(-[a-z]+)*$/,
}

// the receiver gets spans every few seconds
const soon = { withinMs: 20_000, everyMs: 100 }

describe('one request is one trace, as far as it reaches', () => {
  let tenant: TestTenant
  let agent: TestUser
  let complaintId: string
  let trace: ReceivedSpan[]
  beforeAll(async () => {
    tenant = await createTenant()
    agent = await tenant.user('help_desk_agent')
    const filed = await agent.api().post('/api/v1/complaints', aComplaint())
    complaintId = filed.body.id
    const [entry] = await eventually(async () => {
      const entries = await auditOf(tenant, complaintId)
      expect(entries).toHaveLength(1)
      return entries
    })
    trace = await eventually(() => {
      const found = spans().filter(({ traceId }) => traceId === entry?.entry.trace_id)
      expect(found.map(({ service }) => service)).toEqual(expect.arrayContaining(['gateway', 'complaint', 'audit']))
      return found
    }, soon)
  }, 60_000)

  const named = (name: string) => trace.find((span) => span.name === name)

  it('from the HTTP request over gRPC to what audit does with the event, each the parent of the next', () => {
    const http = named('POST /api/v1/complaints')
    const rpc = named('complaint.v1.ComplaintService/SubmitComplaint')
    const recorded = named('process complaint.v1.ComplaintSubmitted')
    expect([http?.service, rpc?.service, recorded?.service]).toEqual(['gateway', 'complaint', 'audit'])
    expect(http?.parentSpanId ?? '').toBe('')
    expect(rpc?.parentSpanId).toBe(http?.spanId)
    expect(recorded?.parentSpanId).toBe(rpc?.spanId)
    expect(rpc?.attributes).toMatchObject({ [attributes.tenantId]: tenant.id, [attributes.callerKind]: 'user' })
    expect(recorded?.attributes).toMatchObject({ [attributes.eventType]: 'complaint.v1.ComplaintSubmitted' })
  })

  it('the outbox row, the message on NATS and the audit entry carry it', async () => {
    const { rows, close } = whiteBox()
    const [row] = await rows<{ traceparent: string; subject: string }>(
      "select traceparent, subject from complaint.outbox where payload::jsonb->>'subject' = $1",
      [complaintId],
    )
    await close()
    const rpc = named('complaint.v1.ComplaintService/SubmitComplaint')
    expect(row?.traceparent).toBe(`00-${rpc?.traceId}-${rpc?.spanId}-01`)
    const [message] = await messagesOf(sharedStack(), 'COMPLAINT', row?.subject ?? '')
    expect(message?.headers).toContain(`traceparent: ${row?.traceparent}`)
  })

  it('a change of the directory is one trace up to the copies that other services keep', async () => {
    const { rows, close } = whiteBox()
    const [row] = await rows<{ traceparent: string }>(
      "select traceparent from identity.outbox where subject like 'identity.v1.PersonState.%' and payload::jsonb->>'subject' = $1",
      [agent.id],
    )
    await close()
    await eventually(() => {
      const traceId = row?.traceparent.split('-')[1]
      const copied = spans().filter(
        (span) => span.traceId === traceId && span.name === 'process identity.v1.PersonState',
      )
      expect(copied.map(({ service }) => service).sort()).toEqual(['audit', 'complaint'])
    }, soon)
  })
})

describe('what spans are called and say', () => {
  beforeAll(async () => {
    // every kind of attribute once: a refusal, another kind of caller
    const [tenant, platform] = await Promise.all([createTenant(), platformAdmin()])
    const auditor = await tenant.user('auditor')
    await auditor.api().get('/api/v1/complaints/x')
    await platform.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })
  }, 60_000)

  it('only names that are declared, only attributes of the registry or of the conventions', () => {
    const all = spans()
    const unknownNames = all.filter(({ name }) => !Object.values(names).some((pattern) => pattern.test(name)))
    expect([...new Set(unknownNames.map(({ name }) => name))]).toEqual([])
    const known = new Set<string>([...conventions, ...Object.values(attributes)])
    const used = new Set(all.flatMap((span) => Object.keys(span.attributes)))
    expect([...used].filter((name) => !known.has(name))).toEqual([])
  })

  it('every attribute of the registry is used, and none holds text of people', async () => {
    await eventually(() => {
      const all = spans()
      const used = new Set(all.flatMap((span) => Object.keys(span.attributes)))
      expect([...Object.values(attributes), ...conventions].filter((name) => !used.has(name))).toEqual([])
    }, soon)
    const plain = /^[\w./:*{} -]{1,100}$/
    const values = spans().flatMap((span) => Object.values(span.attributes).map(String))
    expect([...new Set(values)].filter((value) => !plain.test(value))).toEqual([])
  })
})
