import { randomUUID } from 'node:crypto'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { snapshotOf } from '../domain/changes.ts'
import { speaksForThemselves } from './case-creator.ts'
import { holdMany } from './hold-many.ts'
import { keepPeopleWords } from './keep-words.ts'
import { recordAll, type Step } from './record.ts'
import { revokeCodesOf } from './revoke-codes.ts'

/** So many cases are held in memory at a time. */
const batch = 500

const selectCases = prepared(
  'select-cases-of-person',
  `select c.id from complaint c where c.tenant_id = $1 and c.id > $3 and (c.created_by = $2 or c.patient_id = $2)
   order by c.id limit ${batch}`,
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

const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Takes a person out of the tenant's cases, in the transaction of the scope: who complains is cleared where it is them, and what
 * they have created has no creator any more, only a reference that leads to nobody; codes of theirs open nothing. The cases stay.
 * Again it changes nothing.
 */
export async function erasePerson(scope: ChangeScope, personId: string): Promise<void> {
  await revokeCodesOf(scope, personId)
  const creatorRef = randomUUID()
  for (let after = nobody; ; ) {
    const rows = await scope.write<{ id: string }>(selectCases(scope.tenantId, personId, after))
    const last = rows.at(-1)
    if (!last) return
    await eraseFrom(
      scope,
      personId,
      creatorRef,
      rows.map(({ id }) => id),
    )
    after = last.id
  }
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
  await scope.em.flush()
  scope.em.clear()
}
