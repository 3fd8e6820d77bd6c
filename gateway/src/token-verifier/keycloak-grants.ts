import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager.js'
import Token from 'keycloak-connect/middleware/auth-utils/token.js'
import type { KeyRotation } from './key-rotation.ts'

type Options = { issuer: string; audience: string; rotation: KeyRotation }

/**
 * Asks keycloak-connect whether the realm signed this access token; rejects when it did not.
 * The only file that knows keycloak-connect. By itself its GrantManager accepts tokens without exp or sub, with a
 * future nbf or a cnf, and dies on a bad answer with keys: call it only after parseToken and readClaims.
 */
export function createSignatureCheck({ issuer, audience, rotation }: Options): (token: string) => Promise<void> {
  const manager = new GrantManager({
    realmUrl: issuer,
    clientId: audience,
    bearerOnly: true,
    verifyTokenAudience: true,
  })
  manager.rotation = { getJWK: rotation.keyFor }

  return async (token) => {
    const grant = new Token(token, audience)
    // Its own check knows neither skew nor our clock, and lets a missing exp pass; readClaims has decided.
    grant.isExpired = () => false
    await manager.validateToken(grant, 'Bearer')
  }
}
