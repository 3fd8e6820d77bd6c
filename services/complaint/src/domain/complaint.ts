import { failedPrecondition, invalidArgument } from '@redress/platform/app-error.ts'
import type { CaseFacts } from './access.ts'
import { breachedAt, isLate } from './due.ts'
import { type Action, actionsIn, type Status, transitions } from './lifecycle.ts'
import type { Lock } from './locks.ts'

/** Something that happened to a complaint: the name of its event and what that event says besides the state of the case. */
export interface Happened {
  type: string
  details?: Record<string, unknown>
}

/** Everything about a complaint that rules depend on, with the rules that change it. Times are instants. */
export class Complaint implements CaseFacts {
  id!: string
  tenantId!: string
  reference!: string
  title!: string
  description!: string
  language!: string
  category!: string
  flags: string[] = []
  priority!: string
  severity: string | null = null
  channel!: string
  sourceId: string | null = null
  departmentId: string | null = null
  patientId: string | null = null
  involvedStaffIds: string[] = []
  externalReference: string | null = null
  remedySought: string | null = null
  incidentDate: string | null = null
  status: Status = 'open'
  subStatus: string | null = 'new'
  closedAs: string | null = null
  assigneeId: string | null = null
  ownerAgentId: string | null = null
  createdBy: string | null = null
  createdByType = 'user'
  receivedAt!: Date
  dueAt!: Date
  breachedAt: Date | null = null
  outcome: string | null = null
  resolvedBy: string | null = null
  resolvedAt: Date | null = null
  closedAt: Date | null = null
  rating: number | null = null
  cycle = 1
  version = 1
  eventSeq = 0
  createdAt!: Date
  updatedAt!: Date
  /** Whom an escalation has told; kept in a table of their own. */
  watcherIds: string[] = []
  /** What locks the case as the configuration is now; read with the case. */
  locks: readonly Lock[] = []

  /** A complaint as it is filed; late from the start when it was received long ago. */
  static submit(filed: Partial<Complaint>, now: Date): Complaint {
    const complaint = Object.assign(new Complaint(), filed, { createdAt: now, updatedAt: now })
    if (isLate(complaint.dueAt, now)) complaint.breachedAt = breachedAt(complaint.dueAt, now)
    return complaint
  }

  /** Takes up the work. */
  start(now: Date): Happened {
    this.move('start', now)
    this.subStatus = 'working'
    return { type: 'complaint.v1.ComplaintStarted' }
  }

  /** Gives the case to a person, or to nobody while it is in progress. Naming the same person again changes nothing. */
  assign(assigneeId: string | null, now: Date): Happened | undefined {
    this.requireAction('assign')
    if (assigneeId === null && this.status === 'open')
      throw invalidArgument('ASSIGNEE_REQUIRED', 'An open case can only be given to somebody.')
    if (assigneeId === this.assigneeId) return undefined
    if (this.status === 'open') this.subStatus = 'working'
    this.move('assign', now)
    this.assigneeId = assigneeId
    return { type: 'complaint.v1.ComplaintAssigned' }
  }

  /** Lets another agent look after the case until it is closed. Naming the same one again changes nothing. */
  changeOwner(ownerAgentId: string, now: Date): Happened | undefined {
    if (this.status === 'closed') throw this.impossible('change_owner')
    if (ownerAgentId === this.ownerAgentId) return undefined
    this.ownerAgentId = ownerAgentId
    this.version += 1
    this.updatedAt = now
    return { type: 'complaint.v1.ComplaintOwnerChanged' }
  }

  /** Takes a comment in, in any state; nothing else changes, the version neither. */
  comment(visibility: 'public' | 'internal'): Happened {
    return { type: 'complaint.v1.ComplaintCommented', details: { visibility } }
  }

  /** Records the answer of this cycle; its text is kept as a public comment. */
  resolve(outcome: string, by: string | null, now: Date): Happened {
    this.move('resolve', now)
    this.subStatus = null
    this.outcome = outcome
    this.resolvedBy = by
    this.resolvedAt = now
    if (isLate(this.dueAt, now)) this.breachedAt ??= breachedAt(this.dueAt, this.createdAt)
    return { type: 'complaint.v1.ComplaintResolved', details: { outcome } }
  }

  /** Accepts the resolution. A second click finds it confirmed and changes nothing. */
  confirm(rating: number | undefined, now: Date): Happened | undefined {
    if (this.closedAs === 'confirmed') return undefined
    this.move('confirm', now)
    this.closedAs = 'confirmed'
    this.closedAt = now
    this.rating = rating ?? null
    return { type: 'complaint.v1.ComplaintClosed', details: { closed_as: 'confirmed', rating } }
  }

  private move(action: Action, now: Date) {
    this.requireAction(action)
    this.status = transitions[action].to
    this.version += 1
    this.updatedAt = now
  }

  private requireAction(action: Action) {
    if (!actionsIn(this.status).includes(action)) throw this.impossible(action)
  }

  private impossible(action: string) {
    return failedPrecondition('INVALID_TRANSITION', `A case that is ${this.status} does not admit "${action}".`, {
      metadata: { action, status: this.status, allowed: actionsIn(this.status).join() },
    })
  }
}
