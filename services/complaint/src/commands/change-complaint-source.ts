import { command } from '@redress/platform/use-case.ts'
import type { ChangeComplaintSourceRequest__Output as Request } from '@redress/protos/complaint/v1/ChangeComplaintSourceRequest.ts'
import type { ChangeComplaintSourceResponse as Response } from '@redress/protos/complaint/v1/ChangeComplaintSourceResponse.ts'
import { sourceViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { referenceViolations } from '../domain/submission.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { internalNote } from '../persistence/internal-note.ts'
import { termsOf } from '../persistence/known-configurations.ts'
import { readKnownReferences } from '../persistence/known-references.ts'

export const changeComplaintSource = command<Request, Response>('ticket.update', async (input, scope) => {
  refuseAll(sourceViolations(input))
  const referring = { source_id: input.source_id.toLowerCase(), involved_staff_ids: [] }
  return {
    complaint: await changeComplaint(scope, 'ticket.update', input.complaint_id, async (complaint) => {
      refuseAll(referenceViolations(referring, await readKnownReferences(scope, referring)))
      const { source_id: sourceId } = referring
      const terms = termsOf(await findConfiguration(scope), { ...complaint, sourceId })
      return {
        happened: complaint.changeSource(sourceId, terms, scope.now()) ?? complaint.comment('internal'),
        ...internalNote(input.reason),
      }
    }),
  }
})
