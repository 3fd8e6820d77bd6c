import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { KnownReferences, Referring } from '../domain/submission.ts'

const selectKnown = prepared(
  'select-known-references',
  `select
     exists (select 1 from department where tenant_id = $1 and id = $2 and active) as department,
     exists (select 1 from person where tenant_id = $1 and person_id = $3 and kind = 'patient' and active) as patient,
     exists (select 1 from source where tenant_id = $1 and id = $4 and active) as source,
     (select coalesce(array_agg(person_id::text), '{}') from person
      where tenant_id = $1 and person_id = any($5::uuid[]) and kind = 'staff' and active) as "involvedStaffIds"`,
)

/** Which of the ids that a change of a case names the tenant knows, from the copies of identity's state. */
export async function readKnownReferences(scope: Scope, referring: Referring): Promise<KnownReferences> {
  const { department_id, patient_id, source_id, involved_staff_ids } = referring
  const ids = [department_id ?? null, patient_id ?? null, source_id ?? null, involved_staff_ids]
  const [known] = await scope.read<KnownReferences>(selectKnown(scope.tenantId, ...ids))
  if (!known) throw new Error('a row of facts is always answered')
  return known
}
