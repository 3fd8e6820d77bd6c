import { type DocumentChecks, isObject } from './document-checks.ts'
import type { Category, Flag } from './grievance-configuration.ts'
import { readPermissions, readPriority } from './read-locks.ts'

const maxCategories = 500
const maxLevels = 10
const maxDefaultFlags = 50
const limits = { name: 200, path: 400 }
const keys = ['name', 'priority', 'permissions', 'default_flags', 'resolution_times', 'children']

interface Reading {
  check: DocumentChecks
  flags: ReadonlyMap<string, Flag>
  strict: boolean
}

/** The categories of a document by path: words and objects as they come, each with what it inherits. */
export function readCategories(reading: Reading, value: unknown): Map<string, Category> {
  const { check } = reading
  const categories = new Map<string, Category>()
  let seen = 0

  function readLevel(items: readonly unknown[], at: string, parent: Category | undefined, level: number) {
    for (const [index, item] of items.entries()) {
      seen += 1
      if (seen > maxCategories) {
        if (seen === maxCategories + 1) check.refuse('/grievance_types', 'TOO_MANY', `At most ${maxCategories}.`)
        return
      }
      const category = readCategory(reading, `${at}/${index}`, item, parent)
      if (category && categories.has(category.path))
        check.refuse(nameAt(`${at}/${index}`, item), 'NOT_UNIQUE', 'A category beside it has this name.')
      else if (category) {
        categories.set(category.path, category)
        readChildren(item, `${at}/${index}/children`, category, level)
      }
    }
  }

  function readChildren(item: unknown, at: string, category: Category, level: number) {
    const children = isObject(item) ? check.list(at, item.children, maxCategories) : []
    if (children.length > 0 && level === maxLevels) check.refuse(at, 'TOO_DEEP', `At most ${maxLevels} levels.`)
    else readLevel(children, at, category, level + 1)
  }

  readLevel(check.list('/grievance_types', value, maxCategories), '/grievance_types', undefined, 1)
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
    check.refuse('/grievance_types', 'REQUIRED', 'At least one category is needed.')
  return categories
}

const nameAt = (at: string, item: unknown) => (isObject(item) ? `${at}/name` : at)

function readCategory(reading: Reading, at: string, item: unknown, parent: Category | undefined): Category | undefined {
  const { check } = reading
  const said = isObject(item) ? item : { name: item }
  if (isObject(item)) check.knownKeys(at, item, keys)
  const priority = readPriority(check, `${at}/priority`, said.priority)
  const permissions = readPermissions(check, `${at}/permissions`, said.permissions)
  const defaultFlags = readDefaultFlags(reading, `${at}/default_flags`, said.default_flags)
  const value = check.time(`${at}/resolution_times`, said.resolution_times)
  if (reading.strict && parent && permissions && isLooser(permissions, parent.permissions))
    check.refuse(`${at}/permissions`, 'LOOSER_THAN_PARENT', 'It may not be more open than the category above it.')
  const name = check.name(nameAt(at, item), said.name, limits.name)
  if (name === undefined) return undefined
  const path = parent ? `${parent.path}/${name}` : name
  if (name.includes('/')) check.refuse(nameAt(at, item), 'INVALID', 'A name has no "/".')
  else if ([...path].length > limits.path)
    check.refuse(nameAt(at, item), 'TOO_LONG', `With the names above it at most ${limits.path} characters.`)
  else
    return {
      ...{ path, name, parent: parent?.path },
      priority: priority ?? parent?.priority,
      permissions: permissions ?? parent?.permissions ?? [],
      defaultFlags: defaultFlags ?? parent?.defaultFlags ?? [],
      time: value === undefined ? parent?.time : { value, path },
    }
  return undefined
}

function readDefaultFlags({ check, flags }: Reading, at: string, value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined
  const names = check.list(at, value, maxDefaultFlags)
  names.forEach((name, index) => {
    if (typeof name !== 'string' || !flags.has(name))
      check.refuse(`${at}/${index}`, 'UNKNOWN_FLAG', 'There is no such flag.')
  })
  return [...new Set(names as string[])]
}

const isLooser = (permissions: readonly string[], above: readonly string[]) =>
  above.length > 0 && (permissions.length === 0 || permissions.some((permission) => !above.includes(permission)))
