import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { TenantState__Output } from '@redress/protos/identity/v1/TenantState.ts'
import { upsertTenant } from '../persistence/keep-tenant.ts'

/** Keeps the names of tenants, which a list across them says. */
export async function keepTenant({ eventseq, data }: EventEnvelope<TenantState__Output>, scope: ChangeScope) {
  await scope.write(upsertTenant(data.tenant_id, data.name, eventseq))
}
