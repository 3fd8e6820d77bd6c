import type { FieldViolation } from '@redress/platform/app-error.ts'
import { type DocumentChecks, documentChecks, isObject } from './document-checks.ts'
import { type Level, type Target, targetRoles } from './escalation-ladder.ts'
import { isUuid } from './field-checks.ts'

const kinds = ['role', 'user', 'reports_to']
const maxLevels = 10

/** A ladder as somebody has written it, or everything that is wrong with it. */
export function readLadder(document: unknown): { levels?: Level[]; violations: FieldViolation[] } {
  const check = documentChecks()
  if (!isObject(document)) {
    check.refuse('', 'WRONG_TYPE', 'Must be an object.')
    return { violations: check.found }
  }
  check.knownKeys('', document, ['levels'])
  const written = check.list('/levels', document.levels, maxLevels)
  if (written.length === 0 && check.found.length === 0)
    check.refuse('/levels', 'REQUIRED', 'At least one level is needed.')
  const levels = written.map((level, index) => readLevel(check, `/levels/${index}`, level))
  return check.found.length > 0 ? { violations: check.found } : { levels: levels as Level[], violations: [] }
}

function readLevel(check: DocumentChecks, path: string, level: unknown): Partial<Level> {
  if (!isObject(level)) {
    check.refuse(path, 'WRONG_TYPE', 'Must be an object.')
    return {}
  }
  check.knownKeys(path, level, ['after', 'target'])
  const after = check.time(`${path}/after`, level.after ?? '', { atOnce: true })
  return { ...(after !== undefined && { after }), target: readTarget(check, `${path}/target`, level.target) as Target }
}

function readTarget(check: DocumentChecks, path: string, target: unknown) {
  if (!isObject(target)) {
    check.refuse(path, 'WRONG_TYPE', 'Must be an object.')
    return undefined
  }
  check.knownKeys(path, target, ['kind', 'role', 'user_id'])
  const kind = readWord(check, `${path}/kind`, target.kind, kinds)
  const role = readWord(check, `${path}/role`, target.role, targetRoles, kind === 'role')
  const userId = readUser(check, `${path}/user_id`, target.user_id, kind)
  return { kind, ...(role !== undefined && { role }), ...(userId !== undefined && { userId }) }
}

function readWord(check: DocumentChecks, path: string, value: unknown, words: readonly string[], required = true) {
  if (typeof value === 'string' && words.includes(value)) return value
  const isAbsent = value === undefined || value === null
  if (isAbsent && required) check.refuse(path, 'REQUIRED', 'This field is required.')
  else if (!isAbsent) check.refuse(path, 'UNKNOWN_VALUE', `Must be one of ${words.join(', ')}.`)
  return undefined
}

function readUser(check: DocumentChecks, path: string, value: unknown, kind: string | undefined) {
  const isAbsent = value === undefined || value === null
  if (kind === 'user' && isAbsent) check.refuse(path, 'REQUIRED', 'This field is required.')
  else if (isAbsent) return undefined
  else if (kind !== undefined && kind !== 'user')
    check.refuse(path, 'NOT_ALLOWED', 'Only a target of the kind "user" names one.')
  else if (typeof value !== 'string' || !isUuid(value)) check.refuse(path, 'INVALID', 'Must be a UUID.')
  else return value.toLowerCase()
  return undefined
}
