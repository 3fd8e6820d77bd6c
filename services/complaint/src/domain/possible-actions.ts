import { actsAsComplainant, allows, type CaseFacts, type Viewer } from './access.ts'
import { type Action, actionsIn, type Place, permissionOf } from './lifecycle.ts'
import { type EndedCycle, refusalToReopen } from './reopening.ts'

/** What decides on the actions that somebody is offered. */
export interface ActionFacts extends CaseFacts, Place, EndedCycle {}

/** What somebody may do with a case now. */
export const possibleActions = (viewer: Viewer, facts: ActionFacts, now: Date): Action[] =>
  actionsIn(facts).filter(
    (action) => allows(viewer, permissionOf(action), facts) && (action !== 'reopen' || mayReopen(viewer, facts, now)),
  )

const mayReopen = (viewer: Viewer, facts: ActionFacts, now: Date) =>
  !actsAsComplainant(viewer, permissionOf('reopen'), facts) || !refusalToReopen(facts, now)
