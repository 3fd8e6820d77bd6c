import { composeRealm, developmentOverlay, productionRealm, type Realm } from '../../../deploy/local/realm.ts'
import { benchTenants, loadUsers } from '../data/tenants.ts'

/** Production's realm with the tenants and managers of the bench. Passwords are hashed once: sixty tokens take a second. */
export function benchRealm(): Realm {
  const realm = composeRealm(productionRealm(), developmentOverlay(), benchTenants, loadUsers)
  return { ...realm, passwordPolicy: `hashAlgorithm(pbkdf2-sha256) and hashIterations(1) and ${realm.passwordPolicy}` }
}
