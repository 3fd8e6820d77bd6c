import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import { textWords } from '../domain/case-words.ts'
import type { Change } from '../domain/changes.ts'
import type { Complaint } from '../domain/complaint.ts'

/** Words of the names of whom the complaint `c` refers to, each name as the tenant knows it (personName). */
const peopleWords = `coalesce((
  select string_agg(right(c.tenant_id::text, 4) || word || ':1C', ' ')::tsvector
  from (select distinct on (person_id) words from person
    where person.tenant_id in (c.tenant_id, '${NIL_TENANT_ID}') and person.person_id
      = any(array[c.patient_id, c.created_by, c.owner_agent_id, c.assignee_id] || c.involved_staff_ids)
    order by person_id, tenant_id desc) named, unnest(named.words) as word), '')`

const keepTexts = prepared(
  'keep-text-words',
  `update party set words = ts_filter(words, '{b,c}') || $3::text::tsvector where tenant_id = $1 and id = $2`,
)
/** Lets cases be found by the names of whom they refer to now. */
export const keepPeopleWords = prepared(
  'keep-people-words',
  `update party set words = ts_filter(party.words, '{a,b}') || ${peopleWords}
   from complaint c where c.tenant_id = $1 and c.id = any($2::uuid[]) and party.tenant_id = $1 and party.id = c.id`,
)

const texts = ['title', 'description']
const people = ['patient', 'involved_staff', 'assignee', 'owner_agent']
const names = (changes: readonly Change[], fields: readonly string[]) =>
  changes.some(({ field }) => fields.includes(field))

/** What lets cases that have changed be found by what they say now; a new one comes with its words. */
export function keepWordsOf(
  tenantId: string,
  changed: readonly { complaint: Complaint; changes: readonly Change[] }[],
): Statement[] {
  const renamed = changed.filter(({ changes }) => names(changes, people)).map(({ complaint }) => complaint.id)
  const rewritten = changed.filter(({ changes }) => names(changes, texts))
  return [
    ...rewritten.map(({ complaint }) => keepTexts(tenantId, complaint.id, textWords(complaint))),
    ...(renamed.length > 0 ? [keepPeopleWords(tenantId, renamed)] : []),
  ]
}
