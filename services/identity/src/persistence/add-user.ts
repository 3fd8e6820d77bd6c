import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { sortKeyOf } from '../domain/name-words.ts'
import type { Profile } from '../domain/profile.ts'

const insertUser = prepared(
  'insert-user',
  `insert into user_account (id, tenant_id, user_id, username, name, sort_key, email, locale, roles, department_ids, active,
     version, event_seq, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10::uuid[], true, 1, 0, $11)
   on conflict (tenant_id, user_id) do nothing returning id`,
)

/** Adds a user unless the tenant knows them, also when two first requests come at the same moment. Answers whether it did. */
export async function addUser(scope: ChangeScope, profile: Profile, locale: string): Promise<boolean> {
  const { userId, username, name, email, roles, departmentIds } = profile
  const rows = await scope.write(
    insertUser(
      ...[uuidv7(), scope.tenantId, userId, username, name, sortKeyOf(name), email, locale],
      ...[[...roles], [...departmentIds], scope.now()],
    ),
  )
  return rows.length > 0
}
