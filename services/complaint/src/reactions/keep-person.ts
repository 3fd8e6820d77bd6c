import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { PersonState__Output as PersonState } from '@redress/protos/identity/v1/PersonState.ts'
import { nameWords } from '../domain/case-words.ts'
import { erasePerson } from '../persistence/erase-person.ts'
import { keepWordsOfPerson } from '../persistence/keep-words.ts'

const keep = prepared(
  'keep-person',
  `with before as (select words from person where tenant_id = $1 and person_id = $2), kept as (
     insert into person (tenant_id, person_id, kind, name, active, roles, department_ids, user_id, reports_to, version, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (tenant_id, person_id) do update set name = excluded.name, active = excluded.active, roles = excluded.roles,
       department_ids = excluded.department_ids, user_id = excluded.user_id, reports_to = excluded.reports_to,
       version = excluded.version, words = excluded.words
     where person.version < excluded.version
       or (person.version = excluded.version and person.reports_to is null and excluded.reports_to is not null)
     returning words)
   select before.words as before from kept left join before on true where before.words is distinct from kept.words`,
)

/**
 * Keeps the newest state of a user, a member of staff or a patient; cases that name them are found by the name of now. A state without a name is the
 * tombstone of somebody erased.
 */
export async function keepPerson({ tenantid, eventseq, data }: EventEnvelope<PersonState>, scope: ChangeScope) {
  const { person_id, kind, name, active, roles, department_ids, user_id, reports_to } = data
  const links = [roles ?? [], department_ids ?? [], user_id ?? null, reports_to ?? null]
  const state = [kind, name, active, ...links, eventseq, nameWords(name)]
  const [renamed] = await scope.write<{ before: string[] | null }>(keep(tenantid, person_id, ...state))
  // nobody can name staff or patients whom the copy does not know yet; who acts can come before their own state
  if (!renamed || (renamed.before === null && kind !== 'user')) return
  if (name === '' && !active) await erasePerson(scope, person_id)
  await scope.add(keepWordsOfPerson[kind as keyof typeof keepWordsOfPerson](tenantid, person_id))
}
