import { prepared } from '@redress/platform/persistence/statement.ts'

/** A tenant by name, and the date that its clocks show. */
export interface TenantDay {
  id: string
  name: string
  day: string
}

const select = prepared(
  'select-tenant-day',
  `select tenant_id as id, coalesce(name, slug) as name, to_char($2::timestamptz at time zone zone, 'YYYY-MM-DD') as day
   from tenant where tenant_id = $1`,
)

/** Reads the TenantDay of that moment; no row for a tenant that is not known yet. */
export const tenantDay = (tenantId: string, now: Date) => select(tenantId, now)

/** The answer of `tenantDay`; of an unknown tenant its id and the date of UTC. */
export const tenantDayOf = (rows: readonly unknown[], tenantId: string, now: Date): TenantDay =>
  (rows[0] as TenantDay | undefined) ?? { id: tenantId, name: '', day: now.toISOString().slice(0, 10) }

/** SQL for the zone of the tenant, both as parameter. */
const zoneOf = (tenantId: string) => `(select zone from tenant where tenant.tenant_id = ${tenantId})`

/** SQL for the moment when the tenant's day begins, so many days later. */
export const beginOf = (day: string, tenantId: string, days = 0) => beginIn(zoneOf(tenantId), day, days)

/** The same of a day that many tenants share. */
export const beginInUtc = (day: string, days = 0) => beginIn("'UTC'", day, days)

const beginIn = (zone: string, day: string, days: number) =>
  `(((${day})::date + ${days})::timestamp at time zone ${zone})`

/** SQL for the tenant's date at a moment. */
export const dayAt = (moment: string, tenantId: string) => `(${moment}::timestamptz at time zone ${zoneOf(tenantId)})`
