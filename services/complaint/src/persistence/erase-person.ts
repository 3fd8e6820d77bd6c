import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { snapshotOf } from '../domain/changes.ts'
import { beforeAllIds } from './before-all-ids.ts'
import { speaksForThemselves } from './case-creator.ts'
import { holdMany } from './hold-many.ts'
import { keepPeopleWords } from './keep-words.ts'
import { recordAll, type Step } from './record.ts'
import { revokeAmong } from './revoke-codes.ts'
import { afterAnyChange, nowAndAgain } from './second-look.ts'

/** Timer of reactions/go-on-erasing.ts, and its queue. */
export const erasingTimer = 'go-on-erasing'

/** Who is taken out of which cases. */
export interface Erasing {
  person_id: string
  /** Stands for them in statistics, and leads to nobody. */
  creator_ref: string
  /** Id of the last case that has been looked at. */
  after?: string
}

/** More would keep others waiting for too long. */
const batch = 200

const selectCases = prepared(
  'select-cases-of-person',
  `select id from (
     select id from complaint where tenant_id = $1 and created_by = $2::uuid and id > $3::uuid
     union select id from complaint where tenant_id = $1 and patient_id = $2::uuid and id > $3::uuid) theirs
   order by id limit ${batch}`,
)

const clearParties = prepared(
  'clear-parties',
  `update party set name = null, phone = null, email = null, relation = null, consent = null,
     words = ts_filter(party.words, '{a,c}')
   from complaint c
   where c.tenant_id = $1 and c.id = any($3::uuid[]) and party.tenant_id = $1 and party.id = c.id
     and num_nonnulls(party.name, party.phone, party.email, party.relation, party.consent) > 0
     and (c.patient_id = $2 or c.created_by = $2 and ${speaksForThemselves})
   returning party.id`,
)

/** Begins to take a person out of the tenant's cases when this is committed. */
export const beginErasing = (scope: ChangeScope, erasing: Erasing) =>
  scope.setTimers(erasingTimer, nowAndAgain(scope.now(), erasing))

/** Does so at once with the first of them, and goes on by the timer. */
export async function eraseAtOnce(scope: ChangeScope, erasing: Erasing): Promise<void> {
  await eraseNext(scope, erasing)
  // those that are being filed or given to the person at the moment
  await scope.setTimer(erasingTimer, afterAnyChange(scope.now()), erasing)
}

/**
 * Takes a person out of the next of the tenant's cases and goes on by the timer: who complains is cleared where it is them, and what
 * they have created has no creator any more; codes of theirs open nothing. The cases stay. Again it changes nothing.
 */
export async function eraseNext(
  scope: ChangeScope,
  { person_id, creator_ref, after = beforeAllIds }: Erasing,
): Promise<void> {
  const rows = await scope.write<{ id: string }>(selectCases(scope.tenantId, person_id, after))
  const last = rows.at(-1)
  if (!last) return
  const ids = rows.map(({ id }) => id)
  await revokeAmong(scope, { person_id }, ids)
  await eraseFrom(scope, person_id, creator_ref, ids)
  if (rows.length === batch)
    await scope.setTimer(erasingTimer, scope.now(), { person_id, creator_ref, after: last.id } satisfies Erasing)
}

async function eraseFrom(scope: ChangeScope, personId: string, creatorRef: string, ids: string[]) {
  const complaints = [...(await holdMany(scope, ids)).values()]
  const cleared = new Set(
    (await scope.write<{ id: string }>(clearParties(scope.tenantId, personId, ids))).map(({ id }) => id),
  )
  const steps = complaints.flatMap((complaint): Step[] => {
    const fields = [
      ...(complaint.createdBy === personId ? ['created_by'] : []),
      ...(cleared.has(complaint.id) ? ['complainant'] : []),
    ]
    if (fields.length === 0) return []
    const before = snapshotOf(complaint)
    const happened = complaint.erase(complaint.createdBy === personId ? creatorRef : undefined, scope.now())
    return [{ complaint, before, happened, alsoChanged: fields }]
  })
  if (steps.length === 0) return
  await recordAll(scope, steps)
  await scope.add(keepPeopleWords(scope.tenantId, ids))
}
