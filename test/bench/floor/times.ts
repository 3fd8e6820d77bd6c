/** SQL for a time that `isoTime` completes: text is cheaper than a Date on both ends. */
export const utc = (column: string) => `(${column} at time zone 'UTC')::text`

/** "2026-01-02 03:04:05.6" -> "2026-01-02T03:04:05.600Z". */
export function isoTime(text: string): string {
  const fraction = text.length > 19 ? text.slice(20, 23).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}
