import { invalidArgument } from '@redress/platform/app-error.ts'
import type { Edits } from './amendment.ts'
import type { Terms } from './case-clock.ts'
import { ComplaintClock, type Waiting } from './complaint-clock.ts'
import type { Happened } from './complaint-state.ts'
import { after, breachedAt, isLate } from './due.ts'
import type { Closing, Move } from './lifecycle.ts'
import { requireReopenable } from './reopening.ts'

/** What a new cycle begins with. */
interface NextCycle {
  byComplainant: boolean
  /** Whether the assignee may still have the case. */
  assigneeFits: boolean
  terms: Terms
  /** "d,h" of the tenant. */
  reopenWindow: string
}

/** What no cycle has when it begins. */
const nothingYet = {
  ...{ closedAs: null, duplicateOf: null, outcome: null, resolvedBy: null, resolvedAt: null, closedAt: null },
  ...{ rating: null, breachedAt: null, autoCloseAt: null, ladderFrom: null, escalateAt: null },
}

/** A complaint with the rules that change it. */
export class Complaint extends ComplaintClock {
  /** A complaint as it is filed; late from the start when it was received long ago. */
  static submit(filed: Partial<Complaint>, now: Date): Complaint {
    const complaint = Object.assign(new Complaint(), filed, { createdAt: now, updatedAt: now })
    if (isLate(complaint.dueAt, now)) complaint.breachedAt = breachedAt(complaint.dueAt, now)
    return complaint
  }

  /** Says that the case has been noticed. */
  acknowledge(now: Date): Happened {
    return this.step('acknowledge', 'acknowledged', 'complaint.v1.ComplaintAcknowledged', now)
  }

  /** Says that the case has been looked through. */
  triage(now: Date): Happened {
    return this.step('triage', 'triaged', 'complaint.v1.ComplaintTriaged', now)
  }

  /** Takes up the work. */
  start(now: Date): Happened {
    return this.step('start', 'working', 'complaint.v1.ComplaintStarted', now)
  }

  /** Gives the case to a person, or to nobody while it is in progress. Naming the same person again changes nothing. */
  assign(assigneeId: string | null, now: Date): Happened | undefined {
    this.requireAction('assign')
    if (assigneeId === null && this.status === 'open')
      throw invalidArgument('ASSIGNEE_REQUIRED', 'An open case can only be given to somebody.')
    if (assigneeId === this.assigneeId) return undefined
    const takenUp = this.status === 'open'
    this.move('assign', now)
    if (takenUp) this.subStatus = 'working'
    this.assigneeId = assigneeId
    return { type: 'complaint.v1.ComplaintAssigned' }
  }

  /** Lets another agent look after the case until it is closed. Naming the same one again changes nothing. */
  changeOwner(ownerAgentId: string, now: Date): Happened | undefined {
    if (this.status === 'closed') throw this.impossible('change_owner')
    if (ownerAgentId === this.ownerAgentId) return undefined
    this.touch(now)
    this.ownerAgentId = ownerAgentId
    return { type: 'complaint.v1.ComplaintOwnerChanged' }
  }

  /** Takes a comment in, in any state; the version stays. A resolved case whose complainant says something does not close by itself. */
  comment(visibility: 'public' | 'internal', byComplainant = false): Happened {
    if (byComplainant) this.autoCloseAt = null
    return { type: 'complaint.v1.ComplaintCommented', details: { visibility, by_complainant: byComplainant } }
  }

  /** Records the answer of this cycle; its text is kept as a public comment. */
  resolve(outcome: string, by: string | null, now: Date, { calendar, autoClose }: Waiting): Happened {
    this.move('resolve', now)
    this.endPause(now, calendar)
    const autoCloseAt = after(now, autoClose, calendar)
    Object.assign(this, { subStatus: null, outcome, resolvedBy: by, resolvedAt: now, autoCloseAt })
    return { type: 'complaint.v1.ComplaintResolved', details: { outcome } }
  }

  /** Accepts the resolution. A second click finds it confirmed and changes nothing. */
  confirm(rating: number | undefined, now: Date): Happened | undefined {
    if (this.closedAs === 'confirmed') return undefined
    const happened = this.end('confirm', 'confirmed', now, { rating })
    this.rating = rating ?? null
    return happened
  }

  /** Ends the case because its complainant has not answered the resolution. */
  autoClose(now: Date): Happened | undefined {
    if (this.status !== 'resolved') return undefined
    this.touch(now)
    return this.finish('auto', now)
  }

  /** Ends the case without a resolution: it is no case for the desk. */
  reject(now: Date): Happened {
    return this.end('reject', 'rejected', now)
  }

  /** Ends the case because another one is about the same. */
  markDuplicate(duplicateOf: string, now: Date): Happened {
    const happened = this.end('mark_duplicate', 'duplicate', now, { duplicate_of: duplicateOf })
    this.duplicateOf = duplicateOf
    return happened
  }

  /** Ends the case because its complainant takes it back. */
  withdraw(now: Date): Happened {
    return this.end('withdraw', 'withdrawn', now)
  }

  /** Begins the next cycle, without resolution and with clocks of its own. Its complainant may in the window, three times. */
  reopen({ byComplainant, assigneeFits, terms, reopenWindow }: NextCycle, now: Date): Happened {
    this.requireAction('reopen')
    if (byComplainant) requireReopenable({ ...this, reopenWindow }, now)
    this.move('reopen', now)
    Object.assign(this, nothingYet, { cycle: this.cycle + 1, subStatus: 'working', reopenedAt: now, pauses: [] })
    this.setClock(terms, now)
    if (!assigneeFits) Object.assign(this, { status: 'open', subStatus: 'new', assigneeId: null })
    if (byComplainant) this.complainantReopenings += 1
    return { type: 'complaint.v1.ComplaintReopened', details: { by_complainant: byComplainant } }
  }

  /** Moves the case to another source and what that gives it of time; to its own it changes nothing. */
  changeSource(sourceId: string, terms: Terms, now: Date): Happened | undefined {
    this.requireAction('change_source')
    if (sourceId === this.sourceId) return undefined
    this.touch(now)
    this.sourceId = sourceId
    this.setClock(terms, now)
    return { type: 'complaint.v1.ComplaintSourceChanged' }
  }

  /** Puts values into fields; if nothing is different then, not in who complains either, it changes nothing. A category brings its time. */
  update(
    edits: Edits,
    { partyChanges, terms }: { partyChanges: boolean; terms: Terms },
    now: Date,
  ): Happened | undefined {
    this.requireAction('update')
    const isDifferent = ([field, value]: [string, unknown]) =>
      JSON.stringify(this[field as keyof Edits]) !== JSON.stringify(value)
    if (!partyChanges && !Object.entries(edits).some(isDifferent)) return undefined
    this.touch(now)
    const movesCategory = edits.category !== undefined && edits.category !== this.category
    Object.assign(this, edits)
    if (movesCategory) this.setClock(terms, now)
    return { type: 'complaint.v1.ComplaintUpdated' }
  }

  /** Takes the case out of sight. */
  delete(now: Date): Happened {
    this.touch(now)
    this.deletedAt = now
    return { type: 'complaint.v1.ComplaintDeleted' }
  }

  private end(action: Move, closedAs: Closing, now: Date, details: Happened['details'] = {}): Happened {
    this.move(action, now)
    return this.finish(closedAs, now, details)
  }

  private finish(closedAs: Closing, now: Date, details: Happened['details'] = {}): Happened {
    this.closePause(now)
    Object.assign(this, { status: 'closed', subStatus: null, closedAs, closedAt: now })
    return { type: 'complaint.v1.ComplaintClosed', details: { closed_as: closedAs, ...details } }
  }
}
