import { command } from '@redress/platform/use-case.ts'
import type { ResolveComplaintByCommentRequest__Output as Request } from '@redress/protos/complaint/v1/ResolveComplaintByCommentRequest.ts'
import type { ResolveComplaintByCommentResponse as Response } from '@redress/protos/complaint/v1/ResolveComplaintByCommentResponse.ts'
import { outcomeViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { makeResolution } from '../persistence/make-resolution.ts'
import { resolveIn } from '../persistence/resolve-in.ts'

export const resolveComplaintByComment = command<Request, Response>('ticket.resolve', async (input, scope) => {
  refuseAll(outcomeViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.resolve', input.complaint_id, async (complaint) => {
      complaint.requireAction('resolve')
      const commentId = await makeResolution(scope, complaint, input.comment_id)
      const { type, details } = await resolveIn(scope, complaint, input.outcome)
      return { happened: { type, details: { ...details, comment_id: commentId } } }
    }),
  }
})
