import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { User as UserMessage } from '@redress/protos/identity/v1/User.ts'
import type { ListedKind } from './directory-page.ts'
import { userNotFound } from './find-user.ts'

/** A user as it goes out. */
export type UserRow = UserMessage & { user_id: string; username: string; name: string }

// under the names of the message
const columns = `e.id, e.user_id, e.username, e.name, e.first_name, e.last_name, coalesce(e.email, e.unverified_email) as email,
  e.email is not null as email_verified, e.locale, e.roles, e.active, e.version, staff.id as staff_id, patient.id as patient_id,
  (select coalesce(json_agg(json_build_object('department_id', d.id, 'code', d.code, 'name', d.name) order by d.name, d.id), '[]')
   from department d where d.tenant_id = $1 and d.id = any(e.department_ids)) as departments,
  case when source.id is not null then json_build_object('source_id', source.id, 'name', source.name,
    'can_create_complaints', link.can_create_complaints, 'can_create_inquiries', link.can_create_inquiries) end as source`

const joins = `
  left join staff on staff.tenant_id = $1 and staff.user_row_id = e.id and staff.active
  left join patient on patient.tenant_id = $1 and patient.user_row_id = e.id and patient.active
  left join source_user link on link.tenant_id = $1 and link.user_row_id = e.id
  left join source on source.tenant_id = $1 and source.id = link.source_id`

/** Who is gone, or has left for another tenant, is nobody's user; search_users leaves the same out. */
export const listedUsers: ListedKind<UserRow> = {
  kind: 'user',
  table: 'user_account',
  columns,
  joins,
  only: "e.deleted_at is null and (e.roles <> '{}' or e.department_ids <> '{}')",
  search: {
    call: (rest) => `search_users(${rest})`,
    narrowedBy: { roles: 'text[]', department_ids: 'uuid[]', active: 'boolean' },
  },
  namesOf: ({ name }) => [name],
  besides: ({ username }) => [username],
}

const userById = prepared(
  'managed-user',
  `select ${columns} from user_account e ${joins} where e.tenant_id = $1 and e.user_id = $2 and e.deleted_at is null`,
)

/** Throws NOT_FOUND USER_NOT_FOUND. */
export async function requireUser(scope: Scope, userId: string): Promise<UserRow> {
  const [user] = await scope.read<UserRow>(userById(scope.tenantId, userId))
  if (!user) throw userNotFound()
  return user
}
