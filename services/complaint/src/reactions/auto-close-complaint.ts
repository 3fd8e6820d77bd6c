import { caseTimer } from '../persistence/case-timer.ts'

export const autoCloseComplaint = caseTimer('auto-close', (complaint, scope) => ({
  happened: complaint.autoClose(scope.now()),
}))
