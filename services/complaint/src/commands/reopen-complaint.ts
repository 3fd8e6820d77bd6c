import { command } from '@redress/platform/use-case.ts'
import type { ReopenComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ReopenComplaintRequest.ts'
import type { ReopenComplaintResponse as Response } from '@redress/protos/complaint/v1/ReopenComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { toReopen } from '../persistence/complainants-decisions.ts'

export const reopenComplaint = command<Request, Response>('ticket.reopen', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  return { complaint: await changeComplaint(scope, 'ticket.reopen', input.complaint_id, toReopen(scope, input)) }
})
