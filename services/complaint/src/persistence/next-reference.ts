import { type LateStatement, prepared, type Statement } from '@redress/platform/persistence/statement.ts'

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
   select tenant_id, extract(year from $2::timestamptz at time zone zone), 1 from tenant
   where tenant_id = $1 and ($3::bigint is null or $3 = ${filingFacts('$1')})
   on conflict (tenant_id, year) do update set last = reference_counter.last + 1
   returning year::text, lpad(last::text, greatest(6, length(last::text)), '0') as number`,
)

/** How often what filings go by has changed in a tenant. */
export function filingFacts(tenant: string) {
  return `coalesce((select version from filing_facts where tenant_id = ${tenant}), 0)`
}

/** Takes the next numbers of the tenant in that year; the answer has the last of them. */
export const countReferences = (tenantId: string, year: number, numbers: number): Statement =>
  count(tenantId, year, numbers)

/** "CMP-2026-000123". */
export const referenceOf = (year: number | string, number: number | string) =>
  `CMP-${year}-${String(number).padStart(6, '0')}`

/** The year that it is in the zone. */
export const yearIn = (zone: string, now: Date) =>
  Number(new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(now))

/** What the statement of a late reference answers. */
export interface CountedFiling {
  year: string
  number: string
}

/** A reference that is drawn while its case is written: until then it has marks for year and number, words like any other. */
export const lateReference = (caseId: string) => {
  const [year, number] = ['y', 'n'].map((mark) => `${mark}${caseId.replaceAll('-', '')}`) as [string, string]
  return {
    marked: referenceOf(year, number),
    /** No row, and so no case, where what filings go by has changed since there were so many `facts`; undefined: whatever they are. */
    count: (tenantId: string, now: Date, facts: string | undefined): LateStatement => ({
      ...countOne(tenantId, now, facts ?? null),
      late: [
        { mark: year, column: 'year' },
        { mark: number, column: 'number' },
      ],
    }),
  }
}
