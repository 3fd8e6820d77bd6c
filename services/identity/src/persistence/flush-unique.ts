import { UniqueConstraintViolationException } from '@mikro-orm/postgresql'
import { type AppError, alreadyExists } from '@redress/platform/app-error.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'

// by the names that the migrations give
const refusals: Record<string, () => AppError> = {
  tenant_slug_key: () => alreadyExists('SLUG_TAKEN', 'There is a tenant with this slug.'),
  department_code: () => alreadyExists('CODE_TAKEN', 'There is a department with this code.'),
  source_code: () => alreadyExists('CODE_TAKEN', 'There is a source with this code.'),
  staff_user: () => alreadyExists('USER_LINKED', 'This user is linked to another member of staff.'),
  patient_user: () => alreadyExists('USER_LINKED', 'This user is linked to another patient.'),
  patient_mrn: () => alreadyExists('MRN_TAKEN', 'There is a patient with this medical record number.'),
}

/** Writes the unit of work; what is taken is refused with the reason of its constraint, however close two requests come. */
export async function flushUnique(scope: ChangeScope) {
  try {
    await scope.em.flush()
  } catch (error) {
    const constraint =
      error instanceof UniqueConstraintViolationException ? (error as { constraint?: string }).constraint : ''
    throw refusals[constraint ?? '']?.() ?? error
  }
}
