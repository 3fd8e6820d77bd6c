import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'

/** A member of staff; a login is not needed. */
export class Staff {
  id!: string
  tenantId!: string
  name!: string
  email: string | null = null
  departmentId: string | null = null
  reportsTo: string | null = null
  userRowId: string | null = null
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  created(userId: string | null): Happened {
    const { name, email, departmentId, reportsTo } = this
    const values = { name, email, department_id: departmentId, reports_to: reportsTo, user_id: userId }
    return { type: 'identity.v1.StaffCreated', data: { changes: changesBetween({}, values, ['name', 'email']) } }
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
