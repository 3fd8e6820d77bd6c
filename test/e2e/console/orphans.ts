import { randomBytes } from 'node:crypto'
import { testPassword } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedIdentityAdmin } from '../../harness/identity-admin.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { aPerson } from '../rows/users.ts'

const slow = { withinMs: 20_000, everyMs: 100 }

/** A login that somebody has made in the console, with a password that they know. */
export interface Orphan {
  id: string
  username: string
  email: string
  password: string
}

/** In no group unless said otherwise. */
export async function anOrphan(more: object = {}): Promise<Orphan> {
  const { username, email } = aPerson()
  const password = testPassword
  const user = {
    ...{ username: `old.${username}`, email, firstName: 'Old', lastName: 'Name', enabled: true, emailVerified: true },
    credentials: [{ type: 'password', value: password, temporary: false }],
    ...more,
  }
  await keycloakDirectory().call('POST', '/users', user)
  const [made] = await keycloakDirectory().call<Orphan[]>('GET', `/users?username=${user.username}&exact=true`)
  return { ...user, password, id: made?.id ?? '' }
}

interface Login {
  email: string
  emailVerified: boolean
  requiredActions: string[]
  firstName: string
  enabled: boolean
}

/** A login as Keycloak has it. */
export const loginOf = (id: string) => keycloakDirectory().call<Login>('GET', `/users/${id}`)

export const groupsOf = async (id: string): Promise<string[]> =>
  (await keycloakDirectory().call<{ path: string }[]>('GET', `/users/${id}/groups`)).map(({ path }) => path).sort()

/** A tenant whose groups the provisioner has made. */
export async function aProvisionedTenant(identityAddress: string) {
  const { client, contextIn } = sharedIdentityAdmin(identityAddress)
  const slug = `a${randomBytes(5).toString('hex')}`
  const { tenant } = await client.CreateTenant({ slug, name: slug }, await contextIn())
  const id = tenant?.tenant_id ?? ''
  await eventually(async () => {
    const { tenants } = await client.ListTenants({}, await contextIn())
    if (tenants.find(({ tenant_id }) => tenant_id === id)?.provisioning !== false) throw new Error('still being set up')
  }, slow)
  /** One caller, who may send a key several times. */
  const context = await contextIn(id)
  const create = (person: object, more: object = {}) => client.CreateUser(person, { ...context, ...more })
  return { id, slug, create, manager: `/t.${slug}/roles/manager` }
}
