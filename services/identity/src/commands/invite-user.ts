import { failedPrecondition, unavailable } from '@redress/platform/app-error.ts'
import { outwardCommand } from '@redress/platform/use-case.ts'
import type { InviteUserRequest__Output as Request } from '@redress/protos/identity/v1/InviteUserRequest.ts'
import type { InviteUserResponse as Response } from '@redress/protos/identity/v1/InviteUserResponse.ts'
import type { Accounts } from '../domain/accounts.ts'
import { readUserId } from '../domain/user-input.ts'
import { lockUser } from '../persistence/find-user.ts'
import { giveInvitationBack, takeInvitation } from '../persistence/invitations.ts'
import { openLogin } from '../persistence/open-login.ts'
import { recordUser } from '../persistence/record-user.ts'
import { requireUser } from '../persistence/user-row.ts'

export const inviteUser = outwardCommand<Request, Response, void, Accounts>('users.manage', {
  async before(input, outset) {
    const userId = readUserId(input.user_id)
    const { account, version } = await openLogin(outset, userId)
    if (await outset.knownKey()) return
    outset.requireVersion(version)
    if (!account.enabled) throw failedPrecondition('USER_DISABLED', 'The login is disabled.')
    const taken = await outset.ahead((scope) => takeInvitation(scope, userId))
    if (await outset.outside.invite(userId)) return
    await outset.ahead((scope) => giveInvitationBack(scope, taken))
    throw unavailable('MAIL_NOT_SENT', 'The mail server did not take the invitation.', { retryAfterMs: 60_000 })
  },
  async run(input, scope) {
    const userId = readUserId(input.user_id)
    if (!(await scope.claimKey(userId))) {
      const user = await lockUser(scope, userId)
      await recordUser(scope, user, user.invited())
    }
    return { user: await requireUser(scope, userId) }
  },
})
