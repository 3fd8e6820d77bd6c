import { outwardCommand } from '@redress/platform/use-case.ts'
import type { CreateUserRequest__Output as Request } from '@redress/protos/identity/v1/CreateUserRequest.ts'
import type { CreateUserResponse as Response } from '@redress/protos/identity/v1/CreateUserResponse.ts'
import type { ClearingAccounts } from '../domain/accounts.ts'
import { groupPaths, requireMayManage } from '../domain/managing.ts'
import { readNewUser } from '../domain/user-input.ts'
import { requireSource } from '../persistence/find-place.ts'
import { linkOfUser } from '../persistence/find-source-user.ts'
import { lockUser } from '../persistence/find-user.ts'
import { settleFirstAdmin } from '../persistence/first-admins.ts'
import { type ChangedLogin, keepLogin, readAgain } from '../persistence/keep-login.ts'
import { type MadeLogin, makeLogin } from '../persistence/make-login.ts'
import { codesOf, openPlace } from '../persistence/open-login.ts'
import { recordUser } from '../persistence/record-user.ts'
import { requireUser } from '../persistence/user-row.ts'

/** The login, and what must be taken back if it is refused. */
type Made = ChangedLogin & Pick<MadeLogin, 'own' | 'replaced'>

export const createUser = outwardCommand<Request, Response, Made | undefined, ClearingAccounts>('users.manage', {
  async before(input, outset) {
    const { roles, departmentIds, sourceId, ...person } = readNewUser(input)
    const place = await openPlace(outset)
    const { slug } = place
    const console = input.console_admin ? [`/t.${slug}/console-admins`] : []
    const groups = [...groupPaths(slug, roles, codesOf(place, departmentIds)), ...console].sort()
    requireMayManage(outset.caller, { groups })
    if (sourceId) await requireSource(outset, sourceId)
    if (await outset.knownKey()) return undefined
    const { userId, ...how } = await makeLogin(outset, { ...person, locale: person.locale ?? place.locale, groups })
    return { ...(await readAgain(outset.outside, userId)), ...how }
  },
  async run(input, scope, made) {
    const earlierId = await scope.claimKey(made?.userId ?? scope.tenantId)
    if (earlierId || !made) return { user: await requireUser(scope, earlierId ?? '') }
    const { own: _own, replaced, ...login } = made
    await keepLogin(scope, login)
    const user = await lockUser(scope, login.userId)
    if (replaced) await recordUser(scope, user, user.replaced(replaced))
    const { sourceId, roles } = readNewUser(input)
    if (roles.includes('tenant_admin')) await settleFirstAdmin(scope)
    if (sourceId && input.source) {
      const { can_create_complaints: canCreateComplaints, can_create_inquiries: canCreateInquiries } = input.source
      const link = await linkOfUser(scope, user)
      const linked = link.set(sourceId, { canCreateComplaints, canCreateInquiries })
      if (linked) user.touch()
      await recordUser(scope, user, linked)
    }
    return { user: await requireUser(scope, login.userId) }
  },
  async undo(made, { outside }) {
    if (made?.own) await outside.remove(made.userId)
  },
})
