import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { TenantState__Output as TenantState } from '@redress/protos/identity/v1/TenantState.ts'

const keep = prepared(
  'keep-tenant',
  `insert into tenant (id, tenant_id, slug, zone, locale, active, version) values ($1, $1, $2, $3, $4, $5, $6)
   on conflict (id) do update set slug = excluded.slug, zone = excluded.zone, locale = excluded.locale,
     active = excluded.active, version = excluded.version
   where tenant.version < excluded.version`,
)

/** Keeps the newest state of the tenant. */
export async function keepTenant({ eventseq, data }: EventEnvelope<TenantState>, scope: ChangeScope) {
  await scope.write(keep(data.tenant_id, data.slug, data.zone, data.locale, data.active, eventseq))
}
