import type { Filer } from './filer.ts'
import type { Category, GrievanceConfiguration } from './grievance-configuration.ts'
import { type KeyHolder, opens } from './locks.ts'

/** A category with those below it, as somebody may see them. */
interface VisibleCategory {
  name: string
  path: string
  /** false: it only stands above one that may be seen. */
  accessible: boolean
  priority?: string
  permissions?: readonly string[]
  default_flags?: readonly string[]
  resolution_times?: string | null
  children: VisibleCategory[]
}

/** The configuration as somebody may see it: what they may view, where they may file, which flags they may set. */
export function accessibleConfiguration(
  configuration: GrievanceConfiguration,
  holder: KeyHolder,
  part: Filer | undefined,
) {
  const open = [...configuration.categories.values()].filter((category) => opens(holder, category))
  const flags = [...configuration.flags.values()].filter((flag) => opens(holder, flag))
  const paths = open.map(({ path }) => path)
  const names = flags.map(({ name }) => name)
  const mayMark = part === 'staff' || part === 'source_user' || (holder.grants['ticket.update'] ?? []).length > 0
  return {
    grievance_types: paths,
    grievance_flags: names,
    grievance_channels: configuration.channels,
    grievance_categories_hierarchical: treeOf(configuration, new Set(paths), new Set(names)),
    grievance_flags_detailed: flags.map(({ name, priority, permissions }) => ({
      ...{ name, priority: priority ?? null, permissions },
    })),
    default_category: paths.includes(configuration.defaultCategory) ? configuration.defaultCategory : null,
    accessible_categories: part ? paths : [],
    accessible_flags: mayMark ? names : [],
  }
}

function treeOf({ categories }: GrievanceConfiguration, open: ReadonlySet<string>, flags: ReadonlySet<string>) {
  const roots: VisibleCategory[] = []
  const shown = new Map<string, VisibleCategory>()
  const show = (category: Category): VisibleCategory => {
    const known = shown.get(category.path)
    if (known) return known
    const node = open.has(category.path) ? detailOf(category, flags) : bare(category)
    shown.set(category.path, node)
    const above = category.parent === undefined ? undefined : categories.get(category.parent)
    ;(above ? show(above).children : roots).push(node)
    return node
  }
  for (const category of categories.values()) if (open.has(category.path)) show(category)
  return roots
}

const bare = ({ name, path }: Category): VisibleCategory => ({ name, path, accessible: false, children: [] })

const detailOf = (category: Category, flags: ReadonlySet<string>): VisibleCategory => ({
  ...{ name: category.name, path: category.path, accessible: true, priority: category.priority ?? 'medium' },
  permissions: category.permissions,
  default_flags: category.defaultFlags.filter((flag) => flags.has(flag)),
  resolution_times: category.time?.value ?? null,
  children: [],
})
