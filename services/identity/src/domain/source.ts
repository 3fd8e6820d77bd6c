import { failedPrecondition } from '@redress/platform/app-error.ts'
import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'

/** Sources that every tenant has from its first day. */
export const builtInSources = [
  { code: 'staff', name: 'Staff' },
  { code: 'patient_portal', name: 'Patient portal' },
]

/** What can be said anew of a source. */
export interface SourceDetails {
  name: string
  active: boolean
}

export const isBuiltIn = (code: string) => builtInSources.some((source) => source.code === code)

/** Where cases come from: a call centre, the portal, the staff. */
export class Source implements SourceDetails {
  id!: string
  tenantId!: string
  code!: string
  name!: string
  sortKey!: string
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  get names() {
    return [this.name]
  }

  created(): Happened {
    this.sortKey = sortKeyOf(...this.names)
    const changes = changesBetween({}, { name: this.name })
    return { type: 'identity.v1.SourceCreated', data: { code: this.code, changes } }
  }

  /** Saying what is so already changes nothing. Throws FAILED_PRECONDITION SOURCE_BUILT_IN. */
  change(details: Partial<SourceDetails>): Happened | undefined {
    const before = valuesOf(this)
    Object.assign(this, details)
    if (!this.active && isBuiltIn(this.code))
      throw failedPrecondition('SOURCE_BUILT_IN', 'Cases come in by this source without being asked: it stays open.')
    const changes = changesBetween(before, valuesOf(this))
    if (changes.length === 0) return undefined
    this.sortKey = sortKeyOf(...this.names)
    this.version += 1
    return { type: 'identity.v1.SourceChanged', data: { changes } }
  }

  state(): Happened {
    const { id, code, name, active } = this
    return { type: 'identity.v1.SourceState', data: { source_id: id, code, name, active } }
  }
}

const valuesOf = ({ name, active }: SourceDetails) => ({ name, active })
