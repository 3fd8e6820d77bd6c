import { command } from '@redress/platform/use-case.ts'
import type { AcknowledgeComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/AcknowledgeComplaintRequest.ts'
import type { AcknowledgeComplaintResponse as Response } from '@redress/protos/complaint/v1/AcknowledgeComplaintResponse.ts'
import { reasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const acknowledgeComplaint = command<Request, Response>('ticket.status', async (input, scope) => {
  refuseAll(reasonViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.status', input.complaint_id, (complaint) => ({
      happened: complaint.acknowledge(scope.now()),
      ...internalNote(input.reason),
    })),
  }
})
