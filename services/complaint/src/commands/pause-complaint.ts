import { command } from '@redress/platform/use-case.ts'
import type { PauseComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/PauseComplaintRequest.ts'
import type { PauseComplaintResponse as Response } from '@redress/protos/complaint/v1/PauseComplaintResponse.ts'
import { pauseViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const pauseComplaint = command<Request, Response>('ticket.status', async (input, scope) => {
  refuseAll(pauseViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.status', input.complaint_id, (complaint) => ({
      happened: complaint.pause(input.sub_status, scope.now()) ?? complaint.comment('internal'),
      ...internalNote(input.reason),
    })),
  }
})
