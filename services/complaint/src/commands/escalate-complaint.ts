import { failedPrecondition } from '@redress/platform/app-error.ts'
import { command } from '@redress/platform/use-case.ts'
import type { EscalateComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/EscalateComplaintRequest.ts'
import type { EscalateComplaintResponse as Response } from '@redress/protos/complaint/v1/EscalateComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { escalateByHand } from '../persistence/escalate.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const escalateComplaint = command<Request, Response>('ticket.escalate', async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  return {
    complaint: await changeComplaint(scope, 'ticket.escalate', input.complaint_id, async (complaint) => {
      complaint.requireAction('escalate')
      const happened = await escalateByHand(scope, complaint)
      if (!happened)
        throw failedPrecondition('ESCALATION_EXHAUSTED', 'Every level of the ladder has been reached in this cycle.')
      return { happened, ...internalNote(input.reason) }
    }),
  }
})
