import { rmSync } from 'node:fs'
import { adminUsername } from '../../deploy/local/keycloak/server.ts'
import { type Keycloak, startKeycloak } from '../../deploy/local/keycloak.ts'
import { developmentRealm } from '../../deploy/local/realm.ts'
import { realmEnvironment } from '../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import type { KeycloakFacts } from './facts.ts'
import { quietPort } from './quiet-port.ts'
import { startReaper } from './reaper.ts'

/** A fresh Keycloak with development's realm. Where it will answer is known at once, `ready` takes some seconds. */
export async function startIdentityProvider(dir: string, log: string, say: (text: string) => void) {
  const secrets = testSecrets()
  const { adminPassword } = secrets.keycloak
  const realm = developmentRealm()
  // hashed once only: a sign-in takes 70 ms instead of 200
  const passwordPolicy = `hashAlgorithm(pbkdf2-sha256) and hashIterations(1) and ${realm.passwordPolicy}`
  const port = await quietPort()
  const reaper = startReaper(dir)
  const onSpawn = ({ pid }: { pid: number }) => reaper.watch(pid)
  const ready: Promise<Keycloak> = startKeycloak({
    ...{ dir, port, log, say, onSpawn, adminPassword, snapshots: true },
    realm: { ...realm, passwordPolicy },
    environment: realmEnvironment(secrets, 'http://127.0.0.1:3000'),
  })
  const address = `http://127.0.0.1:${port}`
  const issuer = `${address}/realms/redress`
  const tokenEndpoint = `${issuer}/protocol/openid-connect/token`
  const facts: KeycloakFacts = {
    ...{ address, issuer, tokenEndpoint },
    admin: { username: adminUsername, password: adminPassword },
  }
  return {
    facts,
    ready,
    async stop() {
      const started = await ready.catch(() => undefined)
      await started?.stop()
      reaper.dismiss()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
