import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { TenantState__Output as TenantState } from '@redress/protos/identity/v1/TenantState.ts'

const keep = prepared(
  'keep-tenant',
  `insert into tenant (id, tenant_id, slug, name, zone, locale, active, version) values ($1, $1, $2, $3, $4, $5, $6, $7)
   on conflict (id) do update set slug = excluded.slug, name = excluded.name, zone = excluded.zone, locale = excluded.locale,
     active = excluded.active, version = excluded.version
   where tenant.version < excluded.version or (tenant.version = excluded.version and tenant.name is null)`,
)

/** Keeps the newest state of the tenant. */
export async function keepTenant({ eventseq, data }: EventEnvelope<TenantState>, scope: ChangeScope) {
  await scope.write(keep(data.tenant_id, data.slug, data.name, data.zone, data.locale, data.active, eventseq))
}
