import { codeHolder } from '@redress/platform/access.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ConfirmTrackedComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/ConfirmTrackedComplaintRequest.ts'
import type { ConfirmTrackedComplaintResponse as Response } from '@redress/protos/complaint/v1/ConfirmTrackedComplaintResponse.ts'
import { confirmationViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { toConfirm } from '../persistence/complainants-decisions.ts'
import { changeHeldCase } from '../persistence/held-case.ts'

export const confirmTrackedComplaint = command<Request, Response>(codeHolder, async (input, scope) => {
  refuseAll(confirmationViolations(input))
  return { complaint: await changeHeldCase(scope, 'ticket.confirm', input.code, toConfirm(scope, input)) }
})
