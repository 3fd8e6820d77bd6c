import { LockMode } from '@mikro-orm/postgresql'
import { permissionDenied } from '@redress/platform/app-error.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { Complaint as ComplaintMessage } from '@redress/protos/complaint/v1/Complaint.ts'
import { allows, viewOf } from '../domain/access.ts'
import { snapshotOf } from '../domain/changes.ts'
import type { Complaint, Happened } from '../domain/complaint.ts'
import { type CaseLocks, selectCaseLocks } from './case-locks.ts'
import { ComplaintEntity } from './complaint-entity.ts'
import { type NewComment, record } from './record.ts'
import { complaintNotFound, requireComplaintId, viewComplaint } from './view-complaint.ts'

/** What a decision leads to: an event, or nothing, and a comment that goes with it. */
export interface Decision {
  happened: Happened | undefined
  comment?: NewComment
}

/**
 * The way of every change of an existing case: find and lock it (unknown or unseen: NOT_FOUND), check that the grant reaches
 * it (PERMISSION_DENIED NOT_ALLOWED_HERE), recognise a repeated request, compare the expected version, decide, record, render.
 */
export async function changeComplaint(
  scope: CommandScope,
  permission: string,
  complaintId: string,
  decide: (complaint: Complaint) => Decision | Promise<Decision>,
): Promise<ComplaintMessage> {
  const id = requireComplaintId(complaintId)
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const complaint = await scope.em.findOne(ComplaintEntity, { id, tenantId: scope.tenantId }, lock)
  const [locks] = await scope.read<CaseLocks>(selectCaseLocks(scope.tenantId, id))
  if (complaint) Object.assign(complaint, locks)
  if (!complaint || !viewOf(scope.caller, complaint)) throw complaintNotFound()
  if (!allows(scope.caller, permission, complaint))
    throw permissionDenied('NOT_ALLOWED_HERE', 'You are not allowed to do this with this complaint.')
  if (!(await scope.claimKey(id))) {
    scope.requireVersion(complaint.version)
    const before = snapshotOf(complaint)
    const { happened, comment } = await decide(complaint)
    if (happened) await record(scope, complaint, before, happened, comment)
  }
  return viewComplaint(scope, id)
}
