import { describe, expect, it } from '@jest/globals'
import { notFound } from '@redress/platform/app-error.ts'
import { startApp } from '../app-fixture.ts'

const path = '/api/v1/complaints'
type Ask = () => Promise<{ statusCode: number }>
/** One after the other. */
async function statuses(...asked: Ask[]) {
  const answers: number[] = []
  for (const ask of asked) answers.push((await ask()).statusCode)
  return answers
}
const times = <T>(count: number, act: () => T) => Array.from({ length: count }, act)

describe('rate limits', () => {
  it('a user who comes more than 500 times within 5 s: 429 with the time to come back', async () => {
    const { get, callsOf } = await startApp()
    expect(new Set(await statuses(...times(500, () => () => get(path))))).toEqual(new Set([200]))
    const answer = await get(path)
    expect([answer.statusCode, answer.json().code]).toEqual([429, 'TOO_MANY_REQUESTS'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(5)
    expect(callsOf('ListComplaints')).toHaveLength(500)
  })

  it('another session of the same user does not help', async () => {
    const { get } = await startApp({ limits: { user: { max: 2, windowMs: 60_000 } } })
    const as = (name: string) => () => get(path, { authorization: `Bearer ${name}` })
    expect(await statuses(as('one'), as('two'), as('three'))).toEqual([200, 200, 429])
  })

  it('refused tokens of one address: 429, and a good token from there still passes', async () => {
    const { get } = await startApp({ limits: { failures: { max: 2, windowMs: 60_000 } } })
    const bad = { authorization: 'Bearer bad' }
    expect(await statuses(...times(3, () => () => get(path, bad)))).toEqual([401, 401, 429])
    expect((await get(path)).statusCode).toBe(200)
  })

  it('whoever needs no token is counted by address; a rotated X-Forwarded-For changes nothing', async () => {
    const { app } = await startApp({ limits: { address: { max: 2, windowMs: 60_000 } } })
    const ask = (from: string) => () => app.inject({ url: '/openapi.json', headers: { 'x-forwarded-for': from } })
    expect(await statuses(ask('10.0.0.1'), ask('10.0.0.2'), ask('10.0.0.3'))).toEqual([200, 200, 429])
  })

  it('behind a trusted proxy the client is whom it names', async () => {
    const { app } = await startApp({ limits: { address: { max: 1, windowMs: 60_000 } }, trustedProxies: '127.0.0.0/8' })
    const ask = (from: string) => () => app.inject({ url: '/openapi.json', headers: { 'x-forwarded-for': from } })
    expect(await statuses(ask('10.0.0.1'), ask('10.0.0.2'), ask('10.0.0.2'), ask('10.9.9.9, 10.0.0.1'))).toEqual([
      200, 200, 429, 429,
    ])
  })

  it('probes are never refused', async () => {
    const { app } = await startApp({ limits: { address: { max: 1, windowMs: 60_000 } } })
    expect(new Set(await statuses(...times(50, () => () => app.inject('/livez'))))).toEqual(new Set([200]))
  })
})

describe('in-flight limit', () => {
  it('refuses at once what is too much, and takes on again when there is room', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { app, get } = await startApp({
      limits: { maxInFlight: 2 },
      fakes: {
        GetComplaint: async () => {
          await held
          throw notFound('COMPLAINT_NOT_FOUND', '')
        },
      },
    })
    const waiting = [get(`${path}/x`), get(`${path}/y`)].map((asked) => asked.then(({ statusCode }) => statusCode))
    const refused = await get(path)
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([503, 'OVERLOADED', '1'])
    expect((await app.inject('/livez')).statusCode).toBe(200)
    letGo()
    expect(await Promise.all(waiting)).toEqual([404, 404])
    expect((await get(path)).statusCode).toBe(200)
  })
})
