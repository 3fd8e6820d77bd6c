import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { auditOf } from '../harness/audit-of.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import type { Answer } from '../harness/caller.ts'
import { aComplaint } from '../harness/canary.ts'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import { complaintsOf } from './ledger.ts'

/** Fifty at once; whoever is told to come back later, on a busy machine, does. */
const fifty = (ask: (index: number) => Promise<Answer>) =>
  Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      eventually(async () => {
        const answer = await ask(index)
        if (answer.status === 503) throw new Error(`still ${answer.body.code}`)
        return answer
      }),
    ),
  )
const statusesOf = (answers: Answer[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))]
      .sort()
      .map((status) => [status, answers.filter((answer) => answer.status === status).length]),
  )

describe('the same thing asked for many times at once', () => {
  const facts = sharedStack()
  let tenant: TestTenant
  let manager: TestUser
  let complainant: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[manager, complainant] = await Promise.all([tenant.user('manager'), tenant.user('complainant')])
    await Promise.all([manager.token(), complainant.token()])
  }, 60_000)

  const file = (user: TestUser, body: object, key: string) =>
    user.api().post('/api/v1/complaints', body, { 'idempotency-key': key })

  it('one Idempotency-Key in two requests at once: one complaint, and both answers name it', async () => {
    for (let round = 0; round < 5; round++) {
      const [key, body, before] = [randomUUID(), aComplaint(), (await complaintsOf(tenant, facts)).length]
      const answers = await Promise.all([file(manager, body, key), file(manager, body, key)])
      expect(statusesOf(answers)).toEqual({ 201: 2 })
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
      expect(answers.map(({ headers }) => headers.get('idempotency-replayed')).sort()).toEqual(['true', null].sort())
      expect(await complaintsOf(tenant, facts)).toHaveLength(before + 1)
    }
  })

  it('fifty at once as well', async () => {
    const [key, body, before] = [randomUUID(), aComplaint(), (await complaintsOf(tenant, facts)).length]
    const answers = await fifty(() => file(manager, body, key))
    expect(statusesOf(answers)).toEqual({ 201: 50 })
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(49)
    expect(await complaintsOf(tenant, facts)).toHaveLength(before + 1)
  })

  it('the key with another body is 409 and makes nothing; the key of somebody else is another key', async () => {
    const [key, body] = [randomUUID(), aComplaint()]
    const first = await file(manager, body, key)
    const before = await complaintsOf(tenant, facts)
    expect(await file(manager, aComplaint(), key)).toMatchObject({
      ...{ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } },
    })
    expect(await complaintsOf(tenant, facts)).toEqual(before)
    const other = await file(complainant, { title: body.title, description: body.description }, key)
    expect(other.status).toBe(201)
    expect(other.body.id).not.toBe(first.body.id)
  })

  it('fifty confirmations at once: all 200, one event, one audit entry', async () => {
    const { body } = await complainant.api().post('/api/v1/complaints', aComplaint())
    const at = `/api/v1/complaints/${body.id}`
    await manager.api().post(`${at}/resolution`, { text: 'Sorry.', outcome: 'upheld' })
    const answers = await fifty(() => complainant.api().post(`${at}/close`, { confirm: true, rating: 5 }))
    expect(statusesOf(answers)).toEqual({ 200: 50 })
    expect(new Set(answers.map((answer) => answer.body.status))).toEqual(new Set(['closed']))
    const { rows, close } = whiteBox()
    const events = await rows(
      "select from complaint.outbox where subject ~ 'ComplaintClosed' and payload::jsonb->>'subject' = $1",
      [body.id],
    )
    await close()
    expect(events).toHaveLength(1)
    await eventually(async () => {
      const entries = await auditOf(tenant, body.id)
      expect(entries.map(({ action }) => action.split('.').at(-1))).toEqual([
        ...['ComplaintSubmitted', 'ComplaintResolved', 'ComplaintClosed'],
      ])
    })
  })

  it('fifty assignments at once with one If-Match: one 200, the others 412', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => tenant.user('help_desk_agent')))
    const { body } = await manager.api().post('/api/v1/complaints', aComplaint())
    const answers = await fifty((index) =>
      manager
        .api()
        .post(`/api/v1/complaints/${body.id}/assign`, { assignee_id: people[index % 5]?.id }, { 'if-match': '"1"' }),
    )
    expect(statusesOf(answers)).toEqual({ 200: 1, 412: 49 })
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'STALE_VERSION', version: 2 })
    const { headers } = await manager.api().get(`/api/v1/complaints/${body.id}`)
    expect(headers.get('etag')).toBe('"2"')
  })
})
