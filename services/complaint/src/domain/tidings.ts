import { type CaseFacts, type Viewer, viewOf } from './access.ts'
import type { CaseEvent } from './case-event.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { locksOf } from './locks.ts'

/** What is known of the case of an event at the moment of telling. */
export interface CaseNow {
  facts: CaseFacts
  deleted: boolean
  /** Whether the step is one that the complainant sees. */
  isPublic: boolean
  configuration: GrievanceConfiguration
}

/** What somebody is told: that a case changed, or that they see it no longer. */
export type Tidings =
  | { kind: 'changed'; fields: readonly string[]; version: number | undefined }
  | { kind: 'gone' }
  | undefined

/** What changed, of all that the public timeline says. */
const publicFields = ['status']

/**
 * What a viewer is told of an event: by who may see the case now, not then. Whoever saw it until this event, and does not see it
 * now, is told that it is gone; whoever did not is told nothing.
 */
export function tidingsFor(viewer: Viewer, event: CaseEvent, now: CaseNow): Tidings {
  const view = now.deleted ? undefined : viewOf(viewer, now.facts)
  if (view === 'full') return { kind: 'changed', fields: event.fields, version: event.version }
  const earlier = viewBefore(viewer, event, now)
  if (view === 'public')
    return now.isPublic || earlier === 'full'
      ? { kind: 'changed', fields: event.fields.filter((field) => publicFields.includes(field)), version: undefined }
      : undefined
  return earlier && { kind: 'gone' }
}

function viewBefore(viewer: Viewer, { before }: CaseEvent, { facts, configuration }: CaseNow) {
  if (!before) return undefined
  return viewOf(viewer, { ...facts, ...before, locks: locksOf(configuration, before.category, before.flags) })
}
