import type { Department } from '@redress/protos/identity/v1/Department.ts'
import type { Patient } from '@redress/protos/identity/v1/Patient.ts'
import type { Source } from '@redress/protos/identity/v1/Source.ts'
import type { SourceUser } from '@redress/protos/identity/v1/SourceUser.ts'
import type { Staff } from '@redress/protos/identity/v1/Staff.ts'
import { isBuiltIn } from '../domain/source.ts'
import type { DepartmentRow } from '../persistence/department-rows.ts'
import type { PatientRow } from '../persistence/patient-rows.ts'
import type { SourceRow } from '../persistence/source-rows.ts'
import type { SourceUserRow } from '../persistence/source-user-rows.ts'
import type { StaffRow } from '../persistence/staff-rows.ts'

/** A department for the wire. */
export const departmentMessage = ({ id, ...row }: DepartmentRow): Department => ({ department_id: id, ...row })

/** A source for the wire. */
export const sourceMessage = ({ id, ...row }: SourceRow): Source => ({
  source_id: id,
  ...row,
  built_in: isBuiltIn(row.code),
})

/** Somebody who files for a source, for the wire. */
export const sourceUserMessage = ({ id: _id, ...row }: SourceUserRow): SourceUser => row

const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)

/** A member of staff for the wire. */
export const staffMessage = (row: StaffRow): Staff => ({
  staff_id: row.id,
  name: row.name,
  email: row.email,
  department: named(row.department_id, row.department_name),
  reports_to: named(row.reports_to, row.reports_to_name),
  user_id: row.user_id,
  active: row.active,
  version: row.version,
})

/** A patient for the wire. */
export const patientMessage = ({ id, ...row }: PatientRow): Patient => ({ patient_id: id, ...row })
