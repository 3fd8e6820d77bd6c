import { changesBetween } from './changes.ts'
import type { Switches } from './grants.ts'
import type { Happened } from './happened.ts'

/** The source that a user files for, with the two switches that say what. */
export class SourceUser implements Switches {
  id!: string
  tenantId!: string
  userRowId!: string
  sourceId: string | null = null
  canCreateComplaints = false
  canCreateInquiries = false

  /** Links or changes; setting what is set changes nothing. */
  set(sourceId: string, switches: Switches): Happened | undefined {
    const before = valuesOf(this)
    Object.assign(this, { sourceId, ...switches })
    const changes = changesBetween(before, valuesOf(this))
    return changes.length === 0
      ? undefined
      : { type: 'identity.v1.SourceUserChanged', data: { source_id: sourceId, changes } }
  }
}

/** What happened when somebody was parted from the source that they filed for. */
export function parted(link: SourceUser): Happened {
  const changes = changesBetween(valuesOf(link), {})
  return { type: 'identity.v1.SourceUserChanged', data: { source_id: link.sourceId, changes } }
}

const valuesOf = ({ sourceId, canCreateComplaints, canCreateInquiries }: SourceUser) => ({
  source_id: sourceId,
  can_create_complaints: canCreateComplaints,
  can_create_inquiries: canCreateInquiries,
})
