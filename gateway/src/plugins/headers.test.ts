import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from '@jest/globals'
import { complaintId, otherTenantId, startApp, userId } from '../app-fixture.ts'

const { app, get, post, callsOf, lines } = await startApp()
afterAll(() => app.close())
const path = '/api/v1/complaints'
const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

describe('headers of answers', () => {
  it.each([
    ['a list', () => get(path)],
    ['an error of a service', () => get(`${path}/${complaintId}`)],
    ['a refused body', () => post(path, {})],
    ['a refused token', () => get(path, { authorization: 'Bearer bad' })],
    ['the documentation', () => get('/openapi.json')],
    ['an unknown address', () => get('/nothing')],
    ['readiness', () => get('/readyz')],
  ])('%s is never stored [S22]', async (_name, ask) => {
    expect((await ask()).headers).toMatchObject(noStore)
  })

  it('are those that helmet sets', async () => {
    expect((await get(path)).headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-frame-options': 'DENY',
    })
  })
})

describe('X-Request-Id', () => {
  it('is given back when it is a UUID, and travels on', async () => {
    const given = randomUUID().toUpperCase()
    const answer = await get(path, { 'x-request-id': given })
    expect(answer.headers['x-request-id']).toBe(given)
    expect(callsOf('ListComplaints').at(-1)?.context.requestId).toBe(given)
    expect(lines.at(-1)).toMatchObject({ request_id: given })
  })

  it.each(['', 'x', `${randomUUID()}x`, 'a'.repeat(300), `${randomUUID()}, ${randomUUID()}`])(
    'is made anew when it is "%s"',
    async (given) => {
      const made = (await get(path, { 'x-request-id': given })).headers['x-request-id']
      expect(made).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect(made).not.toBe(given)
    },
  )
})

describe('identity headers from outside', () => {
  const spoofed = {
    ...{ 'x-user-id': otherTenantId, 'x-user-roles': 'platform_admin', 'x-user-tenant': otherTenantId },
    ...{ 'x-internal-tenant': otherTenantId, 'x-internal-caller': '{}', 'X-User-Grants': 'ticket.view' },
    ...{ forwarded: 'for=10.0.0.1', 'x-forwarded-for': '10.0.0.1', 'x-tenant': otherTenantId },
  }

  it('change nothing: not the answer, not what the services are told [S5]', async () => {
    const plain = await get(path)
    const told = callsOf('ListComplaints').at(-1)?.context
    const answer = await get(path, spoofed)
    expect([answer.statusCode, answer.body]).toEqual([plain.statusCode, plain.body])
    const context = callsOf('ListComplaints').at(-1)?.context
    expect(context?.contextToken).toBe(told?.contextToken)
    expect(Object.keys(context ?? {})).toEqual(Object.keys(told ?? {}))
  })

  it('do not outlive the edge [S5]', async () => {
    const { app: edge } = await startApp()
    const seen: string[] = []
    await edge.listen({ host: '127.0.0.1', port: 0 })
    // behind the listener of the app itself, whose first hooks have run by then
    edge.server.on('request', ({ headers }) => seen.push(...Object.keys(headers)))
    const { port } = edge.server.address() as AddressInfo
    await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: 'Bearer amal', ...spoofed } })
    await edge.close()
    expect(seen).toEqual(expect.arrayContaining(['authorization', 'x-tenant']))
    expect(seen.filter((name) => /^(x-user|x-internal|forwarded$)/.test(name))).toEqual([])
  })
})

describe('the line of a request', () => {
  it('says what was asked, by whom and how it ended; no query string, no name', async () => {
    await get(`${path}?category=secret`)
    const line = lines.at(-1)
    expect(line).toEqual({
      ...{ method: 'GET', route: '/api/v1/complaints', status: 200, duration_ms: expect.any(Number) },
      ...{ request_id: expect.any(String), tenant_id: expect.any(String), user_id: userId, trace_id: undefined },
    })
  })
})
