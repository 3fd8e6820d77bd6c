import { type DocumentChecks, isObject } from './document-checks.ts'
import type { Flag } from './grievance-configuration.ts'
import { readPermissions, readPriority } from './read-locks.ts'

const maxFlags = 200
const maxName = 200
const keys = ['name', 'priority', 'permissions']

/** The flags of a document by name: words and objects as they come. */
export function readFlags(check: DocumentChecks, value: unknown): Map<string, Flag> {
  const flags = new Map<string, Flag>()
  check.list('/grievance_flags', value, maxFlags).forEach((item, index) => {
    const at = `/grievance_flags/${index}`
    const said = isObject(item) ? item : { name: item }
    if (isObject(item)) check.knownKeys(at, item, keys)
    const nameAt = isObject(item) ? `${at}/name` : at
    const name = check.name(nameAt, said.name, maxName)
    const priority = readPriority(check, `${at}/priority`, said.priority)
    const permissions = readPermissions(check, `${at}/permissions`, said.permissions) ?? []
    if (name === undefined) return
    if (flags.has(name)) check.refuse(nameAt, 'NOT_UNIQUE', 'Another flag has this name.')
    else flags.set(name, { name, priority, permissions })
  })
  return flags
}
