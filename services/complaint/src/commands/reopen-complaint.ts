import { command } from '@redress/platform/use-case.ts'
import type { ReopenComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ReopenComplaintRequest.ts'
import type { ReopenComplaintResponse as Response } from '@redress/protos/complaint/v1/ReopenComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { after } from '../domain/due.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { targetOf } from '../domain/grievance-configuration.ts'
import { isSuitable } from '../domain/suitable.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { findViewer } from '../persistence/find-viewer.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const reopenComplaint = command<Request, Response>('ticket.reopen', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  const now = scope.now()
  return {
    complaint: await changeComplaint(scope, 'ticket.reopen', input.complaint_id, async (complaint, byComplainant) => {
      const { assigneeId } = complaint
      const assigneeFits = assigneeId === null || isSuitable(await findViewer(scope, assigneeId), complaint)
      const { configuration } = await findConfiguration(scope)
      const dueAt = after(now, targetOf(configuration, complaint).value)
      const { reopenWindow } = configuration
      const happened = complaint.reopen({ byComplainant, assigneeFits, dueAt, reopenWindow }, now)
      return { happened, ...internalNote(input.reason) }
    }),
  }
})
