import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'

/** Sources that every tenant has from its first day. */
export const builtInSources = [
  { code: 'staff', name: 'Staff' },
  { code: 'patient_portal', name: 'Patient portal' },
]

/** Where cases come from: a call centre, the portal, the staff. */
export class Source {
  id!: string
  tenantId!: string
  code!: string
  name!: string
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  created(): Happened {
    const changes = changesBetween({}, { name: this.name })
    return { type: 'identity.v1.SourceCreated', data: { code: this.code, changes } }
  }

  state(): Happened {
    const { id, code, name, active } = this
    return { type: 'identity.v1.SourceState', data: { source_id: id, code, name, active } }
  }
}
