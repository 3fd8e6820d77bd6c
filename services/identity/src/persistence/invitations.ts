import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { invitationSpanMs, requireInvitable } from '../domain/invitations.ts'
import { userNotFound } from './find-user.ts'

const lockInvited = prepared(
  'lock-invited',
  'select id from user_account where tenant_id = $1 and user_id = $2 and deleted_at is null for update',
)
const sentSince = prepared(
  'invitations-since',
  'select sent_at from invitation where tenant_id = $1 and user_row_id = $2 and sent_at > $3 order by sent_at',
)
const forgetOlder = prepared(
  'forget-invitations',
  'delete from invitation where tenant_id = $1 and user_row_id = $2 and sent_at <= $3',
)
const insert = prepared(
  'insert-invitation',
  'insert into invitation (id, tenant_id, user_row_id, sent_at) values ($1, $2, $3, $4)',
)
const remove = prepared('remove-invitation', 'delete from invitation where tenant_id = $1 and id = $2')

/**
 * Keeps one of the invitations that the user may get within an hour, before the mail goes: whoever invites the same user at the
 * same moment, in whichever replica, waits and counts it. Answers its id. Throws RESOURCE_EXHAUSTED TOO_MANY_INVITATIONS.
 */
export async function takeInvitation(scope: ChangeScope, userId: string): Promise<string> {
  const { tenantId } = scope
  const [user] = await scope.write<{ id: string }>(lockInvited(tenantId, userId))
  if (!user) throw userNotFound()
  const hourAgo = new Date(scope.now().getTime() - invitationSpanMs)
  const sent = await scope.write<{ sent_at: Date }>(sentSince(tenantId, user.id, hourAgo))
  requireInvitable(
    sent.map(({ sent_at }) => new Date(sent_at)),
    scope.now(),
  )
  await scope.add(forgetOlder(tenantId, user.id, hourAgo))
  return noteInvitation(scope, user.id)
}

/** Counts an invitation that nobody has limited. Answers its id. */
export async function noteInvitation(scope: ChangeScope, userRowId: string): Promise<string> {
  const id = uuidv7()
  await scope.add(insert(id, scope.tenantId, userRowId, scope.now()))
  return id
}

/** No mail went. */
export const giveInvitationBack = (scope: ChangeScope, id: string) => scope.add(remove(scope.tenantId, id))
