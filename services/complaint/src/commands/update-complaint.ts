import { command } from '@redress/platform/use-case.ts'
import type { UpdateComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/UpdateComplaintRequest.ts'
import type { UpdateComplaintResponse as Response } from '@redress/protos/complaint/v1/UpdateComplaintResponse.ts'
import { amendmentViolations, choiceViolations, editsOf, placedEdits } from '../domain/amendment.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { canonicalSubmission, referenceViolations } from '../domain/submission.ts'
import { changeComplaint } from '../persistence/change-complaint.ts'
import { changeParty } from '../persistence/change-party.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { withoutInvolvedAssignee } from '../persistence/involved-assignee.ts'
import { revokeForPatient } from '../persistence/issue-code.ts'
import { termsOf } from '../persistence/known-configurations.ts'
import { readKnownReferences } from '../persistence/known-references.ts'

export const updateComplaint = command<Request, Response>('ticket.update', async (request, scope) => {
  refuseAll(amendmentViolations(request, scope.now()))
  const input = canonicalSubmission(request)
  const update = (id: string) =>
    changeComplaint(
      scope,
      'ticket.update',
      id,
      async (complaint) => {
        complaint.requireAction('update')
        const applied = await findConfiguration(scope)
        const { configuration } = applied
        refuseAll([
          ...referenceViolations(input, await readKnownReferences(scope, input)),
          ...choiceViolations(configuration, scope.caller, input, complaint),
        ])
        const named = editsOf(input)
        const edits = {
          ...placedEdits(configuration, named, complaint),
          ...(await withoutInvolvedAssignee(scope, complaint, named.involvedStaffIds)),
        }
        const terms = termsOf(applied, { ...complaint, ...edits })
        await revokeForPatient(scope, complaint, edits.patientId)
        const partyChanges = await changeParty(scope, complaint, input)
        return {
          happened: complaint.update(edits, { partyChanges, terms }, scope.now()),
          alsoChanged: partyChanges ? ['complainant'] : [],
        }
      },
      { seen: true },
    )
  return { complaint: await update(input.complaint_id) }
})
