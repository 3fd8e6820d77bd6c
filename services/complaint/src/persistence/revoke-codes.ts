import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { snapshotOf } from '../domain/changes.ts'
import { speaksForThemselves } from './case-creator.ts'
import { holdMany } from './hold-many.ts'
import { recordAll } from './record.ts'
import { nowAndAgain } from './second-look.ts'

/** Timer of reactions/revoke-codes-of-person.ts, and its queue. */
export const revokingTimer = 'revoke-codes-of-person'

/** Whose codes are to open nothing. */
export interface Revoking {
  person_id: string
}

/** More would keep others waiting for too long. */
const batch = 200

const selectCoded = (name: string, which: string) =>
  prepared(
    name,
    `select id from (
       select c.id from complaint c where c.tenant_id = $1 and c.patient_id = $2::uuid and ${which}
       union
       select c.id from complaint c where c.tenant_id = $1 and c.created_by = $2::uuid and ${speaksForThemselves} and ${which}
     ) theirs
     where exists (select from tracking_code code where code.tenant_id = $1 and code.complaint_id = theirs.id and code.revoked_at is null)
     order by id limit ${batch}`,
  )
const selectNext = selectCoded('select-coded-cases-of-person', 'true')
const selectAmong = selectCoded('select-coded-cases-among', 'c.id = any($3::uuid[])')
const revokeAll = prepared(
  'revoke-tracking-codes',
  `update tracking_code set revoked_at = $3 where tenant_id = $1 and complaint_id = any($2::uuid[]) and revoked_at is null
   returning complaint_id as id`,
)

type Ids = { id: string }[]
const idsOf = (rows: Ids) => rows.map(({ id }) => id)

/**
 * Revokes the codes of the cases in which somebody complains, a batch at a time: the first one when this is committed, and a minute
 * later those that are being issued at the moment. Whoever holds one is not to speak for them.
 */
export const beginRevoking = (scope: ChangeScope, data: Revoking) =>
  scope.setTimers(revokingTimer, nowAndAgain(scope.now(), data))

/** Does so with the next cases, and goes on by the timer. */
export async function revokeNext(scope: ChangeScope, { person_id }: Revoking): Promise<void> {
  const ids = idsOf(await scope.read(selectNext(scope.tenantId, person_id)))
  await revokeIn(scope, ids)
  // those that are done are not among the next
  if (ids.length === batch) await scope.setTimer(revokingTimer, scope.now(), { person_id } satisfies Revoking)
}

/** The same at once for those of some cases. */
export async function revokeAmong(scope: ChangeScope, { person_id }: Revoking, ids: string[]): Promise<void> {
  await revokeIn(scope, idsOf(await scope.read(selectAmong(scope.tenantId, person_id, ids))))
}

async function revokeIn(scope: ChangeScope, ids: string[]) {
  if (ids.length === 0) return
  const complaints = await holdMany(scope, ids)
  const revoked = await scope.write<{ id: string }>(revokeAll(scope.tenantId, ids, scope.now()))
  const steps = revoked.flatMap(({ id }) => {
    const complaint = complaints.get(id)
    if (!complaint) return []
    return [
      { complaint, before: snapshotOf(complaint), happened: { type: 'complaint.v1.ComplaintTrackingCodeRevoked' } },
    ]
  })
  if (steps.length > 0) await recordAll(scope, steps)
  await scope.em.flush()
  scope.em.clear()
}
