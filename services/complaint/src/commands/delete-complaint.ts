import { command } from '@redress/platform/use-case.ts'
import type { DeleteComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/DeleteComplaintRequest.ts'
import type { DeleteComplaintResponse as Response } from '@redress/protos/complaint/v1/DeleteComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { decideOn, lockComplaint } from '../persistence/change-complaint.ts'
import { internalNote } from '../persistence/internal-note.ts'
import { complaintNotFound, requireComplaintId } from '../persistence/view-complaint.ts'

export const deleteComplaint = command<Request, Response>('ticket.delete', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  const id = requireComplaintId(input.complaint_id)
  const found = await lockComplaint(scope, 'ticket.delete', id)
  const repeated = await scope.claimKey(id)
  if (found.complaint.deletedAt && !repeated) throw complaintNotFound()
  if (!repeated)
    await decideOn(scope, found, (complaint) => ({
      happened: complaint.delete(scope.now()),
      ...internalNote(input.reason),
    }))
  return {}
})
