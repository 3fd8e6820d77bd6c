import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { type CaseFacts, viewOf } from '../domain/access.ts'
import { selectFacts } from './find-facts.ts'
import { holdMany } from './hold-many.ts'
import { requireComplaintId } from './view-complaint.ts'

// one at a time in a tenant: of a ring that is closed in two places at once neither would find the way back
const takeTurns = prepared(
  'lock-duplicates',
  `select pg_advisory_xact_lock(hashtextextended('duplicates ' || $1::text, 0))`,
)
const selectChain = prepared(
  'select-duplicate-chain',
  `with recursive chain as (
     select id, duplicate_of from complaint where tenant_id = $1 and id = $2
     union
     select next.id, next.duplicate_of from complaint next join chain on next.id = chain.duplicate_of where next.tenant_id = $1
   )
   select id from chain where id = $3`,
)

/**
 * Holds a case and the one that is to go on until the end, before either is looked at: what names another holds that too, and
 * whoever holds many holds them in the same order.
 */
export async function holdWithTarget(scope: CommandScope, complaintId: string, targetId: string) {
  await scope.read(takeTurns(scope.tenantId))
  await holdMany(scope, [requireComplaintId(complaintId), targetId])
}

/**
 * Whether a case may be called a duplicate of another: one that the caller sees and that is not, over however many duplicates, a
 * duplicate of it. Throws FAILED_PRECONDITION DUPLICATE_UNSUITABLE.
 */
export async function requireDuplicateTarget(scope: CommandScope, complaintId: string, targetId: string) {
  const [back, found] = await scope.readAll([
    selectChain(scope.tenantId, targetId, complaintId),
    selectFacts(scope.tenantId, targetId),
  ])
  const [target] = found as CaseFacts[]
  if (!target || back?.length !== 0 || !viewOf(scope.caller, target))
    throw failedPrecondition('DUPLICATE_UNSUITABLE', 'This complaint cannot be the one that goes on.')
}
