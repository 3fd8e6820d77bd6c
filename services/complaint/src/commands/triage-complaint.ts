import { command } from '@redress/platform/use-case.ts'
import type { TriageComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/TriageComplaintRequest.ts'
import type { TriageComplaintResponse as Response } from '@redress/protos/complaint/v1/TriageComplaintResponse.ts'
import { reasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const triageComplaint = command<Request, Response>('ticket.status', async (input, scope) => {
  refuseAll(reasonViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.status', input.complaint_id, (complaint) => ({
      happened: complaint.triage(scope.now()),
      ...internalNote(input.reason),
    })),
  }
})
