import { changedLines, sortedJson } from './changed-lines.ts'
import type { Change } from './changes.ts'
import { isObject } from './document-checks.ts'

/** What differs between two calendars that have been read: a weekday, a date or a setting a line. null is no calendar. */
export const calendarChanges = (before: unknown, after: unknown): Change[] =>
  changedLines(linesOf(before), linesOf(after))

function linesOf(calendar: unknown): Map<string, string> {
  const lines = new Map<string, string>()
  const { windows = {}, overrides = {}, holidays = [], ...settings } = isObject(calendar) ? calendar : {}
  const add = (field: string, value: unknown) => lines.set(field, sortedJson(value))
  for (const [day, open] of Object.entries(isObject(windows) ? windows : {})) add(`windows ${day}`, open)
  for (const [day, open] of Object.entries(isObject(overrides) ? overrides : {})) add(`overrides ${day}`, open)
  for (const day of Array.isArray(holidays) ? holidays : []) add(`holidays ${day}`, true)
  for (const [key, value] of Object.entries(settings)) add(key, value)
  return lines
}
