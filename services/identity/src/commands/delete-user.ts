import { outwardCommand } from '@redress/platform/use-case.ts'
import type { DeleteUserRequest__Output as Request } from '@redress/protos/identity/v1/DeleteUserRequest.ts'
import type { DeleteUserResponse as Response } from '@redress/protos/identity/v1/DeleteUserResponse.ts'
import type { Accounts } from '../domain/accounts.ts'
import { takingAdmins } from '../domain/administration.ts'
import { checkInput } from '../domain/check-input.ts'
import { type ChangedLogin, keepLogin, readAgain } from '../persistence/keep-login.ts'
import { openLogin } from '../persistence/open-login.ts'
import { removedLogin } from '../persistence/removed-login.ts'
import { requireOtherAdmin } from '../persistence/require-other-admin.ts'

export const deleteUser = outwardCommand<Request, Response, ChangedLogin | undefined, Accounts>('users.manage', {
  turn: takingAdmins,
  async before(input, outset) {
    const { userId } = readInput(input)
    // the login of a repeated request is gone
    if (await outset.knownKey()) return undefined
    const begun = await removedLogin(outset, userId)
    if (begun) return begun
    const { version } = await openLogin(outset, userId)
    outset.requireVersion(version)
    await requireOtherAdmin(outset, userId, [])
    await outset.outside.remove(userId)
    return readAgain(outset.outside, userId)
  },
  async run(input, scope, login) {
    const { userId, reason } = readInput(input)
    if (!(await scope.claimKey(userId)) && login) await keepLogin(scope, login, reason)
    return {}
  },
})

function readInput({ user_id, reason }: Request) {
  const check = checkInput()
  const read = { userId: check.id('/user_id', user_id), reason: check.text('/reason', reason, 2000) }
  check.done()
  return read
}
