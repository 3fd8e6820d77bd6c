import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { User } from '../domain/user.ts'
import { UserEntity } from './entities.ts'

/** Finds a user of the tenant and keeps others from changing it until the end. Throws NOT_FOUND USER_NOT_FOUND. */
export async function lockUser(scope: ChangeScope, userId: string): Promise<User> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const user = await scope.em.findOne(UserEntity, { tenantId: scope.tenantId, userId }, lock)
  if (!user) throw notFound('USER_NOT_FOUND', 'There is no such user.')
  return user
}
