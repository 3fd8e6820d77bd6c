import { type FieldViolation, invalidBody } from '@redress/platform/app-error.ts'
import { plainMailAddress } from '@redress/platform/mail-address.ts'

export const slugPattern = /^[a-z][a-z0-9-]{1,40}$/
export const codePattern = /^[a-z][a-z0-9_-]{1,40}$/
export const codeRule = '2 to 41 lower-case letters, digits, hyphens and underscores, a letter first.'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
// as many as a problem shows, and as the header block of a refusal holds
const maxViolations = 50
// C0 and C1 controls and the line separators: a name is one line
const unprintable = /[\p{Cc}\u2028\u2029]/u

export const isUuid = (text: string) => uuid.test(text)

/** What reads a body. */
export type Check = ReturnType<typeof checkInput>

/** Reads the fields of a body one by one and remembers what is wrong with each; `done` refuses them all at once. */
export function checkInput() {
  const violations: FieldViolation[] = []
  const refuse = (path: string, code: string, message: string) => {
    if (violations.length < maxViolations) violations.push({ path, code, message })
    return ''
  }

  /** One line of text, NFC and trimmed; `max` counts code points. */
  function text(path: string, value: string, max: number): string {
    const clean = value.normalize('NFC').trim()
    if (clean === '') return refuse(path, 'REQUIRED', 'This field is required.')
    if ([...clean].length > max) return refuse(path, 'TOO_LONG', `At most ${max} characters.`)
    if (unprintable.test(clean)) return refuse(path, 'INVALID_CHARACTERS', 'Control characters are not allowed.')
    return clean
  }
  const optionalText = (path: string, value: string | undefined, max: number) =>
    value === undefined || value.trim() === '' ? null : text(path, value, max)

  function word(path: string, value: string, pattern: RegExp, message: string): string {
    if (value === '') return refuse(path, 'REQUIRED', 'This field is required.')
    return pattern.test(value) ? value : refuse(path, 'INVALID_FORMAT', message)
  }

  function oneOf<T extends string>(path: string, value: T | string, words: readonly T[]): T {
    if (words.includes(value as T)) return value as T
    refuse(path, 'UNKNOWN_VALUE', `One of ${words.join(', ')}.`)
    return words[0] as T
  }

  const id = (path: string, value: string) => word(path, value, uuid, 'A UUID.').toLowerCase()
  const optionalId = (path: string, value: string | undefined) => (value === undefined ? null : id(path, value))

  function optionalEmail(path: string, value: string | undefined): string | null {
    if (value === undefined) return null
    return plainMailAddress(value) ?? refuse(path, 'INVALID_FORMAT', 'One plain mail address: name@example.org.')
  }

  function zone(path: string, value: string): string {
    return isZone(value) ? value : refuse(path, 'UNKNOWN_VALUE', 'An IANA time zone: Asia/Riyadh.')
  }

  /** Throws INVALID_ARGUMENT INVALID_BODY with every violation. */
  function done() {
    if (violations.length > 0) throw invalidBody(violations)
  }

  return { refuse, text, optionalText, word, oneOf, id, optionalId, optionalEmail, zone, done }
}

// Intl takes offsets too, which know no summer time, and names that Postgres does not know, or calls another zone: SystemV/EST5, IST
function isZone(name: string) {
  try {
    return (
      /^(UTC$|(?!SystemV)[A-Za-z]+\/)/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
    )
  } catch {
    return false
  }
}
