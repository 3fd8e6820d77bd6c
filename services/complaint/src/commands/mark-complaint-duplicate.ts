import { command } from '@redress/platform/use-case.ts'
import type { MarkComplaintDuplicateRequest__Output as Request } from '@redress/protos/complaint/v1/MarkComplaintDuplicateRequest.ts'
import type { MarkComplaintDuplicateResponse as Response } from '@redress/protos/complaint/v1/MarkComplaintDuplicateResponse.ts'
import { duplicateViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { holdWithTarget, requireDuplicateTarget } from '../persistence/duplicate-target.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const markComplaintDuplicate = command<Request, Response>('ticket.reject', async (input, scope) => {
  refuseAll(duplicateViolations(input))
  const duplicateOf = input.duplicate_of.toLowerCase()
  await holdWithTarget(scope, input.complaint_id, duplicateOf)
  return {
    complaint: await changeComplaint(scope, 'ticket.reject', input.complaint_id, async (complaint) => {
      complaint.requireAction('mark_duplicate')
      await requireDuplicateTarget(scope, complaint.id, duplicateOf)
      return { happened: complaint.markDuplicate(duplicateOf, scope.now()), ...internalNote(input.reason) }
    }),
  }
})
