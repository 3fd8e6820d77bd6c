import { caseTimer } from '../persistence/case-timer.ts'

export const breachComplaint = caseTimer('breach', (complaint, scope) => ({ happened: complaint.breach(scope.now()) }))
