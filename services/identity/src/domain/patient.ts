import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'

/** A patient; a login is not needed. */
export class Patient {
  id!: string
  tenantId!: string
  name!: string
  mrn: string | null = null
  phone: string | null = null
  email: string | null = null
  userRowId: string | null = null
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  created(userId: string | null): Happened {
    const { name, mrn, phone, email } = this
    const personal = { name, mrn, phone, email }
    const changes = changesBetween({}, { ...personal, user_id: userId }, Object.keys(personal))
    return { type: 'identity.v1.PatientCreated', data: { changes } }
  }

  state(userId: string | null): Happened {
    const { id, name, email, active } = this
    const data = { person_id: id, kind: 'patient', name, ...(email ? { email } : {}), active, roles: [] }
    return {
      type: 'identity.v1.PersonState',
      data: { ...data, department_ids: [], ...(userId ? { user_id: userId } : {}) },
    }
  }
}
