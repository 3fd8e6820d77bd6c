import type { Calendar } from './calendar.ts'
import type { Complaint } from './complaint.ts'
import type { Happened } from './complaint-state.ts'
import { permissionOf, waiting } from './lifecycle.ts'

/** A step inside the work that many cases can take at once. */
interface Step {
  /** Of the step of one case. */
  permission: string
  /** Undefined: the case stood there already. */
  take(complaint: Complaint, now: Date, calendar: Calendar | null): Happened | undefined
}

const steps: Readonly<Record<string, Step>> = {
  in_progress: { permission: permissionOf('start'), take: (complaint, now) => complaint.start(now) },
  acknowledged: { permission: permissionOf('acknowledge'), take: (complaint, now) => complaint.acknowledge(now) },
  triaged: { permission: permissionOf('triage'), take: (complaint, now) => complaint.triage(now) },
  working: { permission: permissionOf('resume'), take: (complaint, now, calendar) => complaint.resume(now, calendar) },
  ...Object.fromEntries(
    waiting.map((name): [string, Step] => [
      name,
      { permission: permissionOf('pause'), take: (complaint, now) => complaint.pause(name, now) },
    ]),
  ),
}

/** The statuses and sub-statuses to which many cases can be brought. */
export const stepNames = Object.keys(steps)

/** The step that leads to a status or sub-status, which is one of `stepNames`. */
export const stepTo = (name: string) => steps[name] as Step
