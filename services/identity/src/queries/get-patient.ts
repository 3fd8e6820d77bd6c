import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetPatientRequest__Output as Request } from '@redress/protos/identity/v1/GetPatientRequest.ts'
import type { GetPatientResponse as Response } from '@redress/protos/identity/v1/GetPatientResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { readsPatients } from '../domain/finding-patients.ts'
import { findPatient, patientNotFound } from '../persistence/patient-rows.ts'
import { patientMessage } from '../to-proto/directory.ts'

export const getPatient = query<Request, Response>('patient.find', async ({ patient_id }, scope) => {
  if (!readsPatients(scopesOf(scope.caller, 'patient.find')) || !isUuid(patient_id)) throw patientNotFound()
  return { patient: patientMessage(await findPatient(scope, patient_id)) }
})
