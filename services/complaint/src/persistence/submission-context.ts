import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { KnownReferences, Submission } from '../domain/submission.ts'

interface SubmissionContext extends KnownReferences {
  zone: string
  locale: string
  /** Source of the given code that every tenant has. */
  builtInSourceId: string
}

const selectContext = prepared(
  'select-submission-context',
  `select tenant.zone, tenant.locale,
     (select id from source where tenant_id = $1 and code = $2) as "builtInSourceId",
     exists (select from department where tenant_id = $1 and id = $3 and active) as department,
     exists (select from person where tenant_id = $1 and person_id = $4 and kind = 'patient' and active) as patient,
     exists (select from source where tenant_id = $1 and id = $5 and active) as source,
     array(select person_id from person where tenant_id = $1 and person_id = any($6::uuid[]) and kind = 'staff' and active)::text[]
       as "involvedStaffIds"
   from tenant where tenant.tenant_id = $1 and tenant.active`,
)

/**
 * What the tenant knows of a submission, from the copies of identity's state.
 * Throws FAILED_PRECONDITION TENANT_NOT_READY while the tenant is closed or its copy has not arrived.
 */
export async function readSubmissionContext(
  scope: Scope,
  input: Submission,
  sourceCode: string,
): Promise<SubmissionContext> {
  const { department_id, patient_id, source_id, involved_staff_ids } = input
  const ids = [department_id, patient_id, source_id].map((id) => id ?? null)
  const [context] = await scope.read<SubmissionContext>(
    selectContext(scope.tenantId, sourceCode, ...ids, involved_staff_ids),
  )
  if (!context?.builtInSourceId)
    throw failedPrecondition('TENANT_NOT_READY', 'This tenant takes no complaints at the moment.')
  return context
}
