import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { defaultLadderDocument, type Level, targetRoles } from '../domain/escalation-ladder.ts'
import type { Ladder } from '../domain/escalation-step.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { ladderChanges } from '../domain/ladder-changes.ts'
import { readLadder } from '../domain/read-ladder.ts'
import { findConfiguration } from './find-configuration.ts'
import { keptDocument, requireVersion } from './kept-documents.ts'

/** Whom an overdue case is told to, level by level. */
export const escalationDocument = keptDocument({
  ...{ name: 'escalation', defaultDocument: defaultLadderDocument, changes: ladderChanges },
})

// platform staff count as belonging to every tenant
const targets = prepared(
  'escalation-targets',
  `select person_id as id from person
   where person.tenant_id in ($1, '${NIL_TENANT_ID}') and person_id = any($2::uuid[]) and kind = 'user' and active and roles && $3::text[]`,
)

/**
 * Reads a ladder that somebody wants. Throws INVALID_ARGUMENT INVALID_BODY with the pointer of everything that is wrong in it; so is
 * a user who is not active here or does not work on cases.
 */
export async function wantedLadder({ tenantId, read }: Scope, document: unknown): Promise<Level[]> {
  const { levels = [], violations } = readLadder(document)
  refuseAll(violations)
  const named = levels.flatMap(({ target }, index) => (target.kind === 'user' ? [{ index, id: target.userId }] : []))
  const ids = named.map(({ id }) => id)
  const known = ids.length === 0 ? [] : await read<{ id: string }>(targets(tenantId, ids, targetRoles))
  const unknown = named.filter(({ id }) => !known.some((one) => one.id === id))
  refuseAll(
    unknown.map(({ index }) => ({
      path: `/levels/${index}/target/user_id`,
      ...{ code: 'UNKNOWN_REFERENCE', message: 'There is nothing with this id.' },
    })),
  )
  return levels
}

/** The ladder that applies in the scope's tenant. */
export async function findLadder(scope: Scope): Promise<Ladder> {
  const { document } = await requireVersion(scope, escalationDocument)
  const { levels, violations } = readLadder(document ?? defaultLadderDocument)
  if (!levels) throw new Error(`a stored ladder cannot be read: ${violations[0]?.path}`)
  const { calendar } = await findConfiguration(scope)
  return { levels, calendar }
}
