import { highestOf, type Priority } from './priority.ts'

/** Where a case can be filed; what it does not say itself it has from the categories above it. */
export interface Category {
  /** Names from the top, with slashes between. */
  path: string
  name: string
  /** Path of the category above it. */
  parent: string | undefined
  priority: Priority | undefined
  /** Whoever holds any of them may enter; empty: everybody. */
  permissions: readonly string[]
  defaultFlags: readonly string[]
  /** Time for a resolution, and the category that says so. */
  time: { value: string; path: string } | undefined
}

/** What a case can be marked with. */
export interface Flag {
  name: string
  priority: Priority | undefined
  /** Whoever holds any of them may see and set it; empty: everybody. */
  permissions: readonly string[]
}

/** How a tenant handles complaints. Times are "d,h". */
export interface GrievanceConfiguration {
  /** By path, each after the one above it. */
  categories: ReadonlyMap<string, Category>
  flags: ReadonlyMap<string, Flag>
  channels: readonly string[]
  defaultCategory: string
  /** Times of single categories, by path. */
  defaultResolution: ReadonlyMap<string, string>
  /** For categories that it does not name. */
  otherResolution: string | undefined
  resolutionTimes: string | undefined
  /** Times by source, whatever the category. */
  sourceResolution: ReadonlyMap<string, string>
  autoClose: string
  reopenWindow: string
  explanationDeadline: string
  maxEscalationLevels: number
  escalateWhen: 'both_silent' | 'manager_silent'
}

/** What decided on the time for a case. */
export interface TargetRule {
  source: 'category' | 'ancestor' | 'default_resolution' | 'resolution_times' | 'built_in' | 'source_policy'
  /** Category that says so, or the key of `default_resolution`. */
  path?: string
  /** "d,h". */
  value: string
}

/** Falls in where nothing else is said. */
export const builtInTarget: TargetRule = { source: 'built_in', value: '5,0' }

/** How long a case may take: what its source says, else its category, else the defaults one after the other. */
export function targetOf(
  configuration: GrievanceConfiguration,
  { category, sourceId }: { category: string; sourceId: string | null },
): TargetRule {
  const { categories, defaultResolution, otherResolution, resolutionTimes, sourceResolution } = configuration
  const ofSource = sourceId === null ? undefined : sourceResolution.get(sourceId)
  if (ofSource !== undefined) return { source: 'source_policy', value: ofSource }
  const time = categories.get(category)?.time
  if (time) return { source: time.path === category ? 'category' : 'ancestor', ...time }
  const named = defaultResolution.get(category)
  if (named !== undefined) return { source: 'default_resolution', path: category, value: named }
  if (otherResolution !== undefined) return { source: 'default_resolution', path: 'Default', value: otherResolution }
  if (resolutionTimes !== undefined) return { source: 'resolution_times', value: resolutionTimes }
  return builtInTarget
}

/** The highest of what category and flags say; a category that says nothing is of medium priority. */
export function priorityOf(
  { categories, flags }: GrievanceConfiguration,
  category: string,
  flagNames: readonly string[],
): Priority {
  const said = flagNames.flatMap((name) => flags.get(name)?.priority ?? [])
  return highestOf([categories.get(category)?.priority ?? 'medium', ...said]) as Priority
}

/** The channel of a case whose filer names none. */
export const defaultChannel = ({ channels }: GrievanceConfiguration) =>
  channels.includes('web') ? 'web' : (channels[0] as string)
