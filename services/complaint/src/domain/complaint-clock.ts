import type { Calendar } from './calendar.ts'
import { dueBy, openPause, type Terms } from './case-clock.ts'
import { ComplaintState, type Happened } from './complaint-state.ts'
import { isLate } from './due.ts'
import { isAtWork } from './lifecycle.ts'

/** What a resolution begins: its complainant has so long to answer. */
export interface Waiting {
  calendar: Calendar | null
  /** "d,h" of the tenant. */
  autoClose: string
}

/** A complaint with what its clock does: it pauses and goes on, is set anew, and tells when the case is late. */
export class ComplaintClock extends ComplaintState {
  /** Waits for somebody outside the desk; the clock is paused. Waiting for the same already, it changes nothing. */
  pause(waitsFor: string, now: Date): Happened | undefined {
    this.requireAction('pause')
    if (this.subStatus === waitsFor) return undefined
    const happened = this.step('pause', waitsFor, 'complaint.v1.ComplaintPaused', now)
    if (!openPause(this)) this.pauses = [...this.pauses, { from: now.toISOString() }]
    return happened
  }

  /** Goes on. */
  resume(now: Date, calendar: Calendar | null): Happened {
    const happened = this.step('resume', 'working', 'complaint.v1.ComplaintResumed', now)
    this.endPause(now, calendar)
    return happened
  }

  /** Takes in what the tenant's calendar and configuration say now; nobody has worked on the case, and its version stays. */
  changeTerms(terms: Terms, now: Date): Happened | undefined {
    this.keepTime(now)
    const [dueAt, breachedAt] = [this.dueAt, this.breachedAt]
    this.setClock(terms, now)
    if (this.dueAt.getTime() === dueAt.getTime() && this.breachedAt === breachedAt) return undefined
    return { type: 'complaint.v1.ComplaintDueChanged' }
  }

  /** Stores that the case is late, if it is and that is not known yet; nobody has worked on it, and its version stays. */
  breach(now: Date): Happened | undefined {
    if (this.breachedAt) return undefined
    this.keepTime(now)
    return this.breachedAt ? { type: 'complaint.v1.ComplaintBreached' } : undefined
  }

  /** Goes on after a pause: due so much later. */
  protected endPause(now: Date, calendar: Calendar | null) {
    if (!openPause(this)) return
    this.closePause(now)
    this.dueAt = dueBy(this, { target: this.target, calendar })
  }

  protected closePause(now: Date) {
    this.pauses = this.pauses.map((pause) => ({ to: now.toISOString(), ...pause }))
  }

  /**
   * Sets a clock that has not stopped anew, from its start and with its pauses. By the new terms the case may have been late
   * before: that is known now. One that was late stays so.
   */
  protected setClock(terms: Terms, now: Date) {
    if (!isAtWork(this)) return
    this.target = terms.target
    this.dueAt = dueBy(this, terms)
    if (isLate(this.dueAt, openPause(this)?.from ?? now)) this.breachedAt ??= now
  }
}
