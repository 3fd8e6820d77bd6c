import { defineEntity } from '@mikro-orm/postgresql'
import { Department } from '../domain/department.ts'
import { Patient } from '../domain/patient.ts'
import { Source } from '../domain/source.ts'
import { SourceUser } from '../domain/source-user.ts'
import { Staff } from '../domain/staff.ts'
import { Tenant } from '../domain/tenant.ts'
import { TenantSelection } from '../domain/tenant-selection.ts'
import { User } from '../domain/user.ts'

// how each class lies in its table; the classes know nothing of it
const { properties: p } = defineEntity
const counted = { version: p.integer(), eventSeq: p.integer(), createdAt: p.datetime(3) }
const owned = { id: p.uuid().primary(), tenantId: p.uuid() }

export const TenantEntity = defineEntity({
  class: Tenant,
  tableName: 'tenant',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    nameAr: p.text().nullable(),
    sortKey: p.text(),
    city: p.text().nullable(),
    cityAr: p.text().nullable(),
    country: p.text().nullable(),
    kind: p.text(),
    zone: p.text(),
    locale: p.text(),
    active: p.boolean(),
    closedAt: p.datetime(3).nullable(),
    deletedAt: p.datetime(3).nullable(),
    deletedReason: p.text().nullable(),
    provisionedAt: p.datetime(3).nullable(),
    permissionsVersion: p.integer(),
    ...counted,
  },
})

export const TenantSelectionEntity = defineEntity({
  class: TenantSelection,
  tableName: 'tenant_selection',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    sessionId: p.text(),
    tenantId: p.uuid().nullable(),
    lastTenantId: p.uuid().nullable(),
    selectedAt: p.datetime(3),
  },
})

export const DepartmentEntity = defineEntity({
  class: Department,
  tableName: 'department',
  properties: {
    ...owned,
    code: p.text(),
    name: p.text(),
    nameAr: p.text().nullable(),
    sortKey: p.text(),
    active: p.boolean(),
    ...counted,
  },
})

export const SourceEntity = defineEntity({
  class: Source,
  tableName: 'source',
  properties: { ...owned, code: p.text(), name: p.text(), sortKey: p.text(), active: p.boolean(), ...counted },
})

export const UserEntity = defineEntity({
  class: User,
  tableName: 'user_account',
  properties: {
    rowId: p.uuid().primary().name('id'),
    tenantId: p.uuid(),
    userId: p.uuid(),
    username: p.text(),
    name: p.text(),
    sortKey: p.text(),
    email: p.text().nullable(),
    firstName: p.text().nullable(),
    lastName: p.text().nullable(),
    unverifiedEmail: p.text().nullable(),
    locale: p.text(),
    roles: p.array(),
    departmentIds: p.array().columnType('uuid[]'),
    active: p.boolean(),
    deletedAt: p.datetime(3).nullable(),
    deletedReason: p.text().nullable(),
    ...counted,
  },
})

export const SourceUserEntity = defineEntity({
  class: SourceUser,
  tableName: 'source_user',
  properties: {
    ...owned,
    userRowId: p.uuid(),
    sourceId: p.uuid(),
    canCreateComplaints: p.boolean(),
    canCreateInquiries: p.boolean(),
  },
})

export const StaffEntity = defineEntity({
  class: Staff,
  tableName: 'staff',
  properties: {
    ...owned,
    name: p.text(),
    sortKey: p.text(),
    email: p.text().nullable(),
    departmentId: p.uuid().nullable(),
    reportsTo: p.uuid().nullable(),
    userRowId: p.uuid().nullable(),
    active: p.boolean(),
    ...counted,
  },
})

export const PatientEntity = defineEntity({
  class: Patient,
  tableName: 'patient',
  properties: {
    ...owned,
    name: p.text(),
    sortKey: p.text(),
    mrn: p.text().nullable(),
    phone: p.text().nullable(),
    phoneKey: p.text().nullable(),
    email: p.text().nullable(),
    userRowId: p.uuid().nullable(),
    active: p.boolean(),
    ...counted,
  },
})
