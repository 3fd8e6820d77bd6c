import type { Check } from './check-input.ts'
import type { PatientDetails } from './patient.ts'
import { phoneKey } from './phone.ts'
import type { StaffDetails } from './staff.ts'

interface PersonInput {
  name?: string
  email?: string
  user_id?: string
  active?: boolean
}

/** Fields of a member of staff as they come in. */
export interface StaffInput extends PersonInput {
  department_id?: string
  reports_to?: string
}

/** Fields of a patient as they come in. */
export interface PatientInput extends PersonInput {
  mrn?: string
  phone?: string
}

/** A person's login comes in by its Keycloak subject. */
type WithLogin<Details> = Partial<Details & { userId: string | null }>
type Readers<Details> = Record<string, () => WithLogin<Details>>

/** How each field of a member of staff is read, by its name in REST. */
export const staffFields = (check: Check, input: StaffInput): Readers<StaffDetails> => ({
  ...personFields(check, input),
  department_id: () => ({ departmentId: check.optionalId('/department_id', input.department_id) }),
  reports_to: () => ({ reportsTo: check.optionalId('/reports_to', input.reports_to) }),
})

/** How each field of a patient is read, by its name in REST. */
export const patientFields = (check: Check, input: PatientInput): Readers<PatientDetails> => ({
  ...personFields(check, input),
  mrn: () => ({ mrn: check.optionalText('/mrn', input.mrn, 64) }),
  phone: () => ({ phone: optionalPhone(check, '/phone', input.phone) }),
})

const personFields = (check: Check, input: PersonInput) => ({
  name: () => ({ name: check.text('/name', input.name ?? '', 200) }),
  email: () => ({ email: check.optionalEmail('/email', input.email) }),
  user_id: () => ({ userId: check.optionalId('/user_id', input.user_id) }),
  active: () => ({ active: readActive(check, input.active) }),
})

/** Whether something is open; it cannot be cleared. */
export function readActive(check: Check, active: boolean | undefined): boolean {
  if (active === undefined) check.refuse('/active', 'REQUIRED', 'This field is required.')
  return active ?? true
}

/** Text in which there is a number to call. */
export function optionalPhone(check: Check, path: string, value: string | undefined): string | null {
  const phone = check.optionalText(path, value, 40)
  if (phone && phoneKey(phone) === null) check.refuse(path, 'INVALID_FORMAT', 'A phone number has digits.')
  return phone
}
