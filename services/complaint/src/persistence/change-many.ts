import { AppError } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { BulkItem } from '@redress/protos/complaint/v1/BulkItem.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import { allows, viewOf } from '../domain/access.ts'
import { snapshotOf } from '../domain/changes.ts'
import { Complaint } from '../domain/complaint.ts'
import type { Decision } from './change-complaint.ts'
import { findMany } from './find-many.ts'
import { holdMany } from './hold-many.ts'
import { recordAll, type Step } from './record.ts'
import { complaintNotFound, notAllowedHere } from './view-complaint.ts'

/** Which cases are changed, or would be. */
interface Wanted {
  complaint_ids: readonly string[]
  filter?: Filters | null
  dry_run: boolean
}

/** A change of many cases. */
interface BulkChange {
  /** Of the same change of one case. */
  permission: string
  decide(complaint: Complaint): Decision
}

/** What a bulk change did, case by case. */
interface BulkAnswer {
  batch_id?: string
  items: BulkItem[]
}

const keep = prepared('keep-bulk', 'insert into bulk_change (id, tenant_id, items, at) values ($1, $2, $3, $4)')
const kept = prepared('kept-bulk', 'select items from bulk_change where tenant_id = $1 and id = $2')

// a request is answered again for three days: what is older answers nobody
const keptMs = 4 * 24 * 60 * 60 * 1000
const forget = prepared(
  'forget-bulk',
  'delete from bulk_change where id in (select id from bulk_change where tenant_id = $1 and at < $2 order by at limit 100)',
)

const openCases = prepared(
  'open-cases-after',
  `select id from complaint where tenant_id = $1 and id > $2::uuid and status in ('open', 'in_progress') and deleted_at is null
   order by id limit $3`,
)

/**
 * The way of a change of many cases: each is found, checked and decided as it would be alone, and what is refused keeps no other
 * one. What was done with each is kept under the id of the batch, so that the same request again is answered the same, and goes
 * with a later change when no key leads to it any more.
 */
export async function changeMany(scope: CommandScope, wanted: Wanted, change: BulkChange): Promise<BulkAnswer> {
  const batchId = uuidv7()
  const earlierId = wanted.dry_run ? undefined : await scope.claimKey(batchId)
  if (earlierId) {
    const [earlier] = await scope.read<{ items: BulkItem[] }>(kept(scope.tenantId, earlierId))
    return { batch_id: earlierId, items: earlier?.items ?? [] }
  }
  const { filter, complaint_ids, dry_run } = wanted
  const ids = filter ? await findMany(scope, filter) : complaint_ids.map((id) => id.toLowerCase())
  const found = await holdMany(scope, ids)
  const steps: Step[] = []
  const items = ids.map((id) => {
    const refused = tryOne(scope, found.get(id), change, batchId, dry_run ? undefined : steps)
    return { complaint_id: id, done: !refused, ...(refused && { code: refused.reason }) }
  })
  if (dry_run) return { items }
  if (steps.length > 0) await recordAll(scope, steps)
  await scope.add(keep(batchId, scope.tenantId, JSON.stringify(items), scope.now()))
  await scope.add(forget(scope.tenantId, new Date(scope.now().getTime() - keptMs)))
  return { batch_id: batchId, items }
}

/** So many open cases of the tenant that come after one in the order of ids, held as a bulk change holds them. */
export async function lockOpenCases(scope: ChangeScope, after: string, count: number): Promise<Complaint[]> {
  const { tenantId } = scope
  const open = await scope.read<{ id: string }>(openCases(tenantId, after, count))
  const ids = open.map(({ id }) => id)
  const found = await holdMany(scope, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Changes the case and adds the step, or answers why not; the case is untouched then, and always without steps. */
function tryOne(
  { caller }: CommandScope,
  complaint: Complaint | undefined,
  { permission, decide }: BulkChange,
  batchId: string,
  steps: Step[] | undefined,
): AppError | undefined {
  if (!complaint || complaint.deletedAt || !viewOf(caller, complaint)) return complaintNotFound()
  if (![permission, 'bulk'].every((each) => allows(caller, each, complaint))) return notAllowedHere()
  const changed = Object.assign(new Complaint(), complaint)
  try {
    const { happened, comment } = decide(changed)
    if (!steps || !happened) return undefined
    const before = snapshotOf(complaint)
    Object.assign(complaint, changed)
    const details = { ...happened.details, batch_id: batchId }
    steps.push({ complaint, before, happened: { ...happened, details }, comment })
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  return undefined
}
