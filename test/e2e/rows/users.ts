import { randomBytes } from 'node:crypto'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { provisionTenant } from '../../harness/provision-tenant.ts'

/** A tenant whose people can be managed, with its administrator. */
export async function managedTenant(): Promise<TestTenant & { admin: TestUser }> {
  const tenant = await createTenant()
  const [admin] = await Promise.all([tenant.user('tenant_admin'), provisionTenant(tenant)])
  await admin.token()
  return { ...tenant, admin }
}

/** What is sent of a new user. */
export function aPerson(more: object = {}) {
  const username = `u${randomBytes(6).toString('hex')}`
  const person = { username, email: `${username}@people.example`, first_name: 'Mona', last_name: 'Salem' }
  return { ...person, roles: ['manager'], ...more }
}
