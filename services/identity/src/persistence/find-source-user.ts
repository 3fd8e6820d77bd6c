import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { SourceUser } from '../domain/source-user.ts'
import type { User } from '../domain/user.ts'
import { SourceUserEntity } from './entities.ts'

/** The user's link to a source, or a new one that links to nothing yet. The user is locked, and the link with them. */
export async function linkOfUser(scope: ChangeScope, { tenantId, rowId }: User): Promise<SourceUser> {
  const link = await scope.em.findOne(SourceUserEntity, { tenantId, userRowId: rowId })
  if (link) return link
  const added = Object.assign(new SourceUser(), { id: uuidv7(), tenantId, userRowId: rowId })
  scope.em.persist(added)
  return added
}
