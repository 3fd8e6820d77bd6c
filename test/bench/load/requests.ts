import { stableId } from '../data/stable-id.ts'
import { benchTenants, loadUsers } from '../data/tenants.ts'
import type { LoadRequest } from './job.ts'

/** How a side learns who asks: ours by token, F by headers that it believes. */
export type Credentials = (user: { id: string; tenantId: string; username: string }) => Record<string, string>

const path = '/api/v1/complaints'

/** Believed by F, which knows no tokens. */
export const plainCredentials: Credentials = ({ id, tenantId }) => ({ 'x-tenant-id': tenantId, 'x-user-id': id })

export const bearerCredentials =
  (tokens: ReadonlyMap<string, string>): Credentials =>
  ({ username }) => ({ authorization: `Bearer ${tokens.get(username)}` })

const people = loadUsers.map((user) => ({
  ...user,
  tenantId: benchTenants.find(({ slug }) => slug === user.tenant)?.id ?? '',
}))

/** The newest 25 of the tenant, asked by each load user. */
export const listRequests = (credentials: Credentials): LoadRequest[] =>
  people.map((user) => ({
    ...{ method: 'GET', path: `${path}?limit=25`, expected: 200 },
    headers: credentials(user),
  }))

/** A new complaint of each load user. Neither side gets an Idempotency-Key: it is optional, and one row more for both. */
export const createRequests = (credentials: Credentials): LoadRequest[] =>
  people.map((user) => ({
    ...{ method: 'POST', path, expected: 201 },
    headers: { ...credentials(user), 'content-type': 'application/json' },
    body: JSON.stringify({
      title: `Nobody answered the bell, said ${user.username}`,
      description: 'The patient rang for half an hour and nobody came.'.repeat(8),
      department_id: stableId('department', user.tenant ?? '', 'emergency'),
      complainant: { name: 'Karim Yousef', phone: '+966550000000', relation: 'relative' },
    }),
  }))
