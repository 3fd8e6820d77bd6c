import { command } from '@redress/platform/use-case.ts'
import type { ConfirmComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ConfirmComplaintRequest.ts'
import type { ConfirmComplaintResponse as Response } from '@redress/protos/complaint/v1/ConfirmComplaintResponse.ts'
import { confirmationViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { toConfirm } from '../persistence/complainants-decisions.ts'

export const confirmComplaint = command<Request, Response>('ticket.confirm', async (input, scope) => {
  refuseAll(confirmationViolations(input))
  return { complaint: await changeComplaint(scope, 'ticket.confirm', input.complaint_id, toConfirm(scope, input)) }
})
