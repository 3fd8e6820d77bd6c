import type { FieldViolation } from '@redress/platform/app-error.ts'

/** More than anybody reads at once, and as much as fits into a refusal. */
const maxViolations = 100
const maxPointedKey = 60
const duration = /^(\d{1,2}),(\d{1,2})$/

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key as a step of a JSON pointer; one that is too long to be any of ours stays out. */
export const pointer = (key: string) =>
  key.length > maxPointedKey ? '' : `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Notes one fault. */
type Refuse = (path: string, code: string, message: string) => void

/** Looks at a document piece by piece and keeps in `found` what is wrong with it, each with its JSON pointer. */
export function documentChecks() {
  const found: FieldViolation[] = []
  const refuse: Refuse = (path, code, message) => {
    if (found.length < maxViolations) found.push({ path, code, message })
  }
  return { found, refuse, ...shapeChecks(refuse), ...valueChecks(refuse) }
}

export type DocumentChecks = ReturnType<typeof documentChecks>

const shapeChecks = (refuse: Refuse) => ({
  knownKeys(path: string, object: object, keys: readonly string[]) {
    for (const key of Object.keys(object))
      if (!keys.includes(key)) refuse(path + pointer(key), 'UNKNOWN_FIELD', 'There is no such field.')
  },

  /** Items of a list that may be absent. */
  list(path: string, value: unknown, limit: number): readonly unknown[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) refuse(path, 'WRONG_TYPE', 'Must be a list.')
    else if (value.length > limit) refuse(path, 'TOO_MANY', `At most ${limit}.`)
    else return value
    return []
  },
})

const valueChecks = (refuse: Refuse) => ({
  /** A word that people read and choose. */
  name(path: string, value: unknown, limit: number): string | undefined {
    if (typeof value !== 'string') refuse(path, 'WRONG_TYPE', 'Must be a text.')
    else if (value.trim() === '') refuse(path, 'REQUIRED', 'This field is required.')
    else if ([...value].length > limit) refuse(path, 'TOO_LONG', `At most ${limit} characters.`)
    else if (!isPlain(value)) refuse(path, 'INVALID', 'Control characters are not allowed, nor blanks around it.')
    else return value
    return undefined
  },

  /** "d,h"; `atOnce`: it may be "0,0". */
  time(path: string, value: unknown, { atOnce = false } = {}): string | undefined {
    if (value === undefined || value === null) return undefined
    const [, days, hours] = (typeof value === 'string' && duration.exec(value)) || []
    if (days === undefined) refuse(path, 'INVALID_FORMAT', 'Must be days and hours: "5,0".')
    else if (Number(days) > 98 || Number(hours) > 23)
      refuse(path, 'OUT_OF_RANGE', 'Days from 0 to 98 and hours from 0 to 23.')
    else if (!atOnce && Number(days) + Number(hours) === 0) refuse(path, 'OUT_OF_RANGE', 'At least an hour.')
    else return `${Number(days)},${Number(hours)}`
    return undefined
  },

  whole(path: string, value: unknown, from: number, to: number): number | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
    refuse(path, 'OUT_OF_RANGE', `A whole number from ${from} to ${to}.`)
    return undefined
  },

  flag(path: string, value: unknown): boolean {
    if (value === undefined || value === null || typeof value === 'boolean') return value === true
    refuse(path, 'WRONG_TYPE', 'Must be true or false.')
    return false
  },
})

const isPlain = (text: string) =>
  text.isWellFormed() && text.normalize('NFC').trim() === text && ![...text].some((char) => char < ' ')
