import { command } from '@redress/platform/use-case.ts'
import type { BulkFlagComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/BulkFlagComplaintsRequest.ts'
import type { BulkFlagComplaintsResponse as Response } from '@redress/protos/complaint/v1/BulkFlagComplaintsResponse.ts'
import { placedEdits } from '../domain/amendment.ts'
import { bulkViolations, flagViolations } from '../domain/bulk-input.ts'
import { chosenViolations } from '../domain/chosen-words.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeMany } from '../persistence/change-many.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { internalNote } from '../persistence/internal-note.ts'
import { termsOf } from '../persistence/known-configurations.ts'

export const bulkFlagComplaints = command<Request, Response>('bulk', async (input, scope) => {
  refuseAll([...bulkViolations(input), ...flagViolations(input)])
  const { add, remove, reason } = input
  const applied = await findConfiguration(scope)
  const { configuration } = applied
  const wrong = chosenViolations(configuration, scope.caller, { flags: add })
  refuseAll(wrong.map(({ path, ...rest }) => ({ ...rest, path: path.replace('/flags', '/add') })))
  const now = scope.now()
  return changeMany(scope, input, {
    permission: 'ticket.update',
    decide(complaint) {
      const flags = [...new Set([...complaint.flags, ...add])].filter((flag) => !remove.includes(flag))
      const happened = complaint.update(
        placedEdits(configuration, { flags }, complaint),
        { partyChanges: false, terms: termsOf(applied, complaint) },
        now,
      )
      return { happened: happened ?? complaint.comment('internal'), ...internalNote(reason) }
    },
  })
})
