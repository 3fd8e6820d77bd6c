import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { lockTenant } from '../persistence/find-tenants.ts'
import { record } from '../persistence/record.ts'

/** The provisioner has made the tenant's groups and console rights: users can be created from now on. */
export async function markProvisioned({ tenantid }: EventEnvelope, scope: ChangeScope) {
  const tenant = await lockTenant(scope, tenantid)
  const happened = tenant?.provisioned(scope.now())
  if (tenant) record(scope, tenant, { kind: 'tenant', reference: tenant.slug }, happened, tenant.state())
}
