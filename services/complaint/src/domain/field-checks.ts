import { type FieldViolation, invalidBody } from '@redress/platform/app-error.ts'
import { isDay, isTime } from '@redress/platform/time-format.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const minuteMs = 60 * 1000

/** Whether the text is a UUID, in whatever case. */
export const isUuid = (text: string) => uuid.test(text)

/** Throws INVALID_ARGUMENT INVALID_BODY with all of them, if there are any. */
export function refuseAll(violations: readonly FieldViolation[]) {
  if (violations.length > 0) throw invalidBody(violations)
}

/** Looks at the fields of an input one by one and keeps in `found` what is wrong with each; absent fields are right. */
export function fieldChecks() {
  const found: FieldViolation[] = []
  const refuse = (path: string, code: string, message: string) => void found.push({ path, code, message })

  /** Free text; `limit` counts code points. */
  function text(path: string, value: string | undefined, limit: number) {
    if (value === undefined) return
    if ([...value].length > limit) refuse(path, 'TOO_LONG', `At most ${limit} characters.`)
    if (hasControls(value)) refuse(path, 'INVALID', 'Control characters are not allowed.')
  }

  function requiredText(path: string, value: string, limit: number) {
    if (value.trim() === '') refuse(path, 'REQUIRED', 'This field is required.')
    else text(path, value, limit)
  }

  function oneOf(path: string, value: string | undefined, allowed: readonly string[]) {
    if (value !== undefined && !allowed.includes(value))
      refuse(path, 'UNKNOWN_VALUE', `Must be one of ${allowed.join(', ')}.`)
  }

  function id(path: string, value: string | undefined) {
    if (value !== undefined && !isUuid(value)) refuse(path, 'INVALID', 'Must be a UUID.')
  }

  /** RFC 3339; with `now` also that it is not in the future. */
  function time(path: string, value: string | undefined, now?: Date) {
    if (value === undefined) return
    if (!isTime(value)) refuse(path, 'INVALID', 'Must be a time such as 2026-01-31T08:00:00Z.')
    else if (now && Date.parse(value) > now.getTime()) refuse(path, 'IN_FUTURE', 'Must not be in the future.')
  }

  /** A date that has begun somewhere on earth: east of the tenant it may be a day ahead. */
  function pastDay(path: string, value: string | undefined, now: Date) {
    if (value === undefined) return
    if (!isDay(value)) refuse(path, 'INVALID', 'Must be a date such as 2026-01-31.')
    else if (Date.parse(value) > now.getTime() + 14 * 60 * minuteMs)
      refuse(path, 'IN_FUTURE', 'Must not be in the future.')
  }

  return { found, refuse, text, requiredText, oneOf, id, time, pastDay }
}

const hasControls = (text: string) => [...text].some((char) => char < ' ' && char !== '\n' && char !== '\t')
