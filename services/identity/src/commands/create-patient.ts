import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreatePatientRequest__Output as Request } from '@redress/protos/identity/v1/CreatePatientRequest.ts'
import type { CreatePatientResponse as Response } from '@redress/protos/identity/v1/CreatePatientResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { Patient } from '../domain/patient.ts'
import { patientFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { lockLogin } from '../persistence/find-user.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { findPatient } from '../persistence/patient-rows.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { patientMessage } from '../to-proto/directory.ts'

export const createPatient = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId = null, ...details } = readDetails(input)
  const login = await lockLogin(scope, userId)

  const newId = uuidv7()
  const earlierId = await scope.claimKey(newId)
  const id = earlierId ?? newId
  if (!earlierId) {
    const row = { id, tenantId: scope.tenantId, userRowId: login.rowId, createdAt: scope.now() }
    const patient = Object.assign(new Patient(), details, row)
    record(scope, patient, { kind: 'patient' }, patient.created(userId), patient.state(userId))
    scope.em.persist(patient)
    await flushUnique(scope)
    await keepNames(scope, 'patient', patient)
  }
  return { patient_id: id, patient: patientMessage(await findPatient(scope, id)) }
})

function readDetails(input: Request) {
  const check = checkInput()
  const fields = ['name', 'mrn', 'phone', 'email', 'user_id']
  const details = readFields(check, fields, patientFields(check, input))
  check.done()
  return details
}
