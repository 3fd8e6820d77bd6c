import { AppError } from '@redress/platform/app-error.ts'
import type { ConsumedEvent } from '@redress/platform/messaging/reaction.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { Accounts } from '../domain/accounts.ts'
import { groupsOfFirstAdmin } from '../domain/first-admin.ts'
import { loginTaken } from '../domain/login-taken.ts'
import { lockUser } from '../persistence/find-user.ts'
import { forgetFirstAdmin, refuseFirstAdmin, type WaitingAdmin, waitingAdmin } from '../persistence/first-admins.ts'
import { noteInvitation } from '../persistence/invitations.ts'
import { recordUser } from '../persistence/record-user.ts'
import { syncUser } from '../persistence/sync-user.ts'

/**
 * Invites the first admin of a tenant whose groups are there. A second delivery finds nobody waiting; after a crash in between it
 * finds the login that it had made.
 */
export async function inviteFirstAdmin(events: readonly ConsumedEvent[], runtime: Runtime) {
  for (const tenantId of new Set(events.map(({ event }) => event.tenantid))) {
    const waiting = await waitingAdmin(runtime.reads.read, tenantId)
    if (waiting) await invite(runtime, tenantId, waiting)
  }
}

async function invite(runtime: Runtime, tenantId: string, waiting: WaitingAdmin) {
  const accounts = runtime.outside as Accounts
  try {
    const userId = await loginOf(accounts, waiting)
    if (!(await accounts.invite(userId))) throw new Error('the mail server did not take the invitation')
    const [asOf, account] = [await accounts.newsAt(userId), await accounts.find(userId)]
    await changingAsSystem(runtime, tenantId, async (scope, within) => {
      await syncUser(scope, within, { userId, account, asOf })
      const user = await lockUser(scope, userId)
      await recordUser(scope, user, user.invited())
      await noteInvitation(scope, user.rowId)
      await forgetFirstAdmin(scope)
    })
  } catch (error) {
    // only what another try cannot mend: everything else comes again
    if (!(error instanceof AppError && error.code === 'ALREADY_EXISTS')) throw error
    runtime.log.error({ reason: error.reason, tenant_id: tenantId }, 'the first admin cannot be invited')
    await changingAsSystem(runtime, tenantId, (scope) => refuseFirstAdmin(scope, error.reason))
  }
}

// whoever else has the name or the address is left alone, also without a group: a login is not ours because somebody says so
async function loginOf(accounts: Accounts, { slug, ...person }: WaitingAdmin): Promise<string> {
  const groups = groupsOfFirstAdmin(slug)
  const known = (await accounts.findByUsername(person.username)) ?? (await accounts.findByMail(person.email))
  if (!known) return accounts.create({ ...person, groups })
  if (groups.every((group) => known.groups.includes(group))) return known.userId
  throw loginTaken(known, person)
}
