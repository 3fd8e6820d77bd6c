import { beforeAll, describe, expect, it } from '@jest/globals'
import { gatewayBeside, usePlatform } from '../../faults/use-platform.ts'
import { createTenant, type TestTenant } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { eventually } from '../../harness/eventually.ts'
import { inGroups } from './callers.ts'

// limits count by address and all tests come from one: this gateway is nobody else's; the services are everybody's
describe('limits of the gateway', () => {
  const platform = usePlatform(() => gatewayBeside())
  let tenant: TestTenant
  beforeAll(async () => {
    tenant = await createTenant()
  }, 60_000)

  /** So many requests, a hundred at a time. */
  async function burst(count: number, ask: (index: number) => Promise<Answer>): Promise<Answer[]> {
    const answers: Answer[] = []
    let next = 0
    const worker = async () => {
      while (next < count) answers.push(await ask(next++))
    }
    await Promise.all(Array.from({ length: 100 }, worker))
    return answers
  }
  const countOf = (answers: Answer[], status: number) => answers.filter((answer) => answer.status === status).length

  function expectLimited(answer: Answer | undefined, windowSeconds: number) {
    expect(answer).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } })
    const seconds = Number(answer?.headers.get('retry-after'))
    expect(seconds).toBeGreaterThanOrEqual(1)
    expect(seconds).toBeLessThanOrEqual(windowSeconds)
    expect(answer?.headers.get('cache-control')).toBe('no-store')
  }

  it('a principal has bursts of 500 in 5 s, whatever address they pretend; others at the same address notice nothing', async () => {
    const [manager, auditor] = await Promise.all([tenant.user('manager'), tenant.user('auditor')])
    const other = await manager.signIn()
    const as = async (token: () => Promise<string>) => api(await token(), platform().facts)
    const [one, session, another] = [await as(manager.token), await as(other.token), await as(auditor.token)]
    // refused by the limit alone: the operation does not exist for an auditor, so that nothing but the gateway works
    const ask = (index: number) =>
      (index % 2 === 0 ? one : session).request('PUT', '/api/v1/session/tenant', undefined, {
        'x-forwarded-for': `10.0.${index >> 8}.${index & 255}`,
      })
    await Promise.all([ask(0), ask(1)])
    // a burst that a busy machine stretches over two windows says nothing: then another one
    const answers = await eventually(
      async () => {
        const burstAnswers = await burst(650, ask)
        expect(countOf(burstAnswers, 403)).toBeLessThanOrEqual(500)
        return burstAnswers
      },
      { withinMs: 45_000, everyMs: 1000 },
    )
    expect(countOf(answers, 403) + countOf(answers, 429)).toBe(650)
    expectLimited(
      answers.find(({ status }) => status === 429),
      5,
    )
    expect(await another.get('/api/v1/session')).toMatchObject({ status: 200 })
    await eventually(async () => expect(await one.get('/api/v1/session')).toMatchObject({ status: 200 }), {
      withinMs: 8000,
      everyMs: 100,
    })
  }, 90_000)

  it('public routes count by address; who signs in is not counted with them; probes are never limited [S14]', async () => {
    const open = api(undefined, platform().facts)
    const token = await (await tenant.user('manager')).token()
    const answers = await burst(650, (index) =>
      open.get('/docs', { 'x-forwarded-for': `10.1.${index >> 8}.${index & 255}` }),
    )
    expect(countOf(answers, 200)).toBe(600)
    expect(countOf(answers, 429)).toBe(50)
    expectLimited(
      answers.find(({ status }) => status === 429),
      60,
    )
    expectLimited(await open.get('/openapi.json'), 60)
    expect(await open.get('/livez')).toMatchObject({ status: 200 })
    expect(await open.get('/readyz')).toMatchObject({ status: 200 })
    expect(await api(token, platform().facts).get('/api/v1/session')).toMatchObject({ status: 200 })
  }, 60_000)

  it('refused tokens count by address, and stop nobody who has a good one [S14]', async () => {
    const good = api(await inGroups([])(), platform().facts)
    const answers = await burst(1200, (index) =>
      api(`guess-${index}`, platform().facts).get('/api/v1/session', {
        'x-forwarded-for': `10.2.${index >> 8}.${index & 255}`,
      }),
    )
    expect(countOf(answers, 401)).toBe(1000)
    expect(countOf(answers, 429)).toBe(200)
    expectLimited(
      answers.find(({ status }) => status === 429),
      60,
    )
    expect(await good.get('/api/v1/session')).toMatchObject({ status: 200 })
  }, 60_000)
})
