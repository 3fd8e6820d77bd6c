import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import { caseWords } from '../domain/case-words.ts'
import type { Complaint } from '../domain/complaint.ts'
import type { Party } from '../domain/submission.ts'
import type { FiledNames } from './submission-context.ts'

const insert = prepared(
  'insert-party',
  `insert into party (id, tenant_id, name, phone, email, relation, consent, words) values ($1, $2, $3, $4, $5, $6, $7, $8::text::tsvector)`,
)

/** The one row that holds who complains, with the words by which the case is found. */
export function insertParty(
  complaint: Complaint,
  { name, phone, email, relation, consent }: Party,
  { patientName, filerName, involvedStaff }: Pick<FiledNames, 'patientName' | 'filerName' | 'involvedStaff'>,
): Statement {
  const { id, tenantId } = complaint
  const words = caseWords(complaint, name ?? null, [patientName, filerName, ...involvedStaff.map((one) => one.name)])
  return insert(id, tenantId, name ?? null, phone ?? null, email ?? null, relation ?? null, consent ?? null, words)
}
