import type { FieldViolation } from '@redress/platform/app-error.ts'
import { type DocumentChecks, documentChecks, isObject, pointer } from './document-checks.ts'
import { isUuid } from './field-checks.ts'
import type { Category, GrievanceConfiguration } from './grievance-configuration.ts'
import { readCategories } from './read-categories.ts'
import { readFlags } from './read-flags.ts'

const keys = [
  ...['grievance_types', 'grievance_flags', 'grievance_channels', 'default_category', 'strict_inheritance'],
  ...['resolution_times', 'default_resolution', 'source_resolution', 'auto_close', 'reopen_window'],
  ...['explanation_deadline', 'max_escalation_levels', 'escalate_when'],
]
const builtInChannels = ['web', 'phone', 'email', 'in_person', 'letter']
const maxChannels = 50
const maxSources = 500

/** The document of a tenant that has none of its own. */
export const defaultDocument = {
  ...{ grievance_types: ['complaint'], default_category: 'complaint', resolution_times: '5,0' },
}

/** A configuration as somebody has written it, or everything that is wrong with it. */
export function readConfiguration(document: unknown): {
  configuration?: GrievanceConfiguration
  violations: FieldViolation[]
} {
  const check = documentChecks()
  if (!isObject(document)) {
    check.refuse('', 'WRONG_TYPE', 'Must be an object.')
    return { violations: check.found }
  }
  check.knownKeys('', document, keys)
  const flags = readFlags(check, document.grievance_flags)
  const strict = check.flag('/strict_inheritance', document.strict_inheritance)
  const categories = readCategories({ check, flags, strict }, document.grievance_types)
  const configuration = {
    ...{ flags, categories },
    channels: readChannels(check, document.grievance_channels),
    defaultCategory: readDefaultCategory(check, document.default_category, categories),
    ...readDefaultResolution(check, document.default_resolution, categories),
    resolutionTimes: check.time('/resolution_times', document.resolution_times),
    sourceResolution: readSourceResolution(check, document.source_resolution),
    autoClose: check.time('/auto_close', document.auto_close, { atOnce: true }) ?? '7,0',
    reopenWindow: check.time('/reopen_window', document.reopen_window, { atOnce: true }) ?? '14,0',
    explanationDeadline: check.time('/explanation_deadline', document.explanation_deadline, { atOnce: true }) ?? '2,0',
    maxEscalationLevels: check.whole('/max_escalation_levels', document.max_escalation_levels, 1, 10) ?? 3,
    escalateWhen: readEscalateWhen(check, document.escalate_when),
  }
  return check.found.length > 0 ? { violations: check.found } : { configuration, violations: [] }
}

function readChannels(check: DocumentChecks, value: unknown): string[] {
  if (value === undefined || value === null) return builtInChannels
  const channels = new Set<string>()
  const words = check.list('/grievance_channels', value, maxChannels)
  if (Array.isArray(value) && value.length === 0)
    check.refuse('/grievance_channels', 'REQUIRED', 'At least one channel is needed.')
  words.forEach((word, index) => {
    const name = check.name(`/grievance_channels/${index}`, word, 50)
    if (name !== undefined && channels.has(name))
      check.refuse(`/grievance_channels/${index}`, 'NOT_UNIQUE', 'This channel stands here twice.')
    if (name !== undefined) channels.add(name)
  })
  return [...channels]
}

function readDefaultCategory(check: DocumentChecks, value: unknown, categories: ReadonlyMap<string, Category>) {
  const [first = ''] = categories.keys()
  if (value === undefined || value === null) return first
  if (typeof value === 'string' && categories.has(value)) return value
  check.refuse('/default_category', 'UNKNOWN_CATEGORY', 'There is no such category.')
  return first
}

function readDefaultResolution(check: DocumentChecks, value: unknown, categories: ReadonlyMap<string, Category>) {
  const defaultResolution = new Map<string, string>()
  let otherResolution: string | undefined
  if (value !== undefined && value !== null && !isObject(value))
    check.refuse('/default_resolution', 'WRONG_TYPE', 'Must be an object.')
  for (const [key, said] of isObject(value) ? Object.entries(value) : []) {
    const at = `/default_resolution${pointer(key)}`
    const time = check.time(at, said ?? '')
    const paths = key === 'Default' ? [] : pathsNamed(key, categories)
    if (key === 'Default') otherResolution = time
    else if (paths.length !== 1)
      check.refuse(at, 'UNKNOWN_CATEGORY', 'Must be the path of a category, or a name that only one has.')
    else if (defaultResolution.has(paths[0] as string))
      check.refuse(at, 'NOT_UNIQUE', 'This category stands here twice.')
    else defaultResolution.set(paths[0] as string, time ?? '')
  }
  return { defaultResolution, otherResolution }
}

/** Paths that a path or the name of a leaf means. */
function pathsNamed(key: string, categories: ReadonlyMap<string, Category>): string[] {
  if (categories.has(key)) return [key]
  const all = [...categories.values()]
  const above = new Set(all.map(({ parent }) => parent))
  return all.filter(({ name, path }) => name === key && !above.has(path)).map(({ path }) => path)
}

function readSourceResolution(check: DocumentChecks, value: unknown): Map<string, string> {
  const times = new Map<string, string>()
  if (value === undefined || value === null) return times
  if (!isObject(value)) check.refuse('/source_resolution', 'WRONG_TYPE', 'Must be an object.')
  const entries = isObject(value) ? Object.entries(value) : []
  if (entries.length > maxSources) check.refuse('/source_resolution', 'TOO_MANY', `At most ${maxSources}.`)
  for (const [key, said] of entries.slice(0, maxSources)) {
    const at = `/source_resolution${pointer(key)}`
    if (!isUuid(key)) check.refuse(at, 'INVALID', 'Must be the id of a source.')
    else if (times.has(key.toLowerCase())) check.refuse(at, 'NOT_UNIQUE', 'This source stands here twice.')
    times.set(key.toLowerCase(), check.time(at, said ?? '') ?? '')
  }
  return times
}

function readEscalateWhen(check: DocumentChecks, value: unknown): GrievanceConfiguration['escalateWhen'] {
  if (value === 'manager_silent') return value
  if (value !== undefined && value !== null && value !== 'both_silent')
    check.refuse('/escalate_when', 'UNKNOWN_VALUE', 'Must be one of both_silent, manager_silent.')
  return 'both_silent'
}
