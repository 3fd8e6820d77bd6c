import { randomUUID } from 'node:crypto'
import { provisionTenantIn } from '@redress/identity/provisioner/service.ts'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { silentLog } from './broker.ts'
import type { TestTenant } from './builders.ts'
import { whiteBox } from './database.ts'
import { eventually } from './eventually.ts'
import { type StackFacts, sharedStack } from './facts.ts'

const type = 'provisioner.v1.TenantProvisioned'

/**
 * What the process `provisioner` does for a new tenant, which follows no tests by itself: groups and console rights in Keycloak,
 * and the report. Returns when the tenant is no longer `provisioning`.
 */
export async function provisionTenant(
  { id, slug }: Pick<TestTenant, 'id' | 'slug'>,
  stack: StackFacts = sharedStack(),
): Promise<void> {
  await provisionTenantIn(stack.keycloak.issuer, testSecrets().keycloak.clients.provisioner ?? '', slug)
  const connection = await connectNats(stack.nats, silentLog)
  const report = {
    ...{ specversion: '1.0', id: randomUUID(), source: '/redress/provisioner', type, subject: id, tenantid: id },
    ...{ time: new Date().toISOString(), datacontenttype: 'application/json', eventseq: 1, targetkind: 'tenant' },
    ...{ actorkind: 'system', actorroles: '', data: { slug, departments: [] } },
  }
  await connection.request(`${type}.${id}`, JSON.stringify(report), { timeout: 5000 })
  await connection.close()
  const database = whiteBox(stack.postgres)
  await eventually(async () => {
    const [row] = await database.rows<{ done: boolean }>(
      'select provisioned_at is not null as done from identity.tenant where id = $1',
      [id],
    )
    if (!row?.done) throw new Error(`tenant ${slug} is still provisioning`)
  })
  await database.close()
}
