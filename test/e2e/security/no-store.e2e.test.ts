import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { sharedStack } from '../../harness/facts.ts'

// operations.e2e.test.ts asks every operation as everybody; here are the refusals that need a request of their own
describe('Cache-Control', () => {
  let manager: TestUser
  let at: string
  beforeAll(async () => {
    manager = await (await createTenant()).user('manager')
    const filed = await manager.api().post('/api/v1/complaints', aComplaint())
    at = `/api/v1/complaints/${filed.body.id}`
  }, 60_000)

  const own = () => manager.api()
  const cases: [status: number, what: string, ask: () => ReturnType<ReturnType<TestUser['api']>['get']>][] = [
    [200, 'a case', () => own().get(at)],
    [400, 'a bad body', () => own().post('/api/v1/complaints', '{')],
    [400, 'a bad query', () => own().get('/api/v1/complaints?limit=0')],
    [400, 'a bad If-Match', () => own().post(`${at}/status`, { status: 'in_progress' }, { 'if-match': 'x' })],
    [404, 'an unknown address', () => own().get('/api/v1/nothing')],
    [405, 'a wrong verb', () => own().delete(at)],
    [
      409,
      'a wrong state',
      async () => {
        await own().post(`${at}/resolution`, { text: 'Sorry.', outcome: 'upheld' })
        return own().post(`${at}/status`, { status: 'in_progress' })
      },
    ],
    [412, 'a stale version', () => own().post(`${at}/assign`, { assignee_id: null }, { 'if-match': '"99"' })],
    [413, 'a body that is too large', () => own().post('/api/v1/complaints', { title: 'x'.repeat(400_000) })],
    [
      415,
      'a form',
      () => own().request('POST', '/api/v1/complaints', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    ],
  ]

  it.each(cases)('%i, %s: no-store [S22]', async (status, _what, ask) => {
    const answer = await ask()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store'])
  })

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['header fields beyond measure', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
  ])('%s: refused by the parser, no-store too [S22]', async (_what, bytes) => {
    const { hostname, port } = new URL(sharedStack().gateway)
    const answer = await new Promise<string>((resolve, reject) => {
      let received = ''
      const socket = connect(Number(port), hostname, () => socket.write(bytes))
      socket.on('data', (chunk) => {
        received += chunk
      })
      socket.on('close', () => resolve(received))
      socket.on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer.toLowerCase()).toContain('\r\ncache-control: no-store\r\n')
  })
})
