import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { notFound } from '@redress/platform/app-error.ts'
import { startApp } from '../app-fixture.ts'
import { acmeId, callerIn, code, startPublicApp, tracked } from './public-fixture.ts'

const shown = {
  ...{ reference: tracked.reference, status: 'open', received_at: tracked.received_at, due_at: tracked.due_at },
  ...{ status_text: 'We have received your complaint and will look into it.', reopen_until: null, resolution: null },
  comments: [
    { text: 'And?', from: 'complainant', created_at: '2026-01-02T00:00:00.000Z', is_resolution: false },
    { text: 'Soon.', from: 'desk', created_at: '2026-01-03T00:00:00.000Z', is_resolution: false },
  ],
  actions: ['withdraw', 'comment'],
}
const actions = [
  ['/track', 'GetTrackedComplaint', {}],
  ['/track/comments', 'AddTrackedComment', { text: 'And?' }],
  ['/track/confirm', 'ConfirmTrackedComplaint', { rating: 5, comment: 'Thanks' }],
  ['/track/reopen', 'ReopenTrackedComplaint', { reason: 'Not so.' }],
  ['/track/withdraw', 'WithdrawTrackedComplaint', { reason: 'Never mind.' }],
] as const

describe('following a complaint by its code', () => {
  it.each(actions)(
    '%s: the complaint as its holder sees it; the service is told the code, and no right [S4]',
    async (path, rpc, more) => {
      const { post, callsOf } = await startPublicApp()
      const key = randomUUID()
      const answer = await post(`acme${path}`, { code, ...more }, { 'if-match': '"3"', 'idempotency-key': key })
      expect([answer.statusCode, answer.json()]).toEqual([200, shown])
      expect(answer.headers).toMatchObject({ etag: '"3"', 'cache-control': 'no-store', 'content-language': 'en' })
      const [call] = callsOf(rpc)
      expect(call?.request).toEqual({ code, ...more })
      expect(callerIn(call?.context.contextToken ?? '')).toMatchObject({ kind: 'code', tenantId: acmeId, grants: {} })
      if (rpc !== 'GetTrackedComplaint')
        expect(call?.context).toMatchObject({ idempotencyKey: key, expectedVersion: 3 })
    },
  )

  it.each(actions)('%s: a body with anything else is refused [S3]', async (path, _rpc, more) => {
    const { post } = await startPublicApp()
    for (const field of ['id', 'complaint_id', 'tenant_id', 'visibility', 'version']) {
      const answer = await post(`acme${path}`, { code, ...more, [field]: 'x' })
      expect(answer.json()).toMatchObject({
        code: 'INVALID_BODY',
        errors: [{ path: `/${field}`, code: 'UNKNOWN_FIELD' }],
      })
    }
    expect((await post(`acme${path}`, { ...more })).json()).toMatchObject({ errors: [{ path: '/code' }] })
  })

  it('the status speaks the language of the reader', async () => {
    const { post } = await startPublicApp()
    const answer = await post('acme/track', { code }, { 'accept-language': 'ar' })
    expect(answer.json()).toMatchObject({ status: 'open', status_text: expect.stringMatching(/شكواك/) })
    expect(answer.headers['content-language']).toBe('ar')
  })

  it('a code never stands in a log line, and no GET reads one [S10, S11]', async () => {
    const { post, app, lines } = await startPublicApp({
      fakes: { GetTrackedComplaint: () => Promise.reject(notFound('TRACKING_CODE_UNKNOWN', 'No.')) },
    })
    await post('acme/track', { code })
    expect(JSON.stringify(lines)).not.toContain(code)
    const read = await app.inject({ method: 'GET', url: '/api/v1/public/acme/track' })
    expect([read.statusCode, read.headers.allow]).toEqual([405, 'POST'])
  })
})

describe('guesses', () => {
  it('count by address, whatever X-Forwarded-For says: 429 with the time to come back [S14]', async () => {
    const { post } = await startPublicApp({ limits: { tracking: { max: 2, windowMs: 60_000 } } })
    const guess = (index: number) =>
      post('acme/track', { code: `${index}`.repeat(26) }, { 'x-forwarded-for': `10.0.0.${index}` })
    expect([(await guess(1)).statusCode, (await guess(2)).statusCode]).toEqual([200, 200])
    const refused = await guess(3)
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  })

  it('count by the beginning of the code, however it is typed, on all paths together [S14]', async () => {
    const { post } = await startPublicApp({ limits: { codes: { max: 2, windowMs: 60_000 } } })
    const ask = async (path: string, typed: string) =>
      (await post(`acme${path}`, { code: typed, text: 'x', ...(path === '/track' && { text: undefined }) })).statusCode
    expect(await ask('/track', '0101AAAA')).toBe(200)
    expect(await ask('/track/comments', 'oIo-lBBBB')).toBe(200)
    expect(await ask('/track', ' 0 1 o 1 CCCC')).toBe(429)
    expect(await ask('/track', '0102AAAA')).toBe(200)
  })
})

describe('POST /complaints/:id/tracking_code', () => {
  it('200: the new code; without one when a newer one was issued; a body says nothing', async () => {
    const answers = [{ reference: 'CMP-1', tracking_code: code }, { reference: 'CMP-1' }]
    const { post, callsOf } = await startApp({ fakes: { IssueTrackingCode: () => answers.shift() } })
    const at = `/api/v1/complaints/${acmeId}/tracking_code`
    const first = await post(at, {}, { 'if-match': '"2"', 'idempotency-key': 'k' })
    expect([first.statusCode, first.json()]).toEqual([200, { reference: 'CMP-1', tracking_code: code }])
    expect((await post(at, {})).json()).toEqual({ reference: 'CMP-1' })
    expect((await post(at, { code })).json()).toMatchObject({ code: 'INVALID_BODY' })
    expect(callsOf('IssueTrackingCode')[0]).toMatchObject({
      request: { complaint_id: acmeId },
      context: { expectedVersion: 2, idempotencyKey: 'k' },
    })
  })
})
