import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'
import { phoneKey } from './phone.ts'
import type { Login } from './staff.ts'

/** What is said of a patient, but for their login. */
export interface PatientDetails {
  name: string
  mrn: string | null
  phone: string | null
  email: string | null
  active: boolean
}

/** A patient; a login is not needed. */
export class Patient implements PatientDetails {
  id!: string
  tenantId!: string
  name!: string
  sortKey!: string
  mrn: string | null = null
  phone: string | null = null
  /** The phone as it is compared. */
  phoneKey: string | null = null
  email: string | null = null
  userRowId: string | null = null
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  get names() {
    return [this.name]
  }

  created(userId: string | null): Happened {
    this.fold()
    const { active: _active, ...values } = valuesOf(this, userId)
    return { type: 'identity.v1.PatientCreated', data: { changes: changesBetween({}, values, personal) } }
  }

  /** Saying what is so already changes nothing. `held`: the login so far. */
  change(details: Partial<PatientDetails>, held: Login, login: Login = held): Happened | undefined {
    const before = valuesOf(this, held.userId)
    Object.assign(this, details, { userRowId: login.rowId })
    const changes = changesBetween(before, valuesOf(this, login.userId), personal)
    if (changes.length === 0) return undefined
    this.fold()
    this.version += 1
    const userIds = [held.userId, login.userId].filter((userId) => userId !== null)
    return { type: 'identity.v1.PatientChanged', data: { changes, user_ids: [...new Set(userIds)] } }
  }

  state(userId: string | null): Happened {
    const { id, name, email, active } = this
    const data = { person_id: id, kind: 'patient', name, ...(email ? { email } : {}), active, roles: [] }
    return {
      type: 'identity.v1.PersonState',
      data: { ...data, department_ids: [], ...(userId ? { user_id: userId } : {}) },
    }
  }

  private fold() {
    this.sortKey = sortKeyOf(...this.names)
    this.phoneKey = phoneKey(this.phone ?? '')
  }
}

const personal = ['name', 'mrn', 'phone', 'email']

const valuesOf = ({ name, mrn, phone, email, active }: PatientDetails, userId: string | null) => ({
  ...{ name, mrn, phone, email, user_id: userId, active },
})
