import { LockMode } from '@mikro-orm/postgresql'
import type { ChangeScope, CommandScope } from '@redress/platform/scope.ts'
import type { Complaint as ComplaintMessage } from '@redress/protos/complaint/v1/Complaint.ts'
import { actsAsComplainant, allows, viewOf } from '../domain/access.ts'
import { snapshotOf } from '../domain/changes.ts'
import type { Complaint } from '../domain/complaint.ts'
import type { Happened } from '../domain/complaint-state.ts'
import { type CaseLocks, selectCaseLocks } from './case-locks.ts'
import { ComplaintEntity } from './complaint-entity.ts'
import { type NewComment, record } from './record.ts'
import { complaintNotFound, findComplaint, notAllowedHere, requireComplaintId } from './view-complaint.ts'

/** What a decision leads to: an event, or nothing, and a comment that goes with it. */
export interface Decision {
  happened: Happened | undefined
  comment?: NewComment
  /** Fields that changed beside the complaint's own. */
  alsoChanged?: readonly string[]
}

/** A case that the caller may change. */
interface Found {
  complaint: Complaint
  /** Whether they may only because it is their own. */
  byComplainant: boolean
}

/** Decides on a change of the case, and makes it. */
export type Decide = (complaint: Complaint, byComplainant: boolean) => Decision | Promise<Decision>

/**
 * The way of every change of an existing case: find and lock it (unknown or unseen: NOT_FOUND), check that the grant reaches
 * it (PERMISSION_DENIED NOT_ALLOWED_HERE), recognise a repeated request, compare the expected version, decide, record, render.
 * `seen`: the caller has to say which version they worked on (FAILED_PRECONDITION IF_MATCH_REQUIRED).
 */
export async function changeComplaint(
  scope: CommandScope,
  permission: string,
  complaintId: string,
  decide: Decide,
  { seen = false } = {},
): Promise<ComplaintMessage> {
  const id = requireComplaintId(complaintId)
  const found = await lockComplaint(scope, permission, id)
  if (found.complaint.deletedAt) throw complaintNotFound()
  if (!(await scope.claimKey(id))) {
    if (seen) scope.requireSeenVersion(found.complaint.version)
    await decideOn(scope, found, decide)
  }
  return findComplaint(scope, id)
}

/** Finds a case, even a deleted one, and holds it until the end. Throws NOT_FOUND and PERMISSION_DENIED NOT_ALLOWED_HERE. */
export async function lockComplaint(scope: CommandScope, permission: string, id: string): Promise<Found> {
  const complaint = await holdComplaint(scope, id)
  if (!complaint || !viewOf(scope.caller, complaint)) throw complaintNotFound()
  if (!allows(scope.caller, permission, complaint))
    // who may not do it learns as little of one that is deleted
    throw complaint.deletedAt ? complaintNotFound() : notAllowedHere()
  return { complaint, byComplainant: actsAsComplainant(scope.caller, permission, complaint) }
}

/** A case, even a deleted one, whoever asks, held until the end. By another lock it may not wait for who holds the case. */
export async function holdComplaint(
  scope: ChangeScope,
  id: string,
  lockMode = LockMode.PESSIMISTIC_WRITE,
): Promise<Complaint | null> {
  const complaint = await scope.em.findOne(ComplaintEntity, { id, tenantId: scope.tenantId }, { lockMode })
  const [locks] = await scope.read<CaseLocks>(selectCaseLocks(scope.tenantId, id))
  return complaint && Object.assign(complaint, locks)
}

/** Compares the expected version, decides and records. */
export async function decideOn(scope: CommandScope, { complaint, byComplainant }: Found, decide: Decide) {
  scope.requireVersion(complaint.version)
  const before = snapshotOf(complaint)
  const { happened, comment, ...rest } = await decide(complaint, byComplainant)
  const said = comment && { ...comment, byComplainant }
  if (happened) await record(scope, complaint, before, happened, { comment: said, ...rest })
}
