import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ReadPool } from '@redress/platform/persistence/read-pool.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Login } from '../domain/user.ts'

interface Row extends Login {
  tenantId: string
}
interface Subject {
  user_id: string
  tenant_id: string
  closed: boolean
  misconfigured: boolean
  as_of: Date
}

const allTenants = prepared('tenants-to-compare', 'select id, slug from tenant')
const allSubjects = prepared(
  'subjects-to-compare',
  'select user_id, tenant_id, closed_at is not null as closed, misconfigured, as_of from subject',
)
const usersOfTenant = prepared(
  'users-to-compare',
  `select user_id as "userId", username, name, email, first_name as "firstName", last_name as "lastName",
     unverified_email as "unverifiedEmail", active, roles, department_ids as "departmentIds", tenant_id as "tenantId"
   from user_account where tenant_id = $1 and deleted_at is null`,
)
const departmentsOfTenant = prepared(
  'departments-to-compare',
  'select id, code from department where tenant_id = $1 and active order by id',
)

/** The directory's people in every tenant, as they are held against the logins; read under row-level security, tenant by tenant. */
export async function readDirectory(reads: ReadPool) {
  const [tenants, subjects] = (await reads.read(NIL_TENANT_ID, [allTenants(), allSubjects()])) as [
    { id: string; slug: string }[],
    Subject[],
  ]
  const rows = new Map<string, Row[]>()
  const codes = new Map<string, { id: string; code: string }[]>()
  for (const tenantId of [NIL_TENANT_ID, ...tenants.map(({ id }) => id)]) {
    const answers = await reads.read(tenantId, [usersOfTenant(tenantId), departmentsOfTenant(tenantId)])
    const [users, departments] = answers as [Row[], { id: string; code: string }[]]
    for (const user of users) rows.set(user.userId, [...(rows.get(user.userId) ?? []), user])
    codes.set(tenantId, departments)
  }
  const bySlug = new Map(tenants.map(({ id, slug }) => [slug, id]))
  const byUser = new Map(subjects.map((subject) => [subject.user_id, subject]))
  const placesOf = (userId: string) => rows.get(userId) ?? []

  return {
    people: () => [...rows.keys()],
    tenantBySlug: (slug: string) => bySlug.get(slug),
    tenantsOf: (userId: string) => placesOf(userId).map(({ tenantId }) => tenantId),
    departmentIds: (tenantId: string, wanted: readonly string[]) =>
      (codes.get(tenantId) ?? []).filter(({ code }) => wanted.includes(code)).map(({ id }) => id),
    /** The newest moment, by Keycloak's clock, of which something is known of them. */
    newsAt: (userId: string) => byUser.get(userId)?.as_of,
    isMarked: (userId: string) => byUser.get(userId)?.misconfigured ?? false,
    /** Whether anywhere a role or department is left to somebody. */
    opensAnything: (userId: string) =>
      placesOf(userId).some(({ roles, departmentIds }) => roles.length + departmentIds.length > 0),
    /** Whether the login stands in its home just so, and nowhere else with any right. */
    holds(homeId: string, login: Login) {
      const subject = byUser.get(login.userId)
      const known = subject?.tenant_id === homeId && subject.closed !== login.active && !subject.misconfigured
      const elsewhere = placesOf(login.userId).filter(({ tenantId }) => tenantId !== homeId)
      const idle = elsewhere.every(({ roles, departmentIds }) => roles.length + departmentIds.length === 0)
      const held = placesOf(login.userId).find(({ tenantId }) => tenantId === homeId)
      return known && idle && held !== undefined && textOf(held) === textOf(login)
    },
  }
}

const textOf = (login: Login) =>
  JSON.stringify([
    ...[login.username, login.name, login.email, login.firstName, login.lastName, login.unverifiedEmail, login.active],
    ...[[...login.roles].sort(), [...login.departmentIds].sort()],
  ])
