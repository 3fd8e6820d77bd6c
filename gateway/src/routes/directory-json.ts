import type { Department__Output as Department } from '@redress/protos/identity/v1/Department.ts'
import type { Named__Output as Named } from '@redress/protos/identity/v1/Named.ts'
import type { Patient__Output as Patient } from '@redress/protos/identity/v1/Patient.ts'
import type { Source__Output as Source } from '@redress/protos/identity/v1/Source.ts'
import type { SourceUser__Output as SourceUser } from '@redress/protos/identity/v1/SourceUser.ts'
import type { Staff__Output as Staff } from '@redress/protos/identity/v1/Staff.ts'

/** A department in REST. */
export const departmentJson = ({ department_id, code, name, name_ar, active, version }: Department) => ({
  ...{ id: department_id, code, name, name_ar: name_ar ?? null, active, version },
})

/** A source in REST. */
export const sourceJson = ({ source_id, code, name, active, built_in, version }: Source) => ({
  ...{ id: source_id, code, name, active, built_in, version },
})

/** Somebody who files for a source, in REST. */
export const sourceUserJson = (one: SourceUser) => ({
  user: { id: one.user_id, name: one.name },
  active: one.active,
  can_create_complaints: one.can_create_complaints,
  can_create_inquiries: one.can_create_inquiries,
  version: one.version,
})

const namedJson = (named: Named | null | undefined) => (named ? { id: named.id, name: named.name } : null)

/** A member of staff in REST. */
export const staffJson = (staff: Staff) => ({
  id: staff.staff_id,
  name: staff.name,
  email: staff.email ?? null,
  department: namedJson(staff.department),
  reports_to: namedJson(staff.reports_to),
  user_id: staff.user_id ?? null,
  active: staff.active,
  version: staff.version,
})

/** A patient in REST. */
export const patientJson = (patient: Patient) => ({
  id: patient.patient_id,
  name: patient.name,
  mrn: patient.mrn ?? null,
  phone: patient.phone ?? null,
  email: patient.email ?? null,
  user_id: patient.user_id ?? null,
  active: patient.active,
  version: patient.version,
})
