import { isBuiltIn } from '../domain/source.ts'
import type { DepartmentRow } from '../persistence/department-rows.ts'
import type { PatientRow } from '../persistence/patient-rows.ts'
import type { SourceRow } from '../persistence/source-rows.ts'
import type { SourceUserRow } from '../persistence/source-user-rows.ts'
import type { StaffRow } from '../persistence/staff-rows.ts'

// the JSON of list items in REST, in UTF-8: field by field, so that no column goes out by itself
const bytes = (item: object) => Buffer.from(JSON.stringify(item))
const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)

export const departmentItem = ({ id, code, name, name_ar, active, version }: DepartmentRow) =>
  bytes({ id, code, name, name_ar, active, version })

export const sourceItem = ({ id, code, name, active, version }: SourceRow) =>
  bytes({ id, code, name, active, built_in: isBuiltIn(code), version })

export const sourceUserItem = (row: SourceUserRow) =>
  bytes({
    user: { id: row.user_id, name: row.name },
    active: row.active,
    can_create_complaints: row.can_create_complaints,
    can_create_inquiries: row.can_create_inquiries,
    version: row.version,
  })

export const staffItem = (row: StaffRow) =>
  bytes({
    id: row.id,
    name: row.name,
    email: row.email,
    department: named(row.department_id, row.department_name),
    reports_to: named(row.reports_to, row.reports_to_name),
    user_id: row.user_id,
    active: row.active,
    version: row.version,
  })

export const patientItem = ({ id, name, mrn, phone, email, user_id, active, version }: PatientRow) =>
  bytes({ id, name, mrn, phone, email, user_id, active, version })
