import { randomUUID } from 'node:crypto'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { PersonState__Output as PersonState } from '@redress/protos/identity/v1/PersonState.ts'
import { nameWords } from '../domain/case-words.ts'
import { beginRenaming } from '../persistence/cases-naming.ts'
import { beginErasing } from '../persistence/erase-person.ts'
import { beginRevoking } from '../persistence/revoke-codes.ts'

/** What a newer state has changed. */
interface Kept {
  /** Words of the name before; null: nobody was known. */
  before: string[] | null
  renamed: boolean
  /** To a login, or to another one. */
  linked: boolean
}

const keep = prepared(
  'keep-person',
  `with before as (select words, user_id from person where tenant_id = $1 and person_id = $2), kept as (
     insert into person (tenant_id, person_id, kind, name, active, roles, department_ids, user_id, reports_to, version, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (tenant_id, person_id) do update set name = excluded.name, active = excluded.active, roles = excluded.roles,
       department_ids = excluded.department_ids, user_id = excluded.user_id, reports_to = excluded.reports_to,
       version = excluded.version, words = excluded.words
     where person.version < excluded.version
       or (person.version = excluded.version and person.reports_to is null and excluded.reports_to is not null)
     returning words, user_id)
   select before.words as before, before.words is distinct from kept.words as renamed,
     kept.user_id is not null and before.user_id is distinct from kept.user_id as linked
   from kept left join before on true`,
)

/**
 * Keeps the newest state of a user, a member of staff or a patient, with the rights that it gives. What follows from it comes
 * afterwards and by batches, so that it waits for no case: those that name them are found by the name of now, and codes of a patient
 * who gets a login open nothing any more. A state without a name is the tombstone of somebody erased.
 */
export async function keepPerson({ tenantid, eventseq, data }: EventEnvelope<PersonState>, scope: ChangeScope) {
  const { person_id, kind, name, active, roles, department_ids, user_id, reports_to } = data
  const links = [roles ?? [], department_ids ?? [], user_id ?? null, reports_to ?? null]
  const state = [kind, name, active, ...links, eventseq, nameWords(name)]
  const [kept] = await scope.write<Kept>(keep(tenantid, person_id, ...state))
  if (!kept) return
  // whoever holds a code of theirs is not to speak for somebody who signs in
  if (kept.linked && kept.before !== null && kind === 'patient') await beginRevoking(scope, { person_id })
  // nobody can name staff or patients whom the copy does not know yet; who acts can come before their own state
  if (!kept.renamed || (kept.before === null && kind !== 'user')) return
  if (name === '' && !active) await beginErasing(scope, { person_id, creator_ref: randomUUID() })
  await beginRenaming(scope, { person_id, kind })
}
