import { beforeAll, describe, expect, it } from '@jest/globals'
import { gatewayBeside, usePlatform } from '../../faults/use-platform.ts'
import { createTenant, type TestTenant } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { someCode } from '../../harness/tracked-desk.ts'

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

// limits count by address and all tests come from one: these gateways are nobody else's
describe('guessing tracking codes', () => {
  const behindNothing = usePlatform(() => gatewayBeside())
  const behindProxy = usePlatform(() => gatewayBeside({ TRUSTED_PROXIES: '127.0.0.1' }))
  let tenant: TestTenant
  let code: string
  beforeAll(async () => {
    tenant = await createTenant()
    const filed = await api(undefined, behindNothing().facts).post(
      `/api/v1/public/${tenant.slug}/complaints`,
      aComplaint(),
    )
    code = filed.body.tracking_code
  }, 60_000)

  /** Every code that differs from the real one in one symbol, and others. */
  function* wrongCodes() {
    for (let at = 0; at < code.length; at++)
      for (const symbol of symbols) if (symbol !== code[at]) yield `${code.slice(0, at)}${symbol}${code.slice(at + 1)}`
    for (;;) yield someCode()
  }

  async function guess(gateway: string, guesses: number): Promise<Answer[]> {
    const open = api(undefined, { gateway })
    const wrong = wrongCodes()
    const answers: Answer[] = []
    let asked = 0
    const worker = async () => {
      while (asked < guesses) {
        const headers = { 'x-forwarded-for': rotated(asked++) }
        const body = { code: wrong.next().value }
        answers.push(await open.post(`/api/v1/public/${tenant.slug}/track`, body, headers))
      }
    }
    await Promise.all(Array.from({ length: 50 }, worker))
    return answers
  }
  const countOf = (answers: Answer[], status: number) => answers.filter((answer) => answer.status === status).length
  const rotated = (index: number) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`

  it('10,000 guesses from one address, whatever X-Forwarded-For says: no hit, and hardly one is looked at [S14]', async () => {
    const { gateway } = behindNothing().facts
    const answers = await guess(gateway, 10_000)
    expect([countOf(answers, 404) + countOf(answers, 429), countOf(answers, 200)]).toEqual([10_000, 0])
    // 300 a minute, and the limit of all public requests: a busy machine takes a few minutes
    expect(countOf(answers, 404)).toBeLessThan(1_500)
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.body).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(refused?.headers.get('cache-control')).toBe('no-store')
  }, 120_000)

  it('1,500 guesses from as many addresses: no hit; codes that begin alike are not looked at for ever [S14]', async () => {
    const { gateway } = behindProxy().facts
    const answers = await guess(gateway, 1_500)
    expect([countOf(answers, 404) + countOf(answers, 429), countOf(answers, 200)]).toEqual([1_500, 0])
    // of the 682 that share the beginning of the real one most are refused unseen
    expect(countOf(answers, 429)).toBeGreaterThan(400)
  }, 120_000)
})
