import type { Account, Accounts } from '../../domain/accounts.ts'
import { accountOf } from './account-of.ts'
import type { AdminCalls } from './admin-calls.ts'
import { changeUser, createUser, sendInvitation } from './change-user.ts'
import { createGroups } from './groups.ts'
import { orForbidden } from './refusals.ts'

/** Logins in Keycloak, behind the port of domain/accounts.ts. */
export function createAccounts(keycloak: AdminCalls, mailing: AdminCalls): Accounts {
  const { realm, call } = keycloak
  const groups = createGroups(keycloak)
  const find = async (userId: string): Promise<Account | undefined> => {
    const found = await call(({ users }) => users.findOne({ id: userId }, { catchNotFound: true }))
    return found ? accountOf(found, await groups.pathsOf(userId)) : undefined
  }
  const findOnly = async (by: { username: string } | { email: string }) => {
    const [found] = await call(({ users }) => users.find({ ...by, exact: true, max: 1 }))
    return found?.id ? find(found.id) : undefined
  }
  const events = (userId: string, more: object) =>
    call(({ realms }) => realms.findAdminEvents({ realm, resourcePath: `users/${userId}*`, max: 1, ...more }))
  const didWe = async (userId: string, act: 'CREATE' | 'DELETE') => {
    const [done] = await events(userId, { operationTypes: act, resourceTypes: 'USER' })
    return done?.authDetails?.userId === (await keycloak.ownId())
  }
  return {
    find,
    findByUsername: (username) => findOnly({ username }),
    findByMail: (email) => findOnly({ email }),
    create: (account) => createUser(keycloak, account),
    change: (userId, change) => changeUser(keycloak, userId, change),
    setGroups: groups.set,
    remove: (userId) => call(({ users }) => users.del({ id: userId }, { catchNotFound: true })).catch(orForbidden),
    endSessions: (userId) =>
      call(({ users }) => users.logout({ id: userId }, { catchNotFound: true })).catch(orForbidden),
    invite: (userId) => sendInvitation(mailing, userId),
    requireGroups: groups.require,
    async newsAt(userId) {
      const [newest] = await events(userId, {})
      return new Date(newest?.time ?? 0)
    },
    isMadeByUs: (userId) => didWe(userId, 'CREATE'),
    isRemovedByUs: (userId) => didWe(userId, 'DELETE'),
  }
}
