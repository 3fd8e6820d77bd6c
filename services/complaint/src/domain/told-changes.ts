import type { Change } from './changes.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { type KeyHolder, opens } from './locks.ts'

/**
 * Changes of a case as somebody may be told of them who sees it now: what it was called before may be locked to them, or known to
 * the configuration no more. What names nothing then is left out.
 */
export function toldChanges(
  changes: readonly Change[],
  { categories, flags }: Pick<GrievanceConfiguration, 'categories' | 'flags'>,
  holder: KeyHolder,
): Change[] {
  const isOpen = (known: typeof categories | typeof flags) => (name: string) =>
    opens(holder, known.get(name) ?? { permissions: null })
  const openFlags = (list: string) => {
    const open = (JSON.parse(list) as string[]).filter(isOpen(flags))
    return open.length > 0 ? JSON.stringify(open) : undefined
  }
  const told: Partial<Record<string, (value: string) => string | undefined>> = {
    category: (path) => (isOpen(categories)(path) ? path : undefined),
    flags: openFlags,
  }
  return changes.flatMap((change) => {
    const tell = told[change.field]
    if (!tell) return [change]
    const [before, after] = [change.before, change.after].map((value) => value && tell(value))
    if (before === after) return []
    return [{ field: change.field, ...(before && { before }), ...(after && { after }) }]
  })
}
