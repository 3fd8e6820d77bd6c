import { isDay } from '@redress/platform/time-format.ts'
import { fieldChecks } from './field-checks.ts'

/** Days of a tenant, both included. */
interface Days {
  from_day?: string
  to_day?: string
}

/** What is wrong with the days of statistics. */
export function dayViolations({ from_day: from, to_day: to }: Days) {
  const check = fieldChecks()
  for (const [path, day] of [['/from', from] as const, ['/to', to] as const])
    if (day !== undefined && !isDay(day)) check.refuse(path, 'INVALID', 'Must be a date such as 2026-01-31.')
  if (check.found.length === 0 && from !== undefined && to !== undefined && to < from)
    check.refuse('/to', 'OUT_OF_RANGE', 'Must not be before the first day.')
  return check.found
}
