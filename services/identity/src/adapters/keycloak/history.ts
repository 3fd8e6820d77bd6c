import type AdminEvent from '@keycloak/keycloak-admin-client/lib/defs/adminEventRepresentation.js'
import { inParallel } from '@redress/platform/in-parallel.ts'
import type { AccountEvent, AccountHistory, Accounts } from '../../domain/accounts.ts'
import { accountOf } from './account-of.ts'
import type { AdminCalls } from './admin-calls.ts'
import { groupsBelow, membershipsOf, membersOf } from './group-tree.ts'
import { allPages, atOnce } from './pages.ts'

const pageSize = 100
/** What people do to their own logins, and signing in: no administrator's event tells of it. */
const ownActs = ['UPDATE_PROFILE', 'UPDATE_EMAIL', 'VERIFY_EMAIL', 'LOGIN', 'LOGIN_ERROR']
/** A realm event tells of an import: its path says of what. */
const peopleAndGroups = ['USER', 'GROUP_MEMBERSHIP', 'GROUP', 'REALM']

/** What happens in Keycloak's console and at its sign-in, behind the port of domain/accounts.ts. */
export function createHistory(keycloak: AdminCalls, { find }: Pick<Accounts, 'find'>): AccountHistory {
  const { realm, call } = keycloak
  return {
    find,
    async peopleIn(groupId) {
      const group = await call(({ groups }) => groups.findOne({ id: groupId }, { catchNotFound: true }))
      if (!group) return undefined
      const ids = [groupId, ...(await groupsBelow(keycloak, groupId, group.path ?? '')).values()]
      const members = await inParallel(ids, atOnce, (id) => membersOf(keycloak, id))
      return [...new Set(members.flat())]
    },
    async eventsSince(since) {
      // milliseconds as text: to seconds, or to a Date, Keycloak would silently answer with everything
      const dateFrom = String(since.getTime())
      const acts: object = { direction: 'asc', dateFrom, resourceTypes: peopleAndGroups }
      const own: object = { direction: 'asc', dateFrom, type: ownActs }
      const ownId = await keycloak.ownId()
      const [ofAdmins, ofPeople] = await Promise.all([
        allPages((page) => call(({ realms }) => realms.findAdminEvents({ realm, ...acts, ...page })), pageSize),
        allPages((page) => call(({ realms }) => realms.findEvents({ realm, ...own, ...page })), pageSize),
      ])
      const events = [
        ...ofAdmins.filter(movesPeople).map((event) => ({
          ...eventOf(event, subjectOf(event)),
          byUs: event.authDetails?.userId === ownId,
        })),
        ...ofPeople.flatMap((event) => (event.userId ? eventOf(event, { userId: event.userId }) : [])),
      ]
      return events.sort((left, right) => left.at.getTime() - right.at.getTime())
    },
    async snapshot() {
      const asOf = await keycloak.serverTime()
      // in full, Keycloak would work out for each of them what this service may do with them
      const users = await allPages(
        (page) => call((client) => client.users.find({ ...page, briefRepresentation: true })),
        pageSize,
      )
      const pathsOf = await membershipsOf(keycloak)
      return { asOf, accounts: users.map((user) => accountOf(user, pathsOf.get(user.id ?? '') ?? [])) }
    },
  }
}

const subjectOf = ({ resourcePath = '' }: AdminEvent) => {
  const [, kind, id = ''] = /^(users|groups)\/([^/]+)/.exec(resourcePath) ?? []
  return kind === 'users' ? { userId: id } : { groupId: id }
}

/** A new group has nobody in it yet. */
const movesPeople = ({ resourcePath = '', resourceType, operationType }: AdminEvent) =>
  resourcePath.startsWith('users/') || (resourceType === 'GROUP' && operationType !== 'CREATE')

// the client's types forget that an event has an id
const eventOf = (
  { id = '', time = 0 }: { id?: string; time?: number },
  subject: Pick<AccountEvent, 'userId' | 'groupId'>,
): AccountEvent => ({ id, at: new Date(time), byUs: false, ...subject })
