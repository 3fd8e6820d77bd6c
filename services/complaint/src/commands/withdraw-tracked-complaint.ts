import { codeHolder } from '@redress/platform/access.ts'
import { command } from '@redress/platform/use-case.ts'
import type { WithdrawTrackedComplaintRequest__Output as Request } from '@redress/protos/complaint/v1/WithdrawTrackedComplaintRequest.ts'
import type { WithdrawTrackedComplaintResponse as Response } from '@redress/protos/complaint/v1/WithdrawTrackedComplaintResponse.ts'
import { reasonViolations } from '../domain/actions-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { toWithdraw } from '../persistence/complainants-decisions.ts'
import { changeHeldCase } from '../persistence/held-case.ts'

export const withdrawTrackedComplaint = command<Request, Response>(codeHolder, async (input, scope) => {
  refuseAll(reasonViolations(input))
  return { complaint: await changeHeldCase(scope, 'ticket.withdraw', input.code, toWithdraw(scope, input)) }
})
