import { reaction } from '@redress/platform/messaging/reaction.ts'
import { applyLadder } from './reactions/apply-ladder.ts'
import { autoCloseComplaint } from './reactions/auto-close-complaint.ts'
import { breachComplaint } from './reactions/breach-complaint.ts'
import { escalateOverdueComplaint } from './reactions/escalate-overdue-complaint.ts'
import { goOnErasing } from './reactions/go-on-erasing.ts'
import { keepDepartment } from './reactions/keep-department.ts'
import { keepPermissionMatrix } from './reactions/keep-permission-matrix.ts'
import { keepPerson } from './reactions/keep-person.ts'
import { keepSource } from './reactions/keep-source.ts'
import { keepStatistics } from './reactions/keep-statistics.ts'
import { keepTenant } from './reactions/keep-tenant.ts'
import { keepWordsOfPerson } from './reactions/keep-words-of-person.ts'
import { moveDueTimes } from './reactions/move-due-times.ts'
import { revokeCodesOfPerson } from './reactions/revoke-codes-of-person.ts'

/** Events that the service publishes. */
export const publishes = [
  'complaint.v1.ComplaintSubmitted',
  'complaint.v1.ComplaintAssigned',
  'complaint.v1.ComplaintStarted',
  'complaint.v1.ComplaintResolved',
  'complaint.v1.ComplaintClosed',
  'complaint.v1.ComplaintCommented',
  'complaint.v1.ComplaintOwnerChanged',
  'complaint.v1.CasesExported',
  'complaint.v1.ComplaintAcknowledged',
  'complaint.v1.ComplaintTriaged',
  'complaint.v1.ComplaintPaused',
  'complaint.v1.ComplaintResumed',
  'complaint.v1.ComplaintReopened',
  'complaint.v1.ComplaintSourceChanged',
  'complaint.v1.ComplaintUpdated',
  'complaint.v1.ComplaintDeleted',
  'complaint.v1.ComplaintPersonErased',
  'complaint.v1.ComplaintImported',
  'complaint.v1.ComplaintBreached',
  'complaint.v1.ComplaintTrackingCodeIssued',
  'complaint.v1.ComplaintTrackingCodeRevoked',
  'complaint.v1.ComplaintEscalated',
  'complaint.v1.ComplaintDueChanged',
  'complaint.v1.CasesReadAcrossTenants',
  'complaint.v1.ConfigurationChanged',
]

/** Whoever watches cases is told what passes. */
export const tails = true

/** Events that the service answers. */
export const reactions = [
  reaction('keep-tenant', ['identity.v1.TenantState'], keepTenant),
  reaction('keep-person', ['identity.v1.PersonState'], keepPerson),
  reaction('keep-department', ['identity.v1.DepartmentState'], keepDepartment),
  reaction('keep-source', ['identity.v1.SourceState'], keepSource),
  reaction('keep-permission-matrix', ['identity.v1.MatrixState'], keepPermissionMatrix),
]

/** Moments that the service answers. */
export const timers = [
  ...[breachComplaint, autoCloseComplaint, escalateOverdueComplaint],
  ...[moveDueTimes, applyLadder, keepStatistics],
  ...[goOnErasing, keepWordsOfPerson, revokeCodesOfPerson],
]
