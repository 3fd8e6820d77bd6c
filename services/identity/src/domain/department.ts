import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'

/** A department of a tenant; its code is its name in Keycloak. */
export class Department {
  id!: string
  tenantId!: string
  code!: string
  name!: string
  nameAr: string | null = null
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  created(): Happened {
    const changes = changesBetween({}, { name: this.name, name_ar: this.nameAr })
    return { type: 'identity.v1.DepartmentCreated', data: { code: this.code, changes } }
  }

  state(): Happened {
    const { id, code, name, active } = this
    return { type: 'identity.v1.DepartmentState', data: { department_id: id, code, name, active } }
  }
}
