import type { Calendar } from './calendar.ts'
import { ranFor } from './case-clock.ts'
import type { Pause } from './due-steps.ts'

/** Roles that an escalation can tell: who works on cases, sees all of one and answers for it. */
export const targetRoles = [
  ...(['support_staff', 'help_desk_agent', 'department_manager', 'manager', 'tenant_admin', 'platform_admin'] as const),
]
type TargetRole = (typeof targetRoles)[number]

/** Whom a level tells. Without `role` a user, or the assignee's superiors, have nobody to stand in for them. */
export type Target =
  | { kind: 'user'; userId: string; role?: TargetRole }
  | { kind: 'reports_to'; role?: TargetRole }
  | { kind: 'role'; role: TargetRole }

/** A rung of the ladder. */
export interface Level {
  /** "d,h" after the level below; of the first one after the case is late. */
  after: string
  target: Target
}

/** The document of a tenant that has none of its own. */
export const defaultLadderDocument = {
  levels: [
    { after: '0,0', target: { kind: 'role', role: 'department_manager' } },
    { after: '1,0', target: { kind: 'role', role: 'tenant_admin' } },
    { after: '1,0', target: { kind: 'role', role: 'platform_admin' } },
  ],
}

/** Since when a case is late, and when its clock has stood still. */
export interface Lateness {
  lateSince: Date
  pauses: readonly Pause[]
}

/** When each level of the ladder is due, in its order; the ladder stands still with the clock of the case. */
export function levelMoments(levels: readonly Level[], { lateSince, pauses }: Lateness, calendar: Calendar | null) {
  const moments: Date[] = []
  for (const level of levels) moments.push(ranFor(moments.at(-1) ?? lateSince, level.after, pauses, calendar))
  return moments
}
