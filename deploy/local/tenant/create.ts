import { setTimeout as sleep } from 'node:timers/promises'
import type { NewHospital } from './arguments.ts'
import type { CallGateway } from './gateway.ts'

interface Tenant {
  id: string
  slug: string
  provisioning: boolean
  /** While somebody waits to be invited, and when they were refused. */
  first_admin?: { state: 'pending' } | { state: 'refused'; reason: string }
}

/**
 * Creates the tenant and waits until its groups are there and its first admin is invited. Ended before that, it has done its part:
 * the platform goes on alone. A second run with the same slug is refused by the API.
 */
export async function createHospital(
  call: CallGateway,
  details: NewHospital,
  seconds: number,
  say: (text: string) => void = console.log,
): Promise<string> {
  const { id, slug } = await call<Tenant>('POST', '/tenants', details)
  say(`tenant ${slug} (${id}) with ${details.departments.length} departments`)
  const end = Date.now() + seconds * 1000
  const waitUntil = async (done: (tenant: Tenant) => boolean, late: string) => {
    for (;;) {
      const tenant = await call<Tenant>('GET', `/tenants/${id}`)
      if (done(tenant)) return tenant
      if (Date.now() > end) throw new Error(`${slug} ${late} It goes on without this command.`)
      await sleep(250)
    }
  }
  await waitUntil(
    ({ provisioning }) => !provisioning,
    'is still provisioning: does the provisioner run, and reach Keycloak?',
  )
  say('its groups and console rights are there')
  if (!details.admin) return id
  const { username, email } = details.admin
  const { first_admin: admin } = await waitUntil(
    ({ first_admin: first }) => first?.state !== 'pending',
    'has invited nobody yet: does Keycloak reach its mail server?',
  )
  if (admin?.state === 'refused')
    throw new Error(
      `${username} is not invited: ${admin.reason}. ${slug} is there: make its admin by POST /api/v1/users`,
    )
  say(`${username} is invited by mail to ${email}`)
  return id
}
