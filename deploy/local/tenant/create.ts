import { setTimeout as sleep } from 'node:timers/promises'
import type { NewHospital } from './arguments.ts'
import type { CallGateway } from './gateway.ts'

interface Tenant {
  id: string
  slug: string
  provisioning: boolean
}

/** Creates the tenant and waits until its groups are there; a second run with the same slug is refused by the API. */
export async function createHospital(
  call: CallGateway,
  details: NewHospital,
  seconds: number,
  say: (text: string) => void = console.log,
): Promise<string> {
  const { id, slug } = await call<Tenant>('POST', '/tenants', details)
  say(`tenant ${slug} (${id}) with ${details.departments.length} departments`)
  for (const end = Date.now() + seconds * 1000; ; await sleep(250)) {
    if (!(await call<Tenant>('GET', `/tenants/${id}`)).provisioning) break
    if (Date.now() > end)
      throw new Error(`${slug} is still provisioning: does the provisioner run, and reach Keycloak?`)
  }
  say('its groups and console rights are there')
  if (details.admin) say(`${details.admin.username} is invited by mail to ${details.admin.email}`)
  return id
}
