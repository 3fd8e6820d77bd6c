import { outwardCommand } from '@redress/platform/use-case.ts'
import type { DisableUserRequest__Output as Request } from '@redress/protos/identity/v1/DisableUserRequest.ts'
import type { DisableUserResponse as Response } from '@redress/protos/identity/v1/DisableUserResponse.ts'
import type { Accounts } from '../domain/accounts.ts'
import { takingAdmins } from '../domain/administration.ts'
import { readUserId } from '../domain/user-input.ts'
import { type ChangedLogin, keepLogin, readAgain } from '../persistence/keep-login.ts'
import { openLogin } from '../persistence/open-login.ts'
import { requireOtherAdmin } from '../persistence/require-other-admin.ts'
import { requireUser } from '../persistence/user-row.ts'

type Disabled = ChangedLogin & { wasEnabled: boolean }

export const disableUser = outwardCommand<Request, Response, Disabled | undefined, Accounts>('users.manage', {
  turn: takingAdmins,
  async before(input, outset) {
    const userId = readUserId(input.user_id)
    const { account, version } = await openLogin(outset, userId)
    if (await outset.knownKey()) return undefined
    outset.requireVersion(version)
    await requireOtherAdmin(outset, userId, [])
    await outset.outside.change(userId, { enabled: false })
    await outset.outside.endSessions(userId)
    return { ...(await readAgain(outset.outside, userId)), wasEnabled: account.enabled }
  },
  async run(input, scope, login) {
    const userId = readUserId(input.user_id)
    if (!(await scope.claimKey(userId)) && login) await keepLogin(scope, login)
    return { user: await requireUser(scope, userId) }
  },
  async undo(login, { outside }) {
    if (login?.wasEnabled) await outside.change(login.userId, { enabled: true })
  },
})
