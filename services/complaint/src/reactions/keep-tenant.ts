import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { TenantState__Output as TenantState } from '@redress/protos/identity/v1/TenantState.ts'
import { defaultConfiguration } from '../domain/default-configuration.ts'
import { statisticsTimer } from '../persistence/statistics-timer.ts'

const keep = prepared(
  'keep-tenant',
  `insert into tenant (id, tenant_id, slug, name, zone, locale, active, version) values ($1, $1, $2, $3, $4, $5, $6, $7)
   on conflict (id) do update set slug = excluded.slug, name = excluded.name, zone = excluded.zone, locale = excluded.locale,
     active = excluded.active, version = excluded.version
   where tenant.version < excluded.version or (tenant.version = excluded.version and tenant.name is null)`,
)

// the row of the tenant is locked by now: no configuration can be made in between
const openDefault = prepared(
  'open-default-category',
  `insert into category (tenant_id, path)
   select $1, $2 where not exists (select from grievance_configuration where tenant_id = $1)
   on conflict do nothing`,
)

// statistics are counted by the days of the zone
const expectStatistics = prepared(
  'expect-statistics',
  `insert into statistics_fold (tenant_id, zone, next_at) values ($1, $2, $3)
   on conflict (tenant_id) do update set next_at = excluded.next_at where statistics_fold.zone <> excluded.zone
   returning tenant_id`,
)

/** Keeps the newest state of the tenant, and opens the category that every tenant begins with. */
export async function keepTenant({ eventseq, data }: EventEnvelope<TenantState>, scope: ChangeScope) {
  await scope.write(keep(data.tenant_id, data.slug, data.name, data.zone, data.locale, data.active, eventseq))
  await scope.write(openDefault(data.tenant_id, defaultConfiguration.defaultCategory))
  const expected = await scope.write(expectStatistics(data.tenant_id, data.zone, scope.now()))
  if (expected.length > 0) await scope.setTimer(statisticsTimer, scope.now(), {})
}
