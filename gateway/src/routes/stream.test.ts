import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { AppError } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { FastifyInstance } from 'fastify'
import { type EventStream, openEventStream } from '../../../test/harness/event-stream.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { acme, aPrincipal, complaintId, startApp, userId } from '../app-fixture.ts'
import type { TokenVerifier } from '../token-verifier/token-verifier.ts'

type Options = Exclude<Parameters<typeof startApp>[0], undefined>
const alive = { position: '', happened: '' }
const opened = { position: 'p0', happened: 'opened' }
const change = {
  ...{ complaint_id: complaintId, reference: 'CMP-2026-000001', version: 2, event_id: 'e', at: '2026-11-28T00:00:00Z' },
  ...{ action: 'complaint.v1.ComplaintStarted', changed: ['status'] },
}
const changed = { position: 'p1', happened: 'changed', change }

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A service's watch: each begins with `first`, and all are told what is pushed. */
function telling(first: object[] = [alive, opened]) {
  const queues = new Set<{ waiting: object[]; wake(): void }>()
  const calls: { request: Record<string, unknown>; context: CallContext }[] = []
  async function* watch(request: Record<string, unknown>, context: CallContext) {
    const queue = { waiting: [...first], wake() {} }
    queues.add(queue)
    calls.push({ request, context })
    context.signal?.addEventListener('abort', () => queue.wake())
    while (!context.signal?.aborted) {
      yield* queue.waiting.splice(0)
      await new Promise<void>((resolve) => {
        queue.wake = resolve
      })
    }
    throw new AppError('UNAVAILABLE', 'UPSTREAM_CANCELLED', 'cancelled')
  }
  return {
    calls,
    watch,
    push(...items: object[]) {
      for (const queue of queues) {
        queue.waiting.push(...items)
        queue.wake()
      }
    },
  }
}

async function start(options: Options = {}, told = telling()) {
  const { app, get } = await startApp({ ...options, fakes: { WatchCases: told.watch, ...options.fakes } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const streams: EventStream[] = []
  closing.push(
    () => Promise.all(streams.map((stream) => stream.leave())),
    () => app.close(),
  )
  const open = async (token = 'amal', lastEventId = '') => {
    const stream = await openEventStream(`${address}/api/v1/stream`, { token, lastEventId })
    streams.push(stream)
    return stream
  }
  return { app: app as FastifyInstance, address, get, open, told }
}
const words = ({ events }: EventStream) =>
  events.map(({ event, data }) => [event, data.reason ?? data.code].filter(Boolean).join(' '))

describe('GET /stream', () => {
  it('is a stream of events with ids, that nobody may store, and goes on after the last id [S22]', async () => {
    const { open, told } = await start()
    const stream = await open('amal', 'p-1')
    expect(stream.status).toBe(200)
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      ...{ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
    const gone = { position: 'p2', happened: 'gone', complaint_id: complaintId }
    told.push(alive, changed, gone, { position: 'p3', happened: 'reset', reason: 'configuration' })
    const { complaint_id: id, ...rest } = change
    await eventually(() =>
      expect(stream.events).toEqual([
        { id: 'p0', event: 'opened', data: {} },
        { id: 'p1', event: 'changed', data: { kind: 'complaint', id, ...rest } },
        { id: 'p2', event: 'gone', data: { kind: 'complaint', id } },
        { id: 'p3', event: 'reset', data: { reason: 'configuration' } },
      ]),
    )
    expect(stream.text()).toMatch(/^retry: [12]\d{3}\n/)
    expect(told.calls.map(({ request }) => request)).toEqual([{ after: 'p-1' }])
    await stream.leave()
    await eventually(() => expect(told.calls[0]?.context.signal?.aborted).toBe(true))
  })

  it('whatever cannot be an id is unknown', async () => {
    const { open, told } = await start()
    await open('amal', 'no position')
    expect(told.calls[0]?.request).toEqual({ after: 'unknown' })
  })

  it('is a problem like any other when it is refused, by the gateway or by the service', async () => {
    const refuse = () => {
      throw new AppError('UNAVAILABLE', 'UNAVAILABLE', 'no')
    }
    const { open, address } = await start({ fakes: { WatchCases: refuse } })
    const refused = await open()
    expect([refused.status, ...words(refused)]).toEqual([503, 'problem UNAVAILABLE'])
    expect((await open('bad')).status).toBe(401)
    const unknown = await fetch(`${address}/api/v1/stream?q=1`, { headers: { authorization: 'Bearer amal' } })
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { code: 'INVALID_QUERY' }])
  })

  it('ends when the token expires', async () => {
    let exp = 0
    const claims = { sub: userId, sid: 's', azp: 'portal', iat: 0, email_verified: true, groups: [] }
    const verifier: TokenVerifier = {
      async verify() {
        exp = Date.now() / 1000 + 2
        return { ...claims, exp, preferred_username: 'amal' }
      },
    }
    const { open } = await start({ verifier })
    const stream = await open()
    await stream.ended
    expect(words(stream)).toEqual(['opened', 'end token_expired'])
    expect(Date.now() / 1000).toBeGreaterThanOrEqual(exp - 0.05)
    expect(Date.now() / 1000).toBeLessThan(exp + 1)
  })

  it('ends within a second when the caller is another, and goes on when they are the same', async () => {
    const principals = telling([alive])
    let grants = aPrincipal().grants
    const { open } = await start({
      fakes: { WatchPrincipals: principals.watch, ResolvePrincipal: () => ({ principal: aPrincipal({ grants }) }) },
    })
    const stream = await open()
    principals.push({ user_ids: [], session_ids: [], tenant_ids: [acme.tenant_id], everything: false })
    grants = grants.filter(({ permission }) => permission !== 'bulk')
    principals.push({ user_ids: [complaintId], session_ids: [], tenant_ids: [], everything: false })
    await new Promise((resolve) => setImmediate(resolve))
    const askedAt = Date.now()
    principals.push({ user_ids: [userId], session_ids: [], tenant_ids: [], everything: false })
    await stream.ended
    expect(Date.now() - askedAt).toBeLessThan(1000)
    expect(words(stream)).toEqual(['opened', 'end access_changed'])
  })

  it.each([
    ['a session that is signed out', { standing: 'signed_out' }],
    ['a tenant that is not selected any more', { tenant: null }],
    ['an identity that does not answer', undefined],
  ])('ends for %s', async (_what, principal) => {
    const principals = telling([alive])
    let answer: object | undefined = { principal: aPrincipal() }
    const resolve = () => {
      if (!answer) throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'no')
      return answer
    }
    const { open } = await start({ fakes: { WatchPrincipals: principals.watch, ResolvePrincipal: resolve } })
    const stream = await open()
    answer = principal && { principal: aPrincipal(principal as never) }
    principals.push({ user_ids: [], session_ids: ['sid-of-amal'], tenant_ids: [], everything: false })
    await stream.ended
    expect(words(stream)).toEqual(['opened', 'end access_changed'])
  })

  it('while nobody tells what changed, the caller is asked for again after 5 s', async () => {
    const refuse = () => {
      throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'no')
    }
    let roles = ['tenant_admin']
    const principal = () => ({ principal: aPrincipal({ roles }) })
    const { open } = await start({ fakes: { WatchPrincipals: refuse, ResolvePrincipal: principal } })
    const stream = await open()
    roles = ['manager']
    const changedAt = Date.now()
    await stream.ended
    expect(words(stream)).toEqual(['opened', 'end access_changed'])
    expect(Date.now() - changedAt).toBeLessThan(8_000)
  }, 15_000)

  it('RESOURCE_EXHAUSTED: more than 10 of one user; a closed one makes room; others are not in the way', async () => {
    const { open } = await start({ limits: { maxInFlight: 1 } })
    const streams = await inTurn(10, () => open())
    const refused = await open('amal')
    expect([refused.status, ...words(refused)]).toEqual([429, 'problem TOO_MANY_STREAMS'])
    expect(refused.headers.get('retry-after')).toBe('5')
    await streams[0]?.leave()
    await eventually(async () => expect((await open()).status).toBe(200))
  })

  it('whoever leaves before it begins takes no place', async () => {
    const resolving: (() => void)[] = []
    const leaving = new Set<string>()
    const { app, address, open, told } = await start({
      limits: { streams: { perUser: 1, all: 1 } },
      fakes: {
        async ResolvePrincipal(request) {
          if (leaving.has(String(request.session_id))) await new Promise<void>((resolve) => resolving.push(resolve))
          return { principal: aPrincipal() }
        },
      },
    })
    leaving.add('sid-of-hasty')
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    socket.write('GET /api/v1/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer hasty\r\n\r\n')
    await eventually(() => expect(resolving).toHaveLength(1))
    socket.destroy()
    const connections = () => new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count)))
    await eventually(async () => expect(await connections()).toBe(0))
    for (const resolve of resolving) resolve()
    expect((await open()).status).toBe(200)
    expect(told.calls).toHaveLength(1)
  })

  it('UNAVAILABLE: more than the process takes on, and ordinary requests go on', async () => {
    const { open, get } = await start({ limits: { streams: { perUser: 10, all: 2 }, maxInFlight: 1 } })
    expect((await inTurn(3, () => open())).map(({ status }) => status)).toEqual([200, 200, 503])
    expect((await get('/api/v1/complaints')).statusCode).toBe(200)
  })

  it('ends when the process stops, which does not wait for it', async () => {
    const { app, open } = await start()
    const stream = await open()
    const stoppedAt = Date.now()
    await app.close()
    await stream.ended
    expect(Date.now() - stoppedAt).toBeLessThan(2000)
    expect(words(stream)).toEqual(['opened', 'end stopping'])
  })

  it('is cut when its client does not read, with no more in memory than sockets hold', async () => {
    const much = { ...changed, change: { ...change, changed: Array.from({ length: 2000 }, () => 'status') } }
    let taken = 0
    let ended = false
    async function* endless() {
      yield opened
      try {
        for (; ; taken++) yield much
      } finally {
        ended = true
      }
    }
    const { address } = await start({ fakes: { WatchCases: endless } })
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    socket.write('GET /api/v1/stream HTTP/1.1\r\nhost: x\r\nauthorization: Bearer amal\r\n\r\n')
    socket.pause()
    closing.push(() => socket.destroy())
    await eventually(() => expect(ended).toBe(true), { withinMs: 10_000 })
    // 18 kB each
    expect(taken).toBeGreaterThan(5)
    expect(taken).toBeLessThan(800)
    socket.resume()
    await once(socket, 'close')
  }, 15_000)
})

async function inTurn<T>(times: number, act: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let time = 0; time < times; time++) results.push(await act())
  return results
}
