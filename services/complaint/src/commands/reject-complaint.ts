import { command } from '@redress/platform/use-case.ts'
import type { RejectComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/RejectComplaintRequest.ts'
import type { RejectComplaintResponse as Response } from '@redress/protos/complaint/v1/RejectComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const rejectComplaint = command<Request, Response>('ticket.reject', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.reject', input.complaint_id, (complaint) => ({
      happened: complaint.reject(scope.now()),
      ...internalNote(input.reason),
    })),
  }
})
