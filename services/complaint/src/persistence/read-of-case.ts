import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { type CaseFacts, type View, viewOf } from '../domain/access.ts'
import { selectFacts } from './find-facts.ts'
import { complaintNotFound, requireComplaintId } from './view-complaint.ts'

/** Rows that belong to one case, and how much of it the caller sees. */
interface OfCase<Row> {
  facts: CaseFacts
  view: View
  rows: Row[]
  /** Rows of what was read beside them. */
  beside: unknown[]
}

/** What a statement reads of a case, and another beside it, in one round trip with what decides on access. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function readOfCase<Row>(
  scope: Scope,
  complaintId: string,
  select: (tenantId: string, complaintId: string) => Statement,
  ...besides: readonly Statement[]
): Promise<OfCase<Row>> {
  const key = [scope.tenantId, requireComplaintId(complaintId)] as const
  const [found, rows, beside = []] = await scope.readAll([selectFacts(...key), select(...key), ...besides])
  const [facts] = found as CaseFacts[]
  const view = facts && viewOf(scope.caller, facts)
  if (!view) throw complaintNotFound()
  return { facts, view, rows: rows as Row[], beside }
}
