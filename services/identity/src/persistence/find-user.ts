import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
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
const userNotFound = () => notFound('USER_NOT_FOUND', 'There is no such user.')
