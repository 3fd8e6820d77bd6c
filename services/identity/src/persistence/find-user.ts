import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Login } from '../domain/staff.ts'
import type { User } from '../domain/user.ts'
import { UserEntity } from './entities.ts'

/** Finds a user of the tenant and keeps others from changing it until the end. Throws NOT_FOUND USER_NOT_FOUND. */
export async function lockUser(scope: ChangeScope, userId: string): Promise<User> {
  const user = await lockKnownUser(scope, userId)
  if (!user) throw userNotFound()
  return user
}

/** The same for somebody whom the tenant may not know. */
export const lockKnownUser = (scope: ChangeScope, userId: string): Promise<User | null> =>
  scope.em.findOne(UserEntity, { tenantId: scope.tenantId, userId }, { lockMode: LockMode.PESSIMISTIC_WRITE })

/** Unknown, deleted, or of another tenant: all look the same. */
export const userNotFound = () => notFound('USER_NOT_FOUND', 'There is no such user.')

const selectSubject = prepared('subject-of-row', 'select user_id from user_account where tenant_id = $1 and id = $2')

/** The login behind the link of a person. */
export async function heldLogin(scope: ChangeScope, rowId: string | null): Promise<Login> {
  if (!rowId) return { rowId, userId: null }
  const [row] = await scope.write<{ user_id: string }>(selectSubject(scope.tenantId, rowId))
  return { rowId, userId: row?.user_id ?? null }
}

/** The login that a person is to be linked to; null: none. Throws NOT_FOUND USER_NOT_FOUND. */
export async function lockLogin(scope: ChangeScope, userId: string | null): Promise<Login> {
  return { rowId: userId ? (await lockUser(scope, userId)).rowId : null, userId }
}
