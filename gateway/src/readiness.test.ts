import { describe, expect, it } from '@jest/globals'
import { AppError, permissionDenied } from '@redress/platform/app-error.ts'
import { startApp } from './app-fixture.ts'

const refuse = () => {
  throw permissionDenied('OPERATION_NOT_ALLOWED', '')
}
const statusWith = async (fakes: Record<string, () => unknown>) =>
  (await (await startApp({ fakes })).app.inject('/readyz')).statusCode

describe('readiness', () => {
  it('is given when both services refuse the gateway what is for users', async () => {
    expect(await statusWith({ GetSession: refuse, GetComplaint: refuse })).toBe(200)
  })

  it.each<[string, () => unknown]>([
    ['does not answer', () => Promise.reject(new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', ''))],
    ['does not know our key', () => Promise.reject(new AppError('UNAUTHENTICATED', 'CONTEXT_TOKEN_INVALID', ''))],
    ['is not up yet', () => Promise.reject(new AppError('INTERNAL', 'UPSTREAM_INTERNAL', ''))],
    ['lets the gateway by', () => ({})],
  ])('is not given when a service %s', async (_name, answer) => {
    expect(await statusWith({ GetSession: refuse, GetComplaint: answer })).toBe(503)
    expect(await statusWith({ GetSession: answer, GetComplaint: refuse })).toBe(503)
  })

  it('is asked once for everybody who comes within a second', async () => {
    const { app, callsOf } = await startApp({ fakes: { GetSession: refuse, GetComplaint: refuse } })
    await Promise.all(Array.from({ length: 50 }, () => app.inject('/readyz')))
    expect(callsOf('GetComplaint')).toHaveLength(1)
  })

  it('liveness asks nobody', async () => {
    const { app, calls } = await startApp()
    expect((await app.inject('/livez')).json()).toEqual({ status: 'live' })
    expect(calls).toEqual([])
  })
})
