import { afterAll, describe, expect, it } from '@jest/globals'
import { AppError, failedPrecondition, invalidBody, staleVersion, unavailable } from '@redress/platform/app-error.ts'
import { complaintId, startApp } from '../app-fixture.ts'

const path = '/api/v1/complaints'
let error: unknown
const { app, calls, callsOf, get, lines, post } = await startApp({
  fakes: {
    GetComplaint: () => {
      throw error
    },
  },
})
afterAll(() => app.close())
const answerTo = async (thrown: unknown, headers: Record<string, string> = {}) => {
  error = thrown
  return get(`${path}/${complaintId}`, headers)
}

describe('errors of services', () => {
  it.each<[number, string, AppError]>([
    [400, 'INVALID_CURSOR', new AppError('INVALID_ARGUMENT', 'INVALID_CURSOR', '')],
    [403, 'NOT_ALLOWED_HERE', new AppError('PERMISSION_DENIED', 'NOT_ALLOWED_HERE', '')],
    [404, 'COMPLAINT_NOT_FOUND', new AppError('NOT_FOUND', 'COMPLAINT_NOT_FOUND', '')],
    [409, 'IDEMPOTENCY_KEY_REUSED', new AppError('ALREADY_EXISTS', 'IDEMPOTENCY_KEY_REUSED', '')],
    [409, 'INVALID_TRANSITION', failedPrecondition('INVALID_TRANSITION', '')],
    [412, 'STALE_VERSION', staleVersion(4)],
    [422, 'ASSIGNEE_UNSUITABLE', failedPrecondition('ASSIGNEE_UNSUITABLE', '')],
    [428, 'IF_MATCH_REQUIRED', failedPrecondition('IF_MATCH_REQUIRED', '')],
    [429, 'TOO_MANY_REQUESTS', new AppError('RESOURCE_EXHAUSTED', 'TOO_MANY_REQUESTS', '')],
    [503, 'BUSY', unavailable('BUSY', '')],
    [503, 'UNAVAILABLE', new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7')],
    [504, 'DEADLINE_EXCEEDED', new AppError('DEADLINE_EXCEEDED', 'UPSTREAM_DEADLINE_EXCEEDED', '10.0.0.7')],
    [500, 'INTERNAL', new AppError('INTERNAL', 'UPSTREAM_INTERNAL', 'select 1')],
    [500, 'INTERNAL', new AppError('RESOURCE_EXHAUSTED', 'UPSTREAM_RESOURCE_EXHAUSTED', '10.0.0.7')],
    [500, 'INTERNAL', new AppError('UNAUTHENTICATED', 'CONTEXT_TOKEN_INVALID', '')],
    [500, 'INTERNAL', new AppError('CANCELLED' as 'INTERNAL', 'UPSTREAM_CANCELLED', '')],
    [500, 'INTERNAL', new AppError('DATA_LOSS' as 'INTERNAL', 'WHATEVER', '10.0.0.7')],
  ])('%i %s', async (status, code, thrown) => {
    const answer = await answerTo(thrown)
    expect([answer.statusCode, answer.json().code, answer.json().status]).toEqual([status, code, status])
    expect(answer.body).not.toMatch(/10\.0\.0\.7|select/)
    expect(answer.headers['retry-after']).toBe(status === 503 || status === 429 ? '1' : undefined)
  })

  it('carries fields, allowed actions and the current version, and no other metadata', async () => {
    const violations = [{ path: '/text', code: 'REQUIRED', message: 'Say something.' }]
    expect((await answerTo(invalidBody(violations))).json().errors).toEqual(violations)
    expect((await answerTo(staleVersion(4))).json().version).toBe(4)
    const metadata = { allowed: 'assign,start', action: 'confirm', status: 'open', secret: 'x' }
    const problem = (await answerTo(failedPrecondition('INVALID_TRANSITION', 'No.', { metadata }))).json()
    expect(problem).toMatchObject({ status: 409, allowed: ['assign', 'start'], detail: 'No.' })
    expect(Object.keys(problem).sort()).toEqual(
      ['type', 'title', 'status', 'code', 'detail', 'request_id', 'allowed'].sort(),
    )
  })

  it('waits as long as a service asks', async () => {
    expect((await answerTo(unavailable('BUSY', '', { retryAfterMs: 2100 }))).headers['retry-after']).toBe('3')
  })

  it('what nobody meant to say stays in the log', async () => {
    const answer = await answerTo(new Error('password of Amal'))
    expect(answer.json()).toMatchObject({ status: 500, code: 'INTERNAL', detail: 'Something went wrong.' })
    expect(lines).toContainEqual(
      expect.objectContaining({ err: expect.any(Error), request_id: answer.json().request_id }),
    )
  })

  it('speaks Arabic to who prefers it; codes stay', async () => {
    const answer = await answerTo(new AppError('NOT_FOUND', 'COMPLAINT_NOT_FOUND', 'There is no such complaint.'), {
      'accept-language': 'fr, ar-SA;q=0.9, en;q=0.8',
    })
    expect(answer.headers['content-language']).toBe('ar')
    expect(answer.json()).toMatchObject({ code: 'COMPLAINT_NOT_FOUND', detail: 'لا توجد شكوى بهذا المعرّف.' })
  })
})

describe('errors of HTTP', () => {
  const refused = async (payload: string, headers: Record<string, string> = {}, url = path) => {
    calls.length = 0
    const answer = await post(url, payload, headers)
    expect(callsOf('SubmitComplaint')).toEqual([])
    expect(answer.headers['content-type']).toBe('application/problem+json')
    return answer
  }

  it.each<[string, string, Record<string, string>, number, string]>([
    ['no JSON', '{"title":', {}, 400, 'MALFORMED_BODY'],
    ['nothing', '', {}, 400, 'MALFORMED_BODY'],
    ['__proto__', '{"title":"a","__proto__":{"x":1}}', {}, 400, 'MALFORMED_BODY'],
    ['__proto__ deep inside', '{"complainant":{"x":[{"__proto__":{}}]}}', {}, 400, 'MALFORMED_BODY'],
    ['__proto__ escaped', '{"title":"a","\\u005f_proto__":{}}', {}, 400, 'MALFORMED_BODY'],
    ['a polluting constructor', '{"constructor":{"prototype":{"x":1}}}', {}, 400, 'MALFORMED_BODY'],
    ['constructor', '{"title":"a","description":"b","constructor":1}', {}, 400, 'INVALID_BODY'],
    ['a list', '[]', {}, 400, 'INVALID_BODY'],
    ['null', 'null', {}, 400, 'INVALID_BODY'],
    ['100,000 deep', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}, 400, 'INVALID_BODY'],
    ['text', 'title=a', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'title=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no media type', '{}', { 'content-type': 'nonsense' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['too large', `{"title":"${'a'.repeat(330_000)}"}`, {}, 413, 'BODY_TOO_LARGE'],
  ])('a body that is %s [S3]', async (_name, payload, headers, status, code) => {
    const answer = await refused(payload, headers)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('an unknown address is 404, also without a token; a known one with another method 405 with what it answers', async () => {
    const ask = async (method: 'GET' | 'PATCH' | 'HEAD', url: string) => {
      const answer = await app.inject({ method, url })
      return [answer.statusCode, answer.headers.allow, answer.headers['content-type']]
    }
    expect(await ask('GET', '/api/v1/nothing?x=1')).toEqual([404, undefined, 'application/problem+json'])
    expect(await ask('PATCH', '/api/v1/complaints?x=1')).toEqual([405, 'GET, POST', 'application/problem+json'])
    expect((await ask('HEAD', '/api/v1/complaints'))[0]).toBe(405)
  })

  it('a path that cannot be decoded is a problem too', async () => {
    const answer = await get(`${path}/%zz`)
    expect(answer.json()).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-request-id': answer.json().request_id })
  })
})
