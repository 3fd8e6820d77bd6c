import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startVerifier, type VerifierFixture } from './verifier-fixture.ts'

const minuteMs = 60_000
const refused = { name: 'InvalidToken', reason: 'unknown_kid' }
const times = <T>(count: number, act: () => T) => Array.from({ length: count }, () => act())

let fixture: VerifierFixture
beforeEach(async () => {
  fixture = await startVerifier()
})
afterEach(() => fixture.server.stop())

describe('KeyRotation: fetching', () => {
  it('nothing is fetched before the first token; 50 at once cause one request', async () => {
    expect(fixture.server.requests()).toBe(0)
    await Promise.all(times(50, fixture.expectPass))
    expect(fixture.server.requests()).toBe(1)
  })

  it('an unknown kid is refused while Keycloak answers, and causes one request in 10 s at most [S9]', async () => {
    const unknown = fixture.newSigner()
    await fixture.expectPass()
    for (const stranger of times(20, () => unknown)) await fixture.expectFail(refused, stranger)
    fixture.clock.nowMs += 9_999
    await fixture.expectFail(refused, unknown)
    expect(fixture.server.requests()).toBe(1)
    fixture.clock.nowMs += 1
    await Promise.all(times(20, () => fixture.expectFail(refused, unknown)))
    expect(fixture.server.requests()).toBe(2)
  })

  it('a new key is accepted after the cooldown, the old one as long as it is published [S9]', async () => {
    const next = fixture.newSigner()
    await fixture.expectPass()
    fixture.server.publish({ keys: [...next.jwks.keys, ...fixture.signer.jwks.keys] })
    await fixture.expectFail(refused, next)
    fixture.clock.nowMs += 10_000
    await fixture.expectPass(next)
    await fixture.expectPass(fixture.signer)
    fixture.server.publish(next.jwks)
    fixture.clock.nowMs += 16 * minuteMs
    await fixture.expectFail(refused, fixture.signer)
    await fixture.expectPass(next)
  })

  it('keys older than 5 minutes are renewed beside the request', async () => {
    await fixture.expectPass()
    fixture.clock.nowMs += 6 * minuteMs
    const asked = new Promise<void>((resolve) => fixture.server.answer(() => resolve()))
    await fixture.expectPass()
    await asked
    await fixture.expectPass()
    expect(fixture.server.requests()).toBe(2)
    expect(fixture.warnings).toEqual([])
  })

  it('a clock set back an hour does not stop it', async () => {
    await fixture.expectPass()
    fixture.clock.nowMs -= 60 * minuteMs
    await fixture.expectFail(refused, fixture.newSigner())
    expect(fixture.server.requests()).toBe(2)
  })
})
