import { fieldChecks } from './field-checks.ts'

/** What is wrong with the format of an export. */
export function formatViolations({ format }: { format: string }) {
  const check = fieldChecks()
  check.oneOf('/format', format, ['csv', 'xlsx'])
  return check.found
}
