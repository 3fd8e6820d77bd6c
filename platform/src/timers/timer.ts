import type { Statement } from '../persistence/statement.ts'
import type { ChangeScope, TimerMoment } from '../scope.ts'

/** Answers a moment that has come with a change of this service. */
export interface Timer {
  /** Its queue of jobs. */
  readonly name: string
  /**
   * Looks at the state again: what it was set for may be over, and it can be called again after it had its effect. The scope is
   * that of the tenant that it was set in, and acts as system.
   */
  run(data: object, scope: ChangeScope): Promise<void>
}

/** A row of events.ts: `timer('auto-close', autoCloseComplaint)`. */
export const timer = <Data extends object>(
  name: string,
  run: (data: Data, scope: ChangeScope) => Promise<void>,
): Timer => ({ name, run: run as Timer['run'] })

/** Sets timers of one name in the transaction that `write` writes in, all by one statement. */
export type SetTimers = (
  name: string,
  moments: readonly TimerMoment[],
  origin: { tenantId: string; write(statement: Statement): Promise<unknown> },
) => Promise<void>
