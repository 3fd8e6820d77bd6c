import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startVerifier, type VerifierFixture } from './verifier-fixture.ts'

const minuteMs = 60_000
const unavailable = { name: 'KeysUnavailable' }
const refused = { name: 'InvalidToken', reason: 'unknown_kid' }
const times = <T>(count: number, act: () => T) => Array.from({ length: count }, () => act())

let fixture: VerifierFixture
beforeEach(async () => {
  fixture = await startVerifier()
})
afterEach(() => fixture.server.stop())

describe('KeyRotation: Keycloak is down', () => {
  it('no key known: unavailable with the time to wait; accepted once it is back [S9]', async () => {
    await fixture.server.stop()
    await fixture.expectFail({ ...unavailable, retryAfterSeconds: 10 })
    fixture.clock.nowMs += 4_500
    await fixture.expectFail({ ...unavailable, retryAfterSeconds: 6 })
    await fixture.server.start()
    fixture.clock.nowMs += 5_500
    await fixture.expectPass()
  })

  it('a known key works for 24 h, an unknown one is unavailable, a forgery stays refused [S9]', async () => {
    await fixture.expectPass()
    await fixture.server.stop()
    for (const hours of [0.2, 8.8, 14.9]) {
      fixture.clock.nowMs += hours * 60 * minuteMs
      await fixture.expectPass()
      await fixture.expectFail(unavailable, fixture.newSigner())
      const forged = fixture.freshToken().replace(/[^.]+$/, 'AAAA')
      await expect(fixture.verifier.verify(forged)).rejects.toMatchObject({ name: 'InvalidToken', reason: 'signature' })
    }
    fixture.clock.nowMs += 10 * minuteMs
    await fixture.expectFail(unavailable)
  })

  it('a server that hangs holds up the first caller for 3 s, the next ones not at all', async () => {
    await fixture.expectPass()
    fixture.server.answer(() => {})
    fixture.clock.nowMs += 16 * minuteMs
    await fixture.expectPass()
    expect(fixture.warnings).toHaveLength(1)
    const startedAt = performance.now()
    fixture.clock.nowMs += 10_000
    await Promise.all(times(20, fixture.expectPass))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  it('a failure long ago does not let a key pass that was withdrawn since [S9]', async () => {
    await fixture.expectPass()
    await fixture.server.stop()
    fixture.clock.nowMs += 16 * minuteMs
    await fixture.expectPass()
    await fixture.server.start()
    fixture.server.publish(fixture.newSigner().jwks)
    fixture.clock.nowMs += 60 * minuteMs
    await fixture.expectFail(refused)
  })

  it.each(['<html>', '{"keys":[]}', '{"error":"unknown_error"}'])(
    '%s for keys: unavailable, known keys stay [S9]',
    async (body) => {
      fixture.server.publish(body)
      await fixture.expectFail(unavailable)
      fixture.server.publish(fixture.signer.jwks)
      fixture.clock.nowMs += 10_000
      await fixture.expectPass()
      fixture.server.publish(body)
      fixture.clock.nowMs += 16 * minuteMs
      await fixture.expectPass()
      await fixture.expectFail(unavailable, fixture.newSigner())
      expect(fixture.warnings).toHaveLength(2)
    },
  )
})
