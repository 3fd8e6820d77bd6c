import { changesBetween } from './changes.ts'
import type { Happened } from './happened.ts'
import { sortKeyOf } from './name-words.ts'

/** What can be said anew of a department. */
export interface DepartmentDetails {
  name: string
  nameAr: string | null
  active: boolean
}

/** A department of a tenant; its code is its name in Keycloak. */
export class Department implements DepartmentDetails {
  id!: string
  tenantId!: string
  code!: string
  name!: string
  nameAr: string | null = null
  sortKey!: string
  active = true
  version = 1
  eventSeq = 0
  createdAt!: Date

  get names() {
    return [this.name, this.nameAr]
  }

  created(): Happened {
    this.sortKey = sortKeyOf(...this.names)
    const changes = changesBetween({}, { name: this.name, name_ar: this.nameAr })
    return { type: 'identity.v1.DepartmentCreated', data: { code: this.code, changes } }
  }

  /** Saying what is so already changes nothing. */
  change(details: Partial<DepartmentDetails>): Happened | undefined {
    const before = valuesOf(this)
    Object.assign(this, details)
    const changes = changesBetween(before, valuesOf(this))
    if (changes.length === 0) return undefined
    this.sortKey = sortKeyOf(...this.names)
    this.version += 1
    return { type: 'identity.v1.DepartmentChanged', data: { changes } }
  }

  state(): Happened {
    const { id, code, name, active } = this
    return { type: 'identity.v1.DepartmentState', data: { department_id: id, code, name, active } }
  }
}

const valuesOf = ({ name, nameAr, active }: DepartmentDetails) => ({ name, name_ar: nameAr, active })
