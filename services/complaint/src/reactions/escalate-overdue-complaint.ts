import { caseTimer } from '../persistence/case-timer.ts'
import { escalateIfDue } from '../persistence/escalate.ts'

export const escalateOverdueComplaint = caseTimer('escalate', (complaint, scope) => escalateIfDue(scope, complaint))
