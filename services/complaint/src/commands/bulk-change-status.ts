import { command } from '@redress/platform/use-case.ts'
import type { BulkChangeStatusRequest__Output as Request } from '@redress/protos/complaint/v1/BulkChangeStatusRequest.ts'
import type { BulkChangeStatusResponse as Response } from '@redress/protos/complaint/v1/BulkChangeStatusResponse.ts'
import { bulkViolations, statusViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { transitions } from '../domain/lifecycle.ts'
import { changeMany } from '../persistence/change-many.ts'
import { internalNote } from '../persistence/internal-note.ts'

export const bulkChangeStatus = command<Request, Response>('bulk', async (input, scope) => {
  refuseAll([...bulkViolations(input), ...statusViolations(input)])
  const { complaint_ids, dry_run, reason } = input
  const now = scope.now()
  return changeMany(scope, {
    complaint_ids,
    dry_run,
    permission: transitions.start.permission,
    decide: (complaint) => ({ happened: complaint.start(now), ...internalNote(reason) }),
  })
})
