import { type LateStatement, prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import { dayIn } from '../domain/zone.ts'

const count = prepared(
  'count-reference',
  `insert into reference_counter (tenant_id, year, last) values ($1, $2, $3)
   on conflict (tenant_id, year) do update set last = reference_counter.last + excluded.last
   returning last`,
)

// as much of a case as is decided by what filings go by is decided by a state of it that still holds
const countOne = prepared(
  'count-filing',
  `insert into reference_counter (tenant_id, year, last)
   select tenant_id, $2::integer, 1 from tenant
   where tenant_id = $1 and ($3::bigint is null or $3 = ${filingFacts('$1')})
   on conflict (tenant_id, year) do update set last = reference_counter.last + 1
   returning lpad(last::text, greatest(6, length(last::text)), '0') as number`,
)

/** How often what filings go by has changed in a tenant. */
export function filingFacts(tenant: string) {
  return `coalesce((select version from filing_facts where tenant_id = ${tenant}), 0)`
}

/** Takes the next numbers of the tenant in that year; the answer has the last of them. */
export const countReferences = (tenantId: string, year: number, numbers: number): Statement =>
  count(tenantId, year, numbers)

/** "CMP-2026-000123". */
export const referenceOf = (year: number, number: number | string) => `CMP-${year}-${String(number).padStart(6, '0')}`

/** The year that it is in the zone. Not asked of Postgres, which knows other zones than identity lets in, and some names for others. */
export const yearIn = (zone: string, now: Date) => Number.parseInt(dayIn(zone, now.getTime()), 10)

/** What the statement of a late reference answers. */
export interface CountedFiling {
  number: string
}

/** A reference that is drawn while its case is written: until then it has a mark for the number, a word like any other. */
export const lateReference = (caseId: string, year: number) => {
  const mark = `n${caseId.replaceAll('-', '')}`
  return {
    marked: referenceOf(year, mark),
    /** No row, and so no case, where what filings go by has changed since there were so many `facts`; undefined: whatever they are. */
    count: (tenantId: string, facts: string | undefined): LateStatement => ({
      ...countOne(tenantId, year, facts ?? null),
      late: [{ mark, column: 'number' }],
    }),
  }
}
