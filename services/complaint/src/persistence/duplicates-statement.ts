import type { Caller } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import { noFilters } from '../domain/list-input.ts'
import { complaintColumns, partyWith } from './complaint-row.ts'
import type { ListRow } from './list-statement.ts'
import { visibleCases } from './visible-cases.ts'

/** A case, or one that may be the same again, with the text by which they are compared. */
export interface CandidateRow extends ListRow {
  description: string
  /** It is the case itself. */
  is_subject: boolean
  same_patient: boolean
  same_creator: boolean
  same_phone: boolean
}

const withinDays = 30
/** So many of the newest are compared. */
const candidates = 100

/**
 * The case with those around it that the caller sees in full: of the same patient, filed by the same complainant, or with the same
 * phone number, received within 30 days, and no duplicates themselves.
 */
export function duplicatesStatement(complaintId: string, caller: Caller, now: Date): Statement {
  const values: unknown[] = [caller.tenantId, complaintId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    `(c.id = $2 or c.id in (${alike}) and c.closed_as is distinct from 'duplicate' and c.received_at between ${around('-')} and ${around('+')})`,
  ]
  const cases = visibleCases(caller, noFilters, now, bind, { columns: 'c.*', conditions, fullOnly: true })
  if (!cases) return nothing
  const text = `${subject} select ${complaintColumns}, c.view, c.description, '' as sort_key, c.id = $2 as is_subject,
      coalesce(c.patient_id = subject.patient_id, false) as same_patient,
      coalesce(c.created_by = subject.complainant_id, false) as same_creator,
      coalesce(party.phone_key = subject.phone_key, false) as same_phone
    from (select found.* from (${cases}) found order by found.id = $2 desc, found.received_at desc, found.id limit ${candidates + 1}) c
    cross join subject ${partyWith('name, relation, phone_key')} order by c.received_at desc, c.id`
  return { name: '', text, values }
}

const nothing = { name: '', text: 'select where false', values: [] }

// staff who file for others are not who complains
const subject = `with subject as (
  select c.patient_id, c.received_at, party.phone_key,
    (select person_id from person where tenant_id = $1 and person_id = c.created_by and 'complainant' = any(roles))
      as complainant_id
  from complaint c left join party on party.tenant_id = $1 and party.id = c.id where c.tenant_id = $1 and c.id = $2)`
const alike = `
  select id from complaint where tenant_id = $1 and patient_id = (select patient_id from subject)
  union select id from complaint where tenant_id = $1 and created_by = (select complainant_id from subject)
  union select id from party where tenant_id = $1 and phone_key = (select phone_key from subject)`
const around = (sign: '+' | '-') => `(select received_at from subject) ${sign} interval '${withinDays} days'`
