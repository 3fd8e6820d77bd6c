import { LockMode } from '@mikro-orm/postgresql'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { LoginSession } from './ended-sessions.ts'
import { UserEntity } from './entities.ts'
import { record } from './record.ts'

const homeOf = prepared('home-of-subject', 'select tenant_id as "homeId" from subject where user_id = $1')

/** Tells the tenant that keeps the user's profile that a session of theirs is over; of somebody unknown there is nothing to tell. */
export async function recordSignedOut(scope: CommandScope, { userId, sessionId }: LoginSession) {
  const [known] = await scope.read<{ homeId: string }>(homeOf(userId))
  if (!known) return
  await scope.inTenant(known.homeId, async (inner) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
    const user = await inner.em.findOne(UserEntity, { tenantId: inner.tenantId, userId }, lock)
    if (user) record(inner, user, { kind: 'user' }, user.signedOut(sessionId))
  })
}
