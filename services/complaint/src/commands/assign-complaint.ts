import { command } from '@redress/platform/use-case.ts'
import type { AssignComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/AssignComplaintRequest.ts'
import type { AssignComplaintResponse as Response } from '@redress/protos/complaint/v1/AssignComplaintResponse.ts'
import { assignmentViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { requireSuitable } from '../domain/suitable.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { findViewer } from '../persistence/find-viewer.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const assignComplaint = command<Request, Response>('ticket.assign', async (input, scope) => {
  refuseAll(assignmentViolations(input))
  const assigneeId = input.assignee_id?.toLowerCase() ?? null
  return {
    complaint: await changeComplaint(scope, 'ticket.assign', input.complaint_id, async (complaint) => {
      const happened = complaint.assign(assigneeId, scope.now())
      if (happened && assigneeId !== null) requireSuitable(await findViewer(scope, assigneeId), complaint)
      // to whom has it already: nothing is assigned, and what was noted is kept
      return {
        happened: happened ?? (input.note ? complaint.comment('internal') : undefined),
        ...internalNote(input.note),
      }
    }),
  }
})
