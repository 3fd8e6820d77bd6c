import { expect } from '@jest/globals'
import { startKeyServer } from './key-server.ts'
import { createTokenSigner, type TokenSigner } from './token-signer.ts'
import { createTokenVerifier } from './token-verifier.ts'

export type VerifierFixture = Awaited<ReturnType<typeof startVerifier>>

/** Test support: a verifier with a clock to move, and the key server it asks, which publishes the keys of `signer`. */
export async function startVerifier() {
  const server = await startKeyServer()
  const { issuer } = server
  const signer = createTokenSigner({ issuer })
  server.publish(signer.jwks)
  const warnings: object[] = []
  const log = { info() {}, warn: (fields: object) => warnings.push(fields) }
  const clock = { nowMs: Date.now() }
  const now = () => clock.nowMs
  const verifier = createTokenVerifier({ issuer, audience: 'redress-api', clients: ['portal'], now, log })
  let serial = 0

  /** A token never seen before, so that no answer comes from the cache; issued at the verifier's own time. */
  function freshToken(by: TokenSigner = signer): string {
    serial += 1
    const iat = Math.floor(clock.nowMs / 1000)
    return by.token({ iat, exp: iat + 300, jti: `${serial}` })
  }

  return {
    server,
    signer,
    verifier,
    clock,
    warnings,
    freshToken,
    newSigner: () => createTokenSigner({ issuer }),
    expectPass: (by?: TokenSigner) => expect(verifier.verify(freshToken(by))).resolves.toBeDefined(),
    expectFail: (error: object, by?: TokenSigner) =>
      expect(verifier.verify(freshToken(by))).rejects.toMatchObject(error),
  }
}
