import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { User as UserMessage } from '@redress/protos/identity/v1/User.ts'
import { userNotFound } from './find-user.ts'

/** A user as it goes out, and the key by which lists are sorted. */
export type UserRow = UserMessage & { user_id: string; name: string }

/** Columns of table user_account `u` under the names of the message. $1 is the tenant. */
export const userColumns = `u.user_id, u.username, u.name, u.first_name, u.last_name, coalesce(u.email, u.unverified_email) as email,
  u.email is not null as email_verified, u.locale, u.roles, u.active, u.version, staff.id as staff_id, patient.id as patient_id,
  (select coalesce(json_agg(json_build_object('department_id', d.id, 'code', d.code, 'name', d.name) order by d.name, d.id), '[]')
   from department d where d.tenant_id = $1 and d.id = any(u.department_ids)) as departments,
  case when source.id is not null then json_build_object('source_id', source.id, 'name', source.name,
    'can_create_complaints', link.can_create_complaints, 'can_create_inquiries', link.can_create_inquiries) end as source`

export const userLinks = `
  left join staff on staff.tenant_id = $1 and staff.user_row_id = u.id and staff.active
  left join patient on patient.tenant_id = $1 and patient.user_row_id = u.id and patient.active
  left join source_user link on link.tenant_id = $1 and link.user_row_id = u.id
  left join source on source.tenant_id = $1 and source.id = link.source_id`

/** Who is gone, or has left for another tenant, is nobody's user. */
export const isUser = "u.deleted_at is null and (u.roles <> '{}' or u.department_ids <> '{}')"

const userById = prepared(
  'managed-user',
  `select ${userColumns} from user_account u ${userLinks} where u.tenant_id = $1 and u.user_id = $2 and u.deleted_at is null`,
)

/** Throws NOT_FOUND USER_NOT_FOUND. */
export async function requireUser(scope: Scope, userId: string): Promise<UserRow> {
  const [user] = await scope.read<UserRow>(userById(scope.tenantId, userId))
  if (!user) throw userNotFound()
  return user
}
