import { outwardCommand } from '@redress/platform/use-case.ts'
import type { EnableUserRequest__Output as Request } from '@redress/protos/identity/v1/EnableUserRequest.ts'
import type { EnableUserResponse as Response } from '@redress/protos/identity/v1/EnableUserResponse.ts'
import type { Accounts } from '../domain/accounts.ts'
import { readUserId } from '../domain/user-input.ts'
import { type ChangedLogin, keepLogin, readAgain } from '../persistence/keep-login.ts'
import { openLogin } from '../persistence/open-login.ts'
import { requireUser } from '../persistence/user-row.ts'

type Enabled = ChangedLogin & { wasEnabled: boolean }

export const enableUser = outwardCommand<Request, Response, Enabled | undefined, Accounts>('users.manage', {
  async before(input, outset) {
    const userId = readUserId(input.user_id)
    const { account, version } = await openLogin(outset, userId)
    if (await outset.knownKey()) return undefined
    outset.requireVersion(version)
    await outset.outside.change(userId, { enabled: true })
    return { ...(await readAgain(outset.outside, userId)), wasEnabled: account.enabled }
  },
  async run(input, scope, login) {
    const userId = readUserId(input.user_id)
    if (!(await scope.claimKey(userId)) && login) await keepLogin(scope, login)
    return { user: await requireUser(scope, userId) }
  },
  async undo(login, { outside }) {
    if (!login || login.wasEnabled) return
    await outside.change(login.userId, { enabled: false })
    await outside.endSessions(login.userId)
  },
})
