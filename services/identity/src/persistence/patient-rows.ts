import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, Scope } from '@redress/platform/scope.ts'
import type { Patient } from '../domain/patient.ts'
import type { ListedKind } from './directory-page.ts'
import { PatientEntity } from './entities.ts'

/** A patient as they go out. */
export interface PatientRow {
  id: string
  name: string
  mrn: string | null
  phone: string | null
  email: string | null
  active: boolean
  version: number
  user_id: string | null
}

const columns = 'e.id, e.name, e.mrn, e.phone, e.email, e.active, e.version, u.user_id'
const joins = 'left join user_account u on u.tenant_id = $1 and u.id = e.user_row_id'

export const listedPatients: ListedKind<PatientRow> = { kind: 'patient', columns, joins, namesOf: ({ name }) => [name] }

const selectPatient = prepared(
  'patient-row',
  `select ${columns} from patient e ${joins} where e.tenant_id = $1 and e.id = $2`,
)

export const patientNotFound = () => notFound('PATIENT_NOT_FOUND', 'There is no such patient.')

/** Throws NOT_FOUND PATIENT_NOT_FOUND. */
export async function findPatient(scope: Scope, id: string): Promise<PatientRow> {
  const [row] = await scope.read<PatientRow>(selectPatient(scope.tenantId, id))
  if (!row) throw patientNotFound()
  return row
}

/** Finds a patient and keeps others from changing them. Throws NOT_FOUND PATIENT_NOT_FOUND. */
export async function lockPatient(scope: ChangeScope, id: string): Promise<Patient> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const patient = await scope.em.findOne(PatientEntity, { tenantId: scope.tenantId, id }, lock)
  if (!patient) throw patientNotFound()
  return patient
}
