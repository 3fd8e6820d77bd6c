import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { type KeyHolder, type Lock, opens } from './locks.ts'

/** A category or a flag. */
type Opened = Pick<Lock, 'kind' | 'name'>

/** What somebody gets to see, and no longer sees, by another configuration. */
export interface OpenedAndClosed {
  gains: Opened[]
  loses: Opened[]
}

/** What becomes open, or closed, to the holder of these roles and grants. */
export function openedAndClosed(
  holder: KeyHolder,
  before: GrievanceConfiguration,
  after: GrievanceConfiguration,
): OpenedAndClosed {
  // who sees no case and files none has nothing to gain
  const concerned = ['ticket.view', 'ticket.create'].some((permission) => holder.grants[permission]?.length)
  const all = concerned ? [...namesOf('category', before, after), ...namesOf('flag', before, after)] : []
  const isOpen = (configuration: GrievanceConfiguration, { kind, name }: Opened) =>
    opens(holder, { permissions: lockIn(configuration, kind, name)?.permissions ?? null })
  return {
    gains: all.filter((one) => !isOpen(before, one) && isOpen(after, one)),
    loses: all.filter((one) => isOpen(before, one) && !isOpen(after, one)),
  }
}

function lockIn({ categories, flags }: GrievanceConfiguration, kind: Lock['kind'], name: string) {
  return kind === 'category' ? categories.get(name) : flags.get(name)
}

function namesOf(kind: Lock['kind'], before: GrievanceConfiguration, after: GrievanceConfiguration): Opened[] {
  const names = [before, after].flatMap(({ categories, flags }) => [
    ...(kind === 'category' ? categories : flags).keys(),
  ])
  return [...new Set(names)].map((name) => ({ kind, name }))
}
