import { command } from '@redress/platform/use-case.ts'
import type { UpdatePatientRequest__Output as Request } from '@redress/protos/identity/v1/UpdatePatientRequest.ts'
import type { UpdatePatientResponse as Response } from '@redress/protos/identity/v1/UpdatePatientResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { patientFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { changePerson } from '../persistence/keep-person.ts'
import { findPatient, lockPatient } from '../persistence/patient-rows.ts'
import { requireIfMatch } from '../persistence/require-if-match.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { patientMessage } from '../to-proto/directory.ts'

export const updatePatient = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { id, userId, ...details } = readInput(input)
  const patient = await lockPatient(scope, id)
  if (!(await scope.claimKey(id))) {
    requireIfMatch(scope, patient.version)
    await changePerson(scope, 'patient', patient, { details, userId })
  }
  return { patient: patientMessage(await findPatient(scope, id)) }
})

function readInput(input: Request) {
  const check = checkInput()
  const id = check.id('/patient_id', input.patient_id)
  const details = readFields(check, input.fields, patientFields(check, input))
  check.done()
  return { id, ...details }
}
