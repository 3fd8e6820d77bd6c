import { command } from '@redress/platform/use-case.ts'
import type { CreatePatientRequest__Output as Request } from '@redress/protos/identity/v1/CreatePatientRequest.ts'
import type { CreatePatientResponse as Response } from '@redress/protos/identity/v1/CreatePatientResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { Patient } from '../domain/patient.ts'
import { patientFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { addPerson } from '../persistence/keep-person.ts'
import { findPatient } from '../persistence/patient-rows.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { patientMessage } from '../to-proto/directory.ts'

export const createPatient = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId = null, ...details } = readDetails(input)
  const id = await addPerson(scope, 'patient', Object.assign(new Patient(), details), userId)
  return { patient_id: id, patient: patientMessage(await findPatient(scope, id)) }
})

function readDetails(input: Request) {
  const check = checkInput()
  const fields = ['name', 'mrn', 'phone', 'email', 'user_id']
  const details = readFields(check, fields, patientFields(check, input))
  check.done()
  return details
}
