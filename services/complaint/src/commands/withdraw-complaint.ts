import { command } from '@redress/platform/use-case.ts'
import type { WithdrawComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/WithdrawComplaintRequest.ts'
import type { WithdrawComplaintResponse as Response } from '@redress/protos/complaint/v1/WithdrawComplaintResponse.ts'
import { reasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { toWithdraw } from '../persistence/complainants-decisions.ts'

export const withdrawComplaint = command<Request, Response>('ticket.withdraw', async (input, scope) => {
  refuseAll(reasonViolations(input))
  return { complaint: await changeComplaint(scope, 'ticket.withdraw', input.complaint_id, toWithdraw(scope, input)) }
})
