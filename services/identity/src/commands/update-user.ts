import { outwardCommand } from '@redress/platform/use-case.ts'
import type { UpdateUserRequest__Output as Request } from '@redress/protos/identity/v1/UpdateUserRequest.ts'
import type { UpdateUserResponse as Response } from '@redress/protos/identity/v1/UpdateUserResponse.ts'
import type { Accounts } from '../domain/accounts.ts'
import { takingAdmins } from '../domain/administration.ts'
import { wantedGroups } from '../domain/managing.ts'
import { readUserChange } from '../domain/user-input.ts'
import { lockUser } from '../persistence/find-user.ts'
import { type ChangedLogin, keepLogin, readAgain } from '../persistence/keep-login.ts'
import { codesOf, openLogin } from '../persistence/open-login.ts'
import { recordUser } from '../persistence/record-user.ts'
import { requireOtherAdmin } from '../persistence/require-other-admin.ts'
import { requireUser } from '../persistence/user-row.ts'

/** The login after the change, and its groups before. */
type Changed = ChangedLogin & { groups: readonly string[] }

export const updateUser = outwardCommand<Request, Response, Changed, Accounts>('users.manage', {
  turn: takingAdmins,
  async before(input, outset) {
    const { userId, roles, departmentIds, ...fields } = readUserChange(input.user_id, input)
    const login = await openLogin(outset, userId, { own: true })
    outset.requireSeenVersion(login.version)
    const { account } = login
    const codes = departmentIds && codesOf(login, departmentIds)
    const groups = wantedGroups(outset.caller, login, { roles, codes })
    if (roles) await requireOtherAdmin(outset, userId, roles)
    if (Object.values(fields).some((value) => value !== undefined)) await outset.outside.change(userId, fields)
    if (groups.join() !== account.groups.join()) {
      await outset.outside.setGroups(userId, account.groups, groups)
      await outset.outside.endSessions(userId)
    }
    return { ...(await readAgain(outset.outside, userId)), groups: account.groups }
  },
  async run(input, scope, { groups: _groups, ...login }) {
    const { userId, locale } = readUserChange(input.user_id, input)
    await keepLogin(scope, login)
    const user = await lockUser(scope, userId)
    if (locale) await recordUser(scope, user, user.setLocale(locale))
    return { user: await requireUser(scope, userId) }
  },
  async undo({ userId, account, groups }, { outside }) {
    if (account) await outside.setGroups(userId, account.groups, groups)
  },
})
