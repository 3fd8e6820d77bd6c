import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'

/** What is said of a member of staff, but for their login. */
export interface StaffDetails {
  name: string
  email: string | null
  departmentId: string | null
  reportsTo: string | null
  active: boolean
}

/** The row of a login with its Keycloak subject; both null: none. */
export interface Login {
  rowId: string | null
  userId: string | null
}

/** A member of staff; a login is not needed. */
export class Staff implements StaffDetails {
  id!: string
  tenantId!: string
  name!: string
  sortKey!: string
  email: string | null = null
  departmentId: string | null = null
  reportsTo: string | null = null
  userRowId: string | null = null
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  get names() {
    return [this.name]
  }

  created(userId: string | null): Happened {
    this.sortKey = sortKeyOf(...this.names)
    const { active: _active, ...values } = valuesOf(this, userId)
    return { type: 'identity.v1.StaffCreated', data: { changes: changesBetween({}, values, personal) } }
  }

  /** Saying what is so already changes nothing. `held`: the login so far. */
  change(details: Partial<StaffDetails>, held: Login, login: Login = held): Happened | undefined {
    const before = valuesOf(this, held.userId)
    Object.assign(this, details, { userRowId: login.rowId })
    const changes = changesBetween(before, valuesOf(this, login.userId), personal)
    if (changes.length === 0) return undefined
    this.sortKey = sortKeyOf(...this.names)
    this.version += 1
    const userIds = [held.userId, login.userId].filter((userId) => userId !== null)
    return { type: 'identity.v1.StaffChanged', data: { changes, user_ids: [...new Set(userIds)] } }
  }

  state(userId: string | null): Happened {
    const { id, name, email, active, departmentId, reportsTo } = this
    const data = { person_id: id, kind: 'staff', name, ...(email ? { email } : {}), active, roles: [] }
    const links = { ...(userId ? { user_id: userId } : {}), ...(reportsTo ? { reports_to: reportsTo } : {}) }
    return {
      type: 'identity.v1.PersonState',
      data: { ...data, department_ids: departmentId ? [departmentId] : [], ...links },
    }
  }
}

const personal = ['name', 'email']

const valuesOf = ({ name, email, departmentId, reportsTo, active }: StaffDetails, userId: string | null) => ({
  ...{ name, email, department_id: departmentId, reports_to: reportsTo, user_id: userId, active },
})
