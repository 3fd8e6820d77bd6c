import { command } from '@redress/platform/use-case.ts'
import type { BulkChangeStatusRequest__Output as Request } from '@redress/protos/complaint/v1/BulkChangeStatusRequest.ts'
import type { BulkChangeStatusResponse as Response } from '@redress/protos/complaint/v1/BulkChangeStatusResponse.ts'
import { bulkViolations, statusViolations } from '../domain/bulk-input.ts'
import { stepTo } from '../domain/bulk-steps.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { changeMany } from '../persistence/change-many.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const bulkChangeStatus = command<Request, Response>('bulk', async (input, scope) => {
  refuseAll([...bulkViolations(input), ...statusViolations(input)])
  const { permission, take } = stepTo(input.status)
  const now = scope.now()
  const { calendar } = await findConfiguration(scope)
  return changeMany(scope, input, {
    permission,
    decide: (complaint) => ({
      happened: take(complaint, now, calendar) ?? complaint.comment('internal'),
      ...internalNote(input.reason),
    }),
  })
})
