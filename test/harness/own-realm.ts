import { randomBytes } from 'node:crypto'
import { productionRealm } from '../../deploy/local/realm.ts'
import { filledRealm, realmEnvironment } from '../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { sharedStack } from './facts.ts'
import { type KeycloakDirectory, keycloakDirectory } from './keycloak-directory.ts'

/** A realm in the run's Keycloak for one suite: what walks through all of it has nobody else's people and groups to pass. */
export interface OwnRealm {
  issuer: string
  directory: KeycloakDirectory
  remove(): Promise<void>
}

/** With our clients and service accounts, and without people and tenants. */
export async function createRealm(): Promise<OwnRealm> {
  const { keycloak, gateway } = sharedStack()
  const realm = `own-${randomBytes(5).toString('hex')}`
  const representation = filledRealm({ ...productionRealm(), realm }, realmEnvironment(testSecrets(), gateway))
  await keycloakDirectory(keycloak, '').call('POST', '', representation)
  // a token from before it was there would not open it
  const directory = keycloakDirectory(keycloak, realm)
  return {
    issuer: `${keycloak.address}/realms/${realm}`,
    directory,
    remove: () => directory.call('DELETE', ''),
  }
}
