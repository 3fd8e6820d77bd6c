import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'

const count = prepared(
  'count-reference',
  `insert into reference_counter (tenant_id, year, last) values ($1, $2, 1)
   on conflict (tenant_id, year) do update set last = reference_counter.last + 1
   returning last`,
)

/** The next reference of the tenant in the year that it is in its zone: "CMP-2026-000123". */
export async function nextReference(scope: CommandScope, now: Date, zone: string): Promise<string> {
  const year = yearIn(zone, now)
  const [counter] = await scope.write<{ last: number }>(count(scope.tenantId, year))
  return `CMP-${year}-${String(counter?.last).padStart(6, '0')}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The year in the zone: that of UTC but for the days around New Year. */
function yearIn(zone: string, now: Date): number {
  const month = now.getUTCMonth()
  if (month > 0 && month < 11) return now.getUTCFullYear()
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' })
  formats.set(zone, format)
  return Number(format.format(now))
}
