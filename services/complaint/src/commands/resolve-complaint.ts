import { command } from '@redress/platform/use-case.ts'
import type { ResolveComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ResolveComplaintRequest.ts'
import type { ResolveComplaintResponse as Response } from '@redress/protos/complaint/v1/ResolveComplaintResponse.ts'
import { resolutionViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { resolveIn } from '../persistence/resolve-in.ts'

export const resolveComplaint = command<Request, Response>('ticket.resolve', async (input, scope) => {
  refuseAll(resolutionViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.resolve', input.complaint_id, async (complaint) => ({
      happened: await resolveIn(scope, complaint, input.outcome),
      comment: { text: input.text, visibility: 'public', isResolution: true },
    })),
  }
})
