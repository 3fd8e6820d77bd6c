import { bootstrapOnly } from '@redress/platform/access.ts'
import { alreadyExists } from '@redress/platform/app-error.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { EndSessionRequest__Output as Request } from '@redress/protos/identity/v1/EndSessionRequest.ts'
import type { EndSessionResponse as Response } from '@redress/protos/identity/v1/EndSessionResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { addEndedSession, useLogoutToken } from '../persistence/ended-sessions.ts'
import { lockSelectionOf } from '../persistence/find-selection.ts'
import { lockTenant } from '../persistence/find-tenants.ts'
import { recordSelection } from '../persistence/record-selection.ts'
import { recordSignedOut } from '../persistence/record-signed-out.ts'

export const endSession = command<Request, Response>(
  bootstrapOnly,
  async (input, scope) => {
    const { userId, sessionId, tokenId } = readClaims(input)
    if (!(await useLogoutToken(scope, tokenId)))
      throw alreadyExists('LOGOUT_TOKEN_USED', 'This logout token was used before.')
    if (!(await addEndedSession(scope, { userId, sessionId }))) return {}
    const left = (await lockSelectionOf(scope, { userId, sessionId }))?.clear()
    if (left) await recordSelection(scope, { left: await lockTenant(scope, left) })
    await recordSignedOut(scope, { userId, sessionId })
    return {}
  },
  { tenantOf: () => NIL_TENANT_ID },
)

function readClaims({ user_id, session_id, token_id }: Request) {
  const check = checkInput()
  const claims = {
    userId: check.id('/user_id', user_id),
    sessionId: check.text('/session_id', session_id, 200),
    tokenId: check.text('/token_id', token_id, 200),
  }
  check.done()
  return claims
}
