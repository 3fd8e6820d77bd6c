import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'

const count = prepared(
  'count-reference',
  `insert into reference_counter (tenant_id, year, last) values ($1, $2, $3)
   on conflict (tenant_id, year) do update set last = reference_counter.last + excluded.last
   returning year, last`,
)

/** A row that `countReference` answers. */
export interface CountedReference {
  year: number
  last: number
}

/** Takes the next numbers of the tenant in that year, by default one; the answer has the last of them. */
export const countReference = (tenantId: string, year: number, numbers = 1): Statement => count(tenantId, year, numbers)

/** "CMP-2026-000123". */
export const referenceOf = ({ year, last }: CountedReference) => `CMP-${year}-${String(last).padStart(6, '0')}`

/** The year that it is in every zone; undefined around New Year. */
export function yearEverywhere(now: Date): number | undefined {
  const month = now.getUTCMonth()
  return month > 0 && month < 11 ? now.getUTCFullYear() : undefined
}

/** The year that it is in the zone. */
export const yearIn = (zone: string, now: Date) =>
  Number(new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(now))
