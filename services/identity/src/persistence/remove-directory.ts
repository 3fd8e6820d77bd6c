import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Happened } from '../domain/happened.ts'
import { type TombstoneKind, tombstoneOf } from '../domain/tombstone.ts'

// what refers to others goes before them
const removed: { kind?: TombstoneKind; table: string; id: string }[] = [
  { table: 'source_user', id: 'id' },
  { table: 'invitation', id: 'id' },
  { kind: 'staff', table: 'staff', id: 'id' },
  { kind: 'patient', table: 'patient', id: 'id' },
  { kind: 'user', table: 'user_account', id: 'user_id' },
  { kind: 'department', table: 'department', id: 'id' },
  { kind: 'source', table: 'source', id: 'id' },
  { table: 'name_word', id: 'id' },
  { table: 'first_admin', id: 'id' },
]

interface Gone {
  id: string
  version: number
}

const statements = removed.map(({ kind, table, id }) => ({
  kind,
  remove: prepared(
    `remove-${table}`,
    `delete from ${table} where tenant_id = $1 returning ${id} as id, ${kind ? 'version' : '0 as version'}`,
  ),
}))

/** Removes the people and places of the tenant that the scope is bound to, and what others have copied of them. */
export async function removeDirectory(scope: ChangeScope): Promise<void> {
  for (const { kind, remove } of statements) {
    const gone = await scope.write<Gone>(remove(scope.tenantId))
    if (kind)
      for (const { id, version } of gone) entomb(scope, { id, version: version + 1 }, kind, tombstoneOf(kind, id))
  }
}

const entomb = (scope: ChangeScope, { id, version }: Gone, kind: string, state: Happened) =>
  scope.publish({ id, version, eventSeq: 0 }, { kind }, state)
