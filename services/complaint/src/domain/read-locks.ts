import type { DocumentChecks } from './document-checks.ts'
import { permissionNamed } from './permission-words.ts'
import { type Priority, priorities, priorityNamed } from './priority.ts'

const maxPermissions = 50

/** The list of a category or a flag, by names, each once; undefined where there is none. */
export function readPermissions(check: DocumentChecks, at: string, value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined
  const words = check.list(at, value, maxPermissions)
  const names = words.flatMap((word, index) => {
    const name = permissionNamed(word)
    if (name === undefined) check.refuse(`${at}/${index}`, 'UNKNOWN_PERMISSION', 'There is no such permission.')
    return name ?? []
  })
  return [...new Set(names)]
}

/** The priority of a category or a flag; undefined where there is none. */
export function readPriority(check: DocumentChecks, at: string, value: unknown): Priority | undefined {
  if (value === undefined || value === null) return undefined
  const priority = priorityNamed(value)
  if (!priority) check.refuse(at, 'UNKNOWN_VALUE', `Must be one of ${priorities.join(', ')}.`)
  return priority
}
