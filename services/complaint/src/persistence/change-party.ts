import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { type Amendment, amendedParty } from '../domain/amendment.ts'
import { complainantWords } from '../domain/case-words.ts'
import type { Complaint } from '../domain/complaint.ts'
import type { Party } from '../domain/submission.ts'

const selectParty = prepared(
  'select-party',
  'select name, phone, email, relation, consent from party where tenant_id = $1 and id = $2',
)
const updateParty = prepared(
  'update-party',
  `update party set name = $3, phone = $4, email = $5, relation = $6, consent = $7,
     words = ts_filter(words, '{a,c}') || $8::text::tsvector
   where tenant_id = $1 and id = $2`,
)

const valuesOf = ({ name, phone, email, relation, consent }: Party) =>
  [name, phone, email, relation, consent].map((value) => value ?? null)

/** Changes who complains, as far as the amendment names it; answers whether anything is different. */
export async function changeParty(scope: CommandScope, { id, tenantId }: Complaint, amendment: Amendment) {
  if (!amendment.fields.some((field) => field.startsWith('complainant'))) return false
  const [party] = await scope.read<Party>(selectParty(tenantId, id))
  const before = valuesOf(party ?? {})
  const changed = amendedParty(party ?? {}, amendment)
  const after = valuesOf(changed)
  if (after.every((value, at) => value === before[at])) return false
  await scope.add(updateParty(tenantId, id, ...after, complainantWords(tenantId, changed.name ?? null)))
  return true
}
