import { codeHolder } from '@redress/platform/access.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ReopenTrackedComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ReopenTrackedComplaintRequest.ts'
import type { ReopenTrackedComplaintResponse as Response } from '@redress/protos/complaint/v1/ReopenTrackedComplaintResponse.ts'
import { requiredReasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { toReopen } from '../persistence/complainants-decisions.ts'
import { changeHeldCase } from '../persistence/held-case.ts'

export const reopenTrackedComplaint = command<Request, Response>(codeHolder, async (input, scope) => {
  refuseAll(requiredReasonViolations(input))
  return { complaint: await changeHeldCase(scope, 'ticket.reopen', input.code, toReopen(scope, input)) }
})
