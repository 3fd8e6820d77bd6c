import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreatePatientRequest__Output as Request } from '@redress/protos/identity/v1/CreatePatientRequest.ts'
import type { CreatePatientResponse as Response } from '@redress/protos/identity/v1/CreatePatientResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { Patient } from '../domain/patient.ts'
import { lockUser } from '../persistence/find-user.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'

export const createPatient = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId, ...details } = readDetails(input)
  const user = userId ? await lockUser(scope, userId) : undefined

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return { patient_id: earlierId }

  const row = { id, tenantId: scope.tenantId, userRowId: user?.rowId ?? null, createdAt: scope.now() }
  const patient = Object.assign(new Patient(), details, row)
  record(scope, patient, { kind: 'patient' }, patient.created(userId), patient.state(userId))
  scope.em.persist(patient)
  await flushUnique(scope)
  return { patient_id: id }
})

function readDetails(input: Request) {
  const check = checkInput()
  const details = {
    name: check.text('/name', input.name, 200),
    mrn: check.optionalText('/mrn', input.mrn, 64),
    phone: check.optionalText('/phone', input.phone, 40),
    email: check.optionalEmail('/email', input.email),
    userId: check.optionalId('/user_id', input.user_id),
  }
  check.done()
  return details
}
