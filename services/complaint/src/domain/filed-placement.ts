import type { Chosen } from './chosen-words.ts'
import { defaultChannel, type GrievanceConfiguration, priorityOf } from './grievance-configuration.ts'
import { locksOf } from './locks.ts'

/** The category of a new case: what its filer chooses, or the tenant's default. */
export const filedCategory = ({ defaultCategory }: GrievanceConfiguration, { category }: Chosen) =>
  category ?? defaultCategory

/**
 * Where a new case stands in the configuration. The default flags of its category are set whoever files: a filer who may not
 * see one of them gets the receipt alone.
 */
export function filedPlacement(configuration: GrievanceConfiguration, chosen: Chosen) {
  const category = filedCategory(configuration, chosen)
  const defaults = configuration.categories.get(category)?.defaultFlags ?? []
  const flags = [...new Set([...chosen.flags, ...defaults])]
  return {
    ...{ category, flags },
    channel: chosen.channel ?? defaultChannel(configuration),
    priority: priorityOf(configuration, category, flags),
    locks: locksOf(configuration, category, flags),
  }
}
