import { failedPrecondition } from '@redress/platform/app-error.ts'
import type { CaseFacts } from './access.ts'
import type { StoredPause } from './case-clock.ts'
import { isLate } from './due.ts'
import { builtInTarget, type TargetRule } from './grievance-configuration.ts'
import { type Action, actionsIn, isRunning, type Move, type Status, transitions } from './lifecycle.ts'
import type { Lock } from './locks.ts'

/** Something that happened to a complaint: the name of its event and what that event says besides the state of the case. */
export interface Happened {
  type: string
  details?: Record<string, unknown>
}

/** Everything about a complaint that rules depend on, and how it moves. Times are instants. */
export class ComplaintState implements CaseFacts {
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
  /** Case that this one repeats. */
  duplicateOf: string | null = null
  assigneeId: string | null = null
  ownerAgentId: string | null = null
  createdBy: string | null = null
  createdByType = 'user'
  /** Of an erased creator: the same in all that they have filed, and it leads to nobody. */
  creatorRef: string | null = null
  receivedAt!: Date
  dueAt!: Date
  breachedAt: Date | null = null
  /** What decided on the time for this cycle. */
  target: TargetRule = builtInTarget
  /** When this cycle began, if it is not the first. */
  reopenedAt: Date | null = null
  /** Of this cycle. */
  pauses: StoredPause[] = []
  /** When the resolved case closes by itself; its complainant has said nothing since. */
  autoCloseAt: Date | null = null
  /** Since when the case was late when the ladder was looked at last; another moment: it is to be looked at again. */
  ladderFrom: Date | null = null
  /** When it is looked at next; null: no level is left. */
  escalateAt: Date | null = null
  outcome: string | null = null
  resolvedBy: string | null = null
  resolvedAt: Date | null = null
  closedAt: Date | null = null
  rating: number | null = null
  cycle = 1
  /** How often its complainant has reopened it. */
  complainantReopenings = 0
  version = 1
  eventSeq = 0
  createdAt!: Date
  updatedAt!: Date
  deletedAt: Date | null = null
  /** Whom an escalation has told; kept in a table of their own. */
  watcherIds: string[] = []
  /** What locks the case as the configuration is now; read with the case. */
  locks: readonly Lock[] = []

  /** Throws FAILED_PRECONDITION INVALID_TRANSITION, with the actions that the case admits, unless this is one of them. */
  requireAction(action: Action) {
    if (!actionsIn(this).includes(action)) throw this.impossible(action)
  }

  /** FAILED_PRECONDITION INVALID_TRANSITION, with the actions that the case admits. */
  protected impossible(action: string) {
    return failedPrecondition('INVALID_TRANSITION', `A case that is ${this.status} does not admit "${action}".`, {
      metadata: { action, status: this.status, allowed: actionsIn(this).join() },
    })
  }

  /** Forgets who complains, and with a reference who has created it; nobody is left out of this by what the case is. */
  erase(creatorRef: string | undefined, now: Date): Happened {
    this.touch(now)
    if (creatorRef !== undefined) Object.assign(this, { createdBy: null, creatorRef })
    return { type: 'complaint.v1.ComplaintPersonErased' }
  }

  /** Moves to a sub-status. */
  protected step(action: Move, subStatus: string, type: string, now: Date): Happened {
    this.move(action, now)
    this.subStatus = subStatus
    return { type }
  }

  /** Moves to where the action leads. Throws FAILED_PRECONDITION INVALID_TRANSITION. */
  protected move(action: Move, now: Date) {
    this.requireAction(action)
    this.touch(now)
    this.status = transitions[action].to
  }

  /** Counts a change of what can be edited; called before anything changes. */
  protected touch(now: Date) {
    this.keepTime(now)
    this.version += 1
    this.updatedAt = now
  }

  /** Stores what the clock has decided by now, before it stands still or is set anew: late since its due time. */
  protected keepTime(now: Date) {
    if (isRunning(this) && isLate(this.dueAt, now)) this.breachedAt ??= this.dueAt
  }
}
