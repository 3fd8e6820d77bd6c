import { LockMode } from '@mikro-orm/postgresql'
import { unauthenticated } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { TenantSelection } from '../domain/tenant-selection.ts'
import type { LoginSession } from './ended-sessions.ts'
import { TenantSelectionEntity } from './entities.ts'

const insertSelection = prepared(
  'insert-selection',
  `insert into tenant_selection (id, user_id, session_id, selected_at) values ($1, $2, $3, $4)
   on conflict (user_id, session_id) do nothing`,
)

/** Finds the selection of the caller's login session, made empty if there was none, and keeps others from changing it. */
export async function lockSelection(scope: ChangeScope): Promise<TenantSelection> {
  const { userId, sessionId } = scope.caller
  if (!userId || !sessionId) throw unauthenticated('CONTEXT_TOKEN_INVALID', 'The call belongs to no login session.')
  await scope.write(insertSelection(uuidv7(), userId, sessionId, scope.now()))
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  return scope.em.findOneOrFail(TenantSelectionEntity, { userId, sessionId }, lock)
}

/** The selection of a login session, if it has one, kept from being changed by others. */
export async function lockSelectionOf(scope: ChangeScope, { userId, sessionId }: LoginSession) {
  return scope.em.findOne(TenantSelectionEntity, { userId, sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
}
