import { aPrincipal, aSigner } from '../app-fixture.ts'
import type { IdentityClient } from '../clients.ts'
import { startKeyServer } from '../token-verifier/key-server.ts'
import { createTokenSigner } from '../token-verifier/token-signer.ts'
import { createTokenVerifier } from '../token-verifier/token-verifier.ts'
import { createSessions } from './sessions.ts'

const requestsPerRound = 50_000

/**
 * Bench support: microseconds of processor from a known token to principal and grants: what the gateway does for each request of somebody whom it
 * remembers, without HTTP, round by round. Fails when it asked Keycloak or identity more than once.
 */
export async function principalCost(rounds: number): Promise<number[]> {
  const server = await startKeyServer()
  const tokens = createTokenSigner({ issuer: server.issuer })
  server.publish(tokens.jwks)
  const rules = { issuer: server.issuer, audience: 'redress-api', clients: ['portal'] }
  const verifier = createTokenVerifier({ ...rules, log: { info() {}, warn() {} } })
  let asked = 0
  const ResolvePrincipal = async () => {
    asked += 1
    return { principal: aPrincipal() }
  }
  const identity = { ResolvePrincipal } as unknown as Pick<IdentityClient, 'ResolvePrincipal'>
  const sessions = createSessions(identity, await aSigner(), () => 0)
  const token = tokens.token()
  const round = async () => {
    const before = process.cpuUsage()
    for (let request = 0; request < requestsPerRound; request++) {
      const { principal } = await sessions.open(await verifier.verify(token), 'request')
      if (principal.grants.length === 0) throw new Error('a principal without grants')
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / requestsPerRound
  }
  await round()
  const costs: number[] = []
  for (let count = 0; count < rounds; count++) costs.push(await round())
  await server.stop()
  if (asked !== 1 || server.requests() !== 1) throw new Error(`asked ${asked} and ${server.requests()} times`)
  return costs
}
