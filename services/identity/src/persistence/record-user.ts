import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Happened } from '../domain/happened.ts'
import type { User } from '../domain/user.ts'
import { keepNames } from './keep-names.ts'
import { record } from './record.ts'

const selectSource = prepared(
  'source-of-user',
  'select source_id from source_user where tenant_id = $1 and user_row_id = $2',
)

/**
 * Publishes what happened to a user, with the newest state. `hadRoles`: before it happened. Somebody without tenant and role is
 * nobody's colleague: every tenant can read the state of the platform's people, so theirs is not published.
 */
export async function recordUser(scope: ChangeScope, user: User, happened: Happened | undefined, hadRoles = false) {
  if (!happened) return
  const [link] = await scope.write<{ source_id: string }>(selectSource(scope.tenantId, user.rowId))
  const known = scope.tenantId !== NIL_TENANT_ID || hadRoles || user.roles.length > 0
  record(scope, user, { kind: 'user' }, happened, ...(known ? [user.state(link?.source_id ?? null)] : []))
}

/** The same for what may have changed the names by which they are found. */
export async function recordNamedUser(
  scope: ChangeScope,
  user: User,
  happened: Happened | undefined,
  hadRoles = false,
) {
  if (!happened) return
  await recordUser(scope, user, happened, hadRoles)
  const { rowId: id, names, besides, active } = user
  await keepNames(scope, 'user', { id, names, besides, active })
}
