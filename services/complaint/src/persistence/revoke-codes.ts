import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { snapshotOf } from '../domain/changes.ts'
import { speaksForThemselves } from './case-creator.ts'
import { holdMany } from './hold-many.ts'
import { recordAll } from './record.ts'

/** So many cases are held in memory at a time. */
const batch = 500
const first = '00000000-0000-0000-0000-000000000000'

const selectCoded = prepared(
  'select-coded-cases-of-person',
  `select c.id from complaint c
   where c.tenant_id = $1 and c.id > $3 and (c.patient_id = $2 or c.created_by = $2 and ${speaksForThemselves})
     and exists (select from tracking_code code where code.tenant_id = $1 and code.complaint_id = c.id and code.revoked_at is null)
   order by c.id limit ${batch}`,
)
const revokeAll = prepared(
  'revoke-tracking-codes',
  `update tracking_code set revoked_at = $3 where tenant_id = $1 and complaint_id = any($2::uuid[]) and revoked_at is null
   returning complaint_id as id`,
)

/** Revokes the codes of the cases in which somebody complains: whoever holds one is not to speak for them. */
export async function revokeCodesOf(scope: ChangeScope, personId: string): Promise<void> {
  for (let after = first; ; ) {
    const rows = await scope.read<{ id: string }>(selectCoded(scope.tenantId, personId, after))
    const last = rows.at(-1)
    if (!last) return
    await revokeIn(
      scope,
      rows.map(({ id }) => id),
    )
    after = last.id
  }
}

async function revokeIn(scope: ChangeScope, ids: string[]) {
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
