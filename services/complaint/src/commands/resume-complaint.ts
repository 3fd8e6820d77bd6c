import { command } from '@redress/platform/use-case.ts'
import type { ResumeComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ResumeComplaintRequest.ts'
import type { ResumeComplaintResponse as Response } from '@redress/protos/complaint/v1/ResumeComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const resumeComplaint = command<Request, Response>('ticket.status', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.status', input.complaint_id, async (complaint) => ({
      happened: complaint.resume(scope.now(), (await findConfiguration(scope)).calendar),
      ...internalNote(input.reason),
    })),
  }
})
