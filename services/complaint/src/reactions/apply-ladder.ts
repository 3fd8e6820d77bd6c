import { timer } from '@redress/platform/timers/timer.ts'
import { type Applying, applyingTimer, lookAgain } from '../persistence/apply-ladder.ts'

export const applyLadder = timer<Applying>(applyingTimer, (applying, scope) => lookAgain(scope, applying))
