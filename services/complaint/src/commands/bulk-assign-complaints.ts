import { command } from '@redress/platform/use-case.ts'
import type { BulkAssignComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/BulkAssignComplaintsRequest.ts'
import type { BulkAssignComplaintsResponse as Response } from '@redress/protos/complaint/v1/BulkAssignComplaintsResponse.ts'
import { bulkViolations, handoverViolations } from '../domain/bulk-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { requireSuitable } from '../domain/suitable.ts'
import { changeMany } from '../persistence/change-many.ts'
import { findViewer } from '../persistence/find-viewer.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const bulkAssignComplaints = command<Request, Response>('bulk', async (input, scope) => {
  refuseAll([...bulkViolations(input), ...handoverViolations(input)])
  const { reason, assignee_id, owner_agent_id = '' } = input
  const personId = (assignee_id ?? owner_agent_id).toLowerCase()
  const person = await findViewer(scope, personId)
  const now = scope.now()
  return changeMany(scope, input, {
    permission: 'ticket.assign',
    decide(complaint) {
      const happened = assignee_id ? complaint.assign(personId, now) : complaint.changeOwner(personId, now)
      if (happened) requireSuitable(person, complaint)
      // whose it is already: nothing changes, and why it was wished is kept
      return { happened: happened ?? complaint.comment('internal'), ...internalNote(reason) }
    },
  })
})
