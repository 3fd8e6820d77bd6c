import type { Statement } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { type TombstoneKind, tombstoneOf } from '../domain/tombstone.ts'

/** Rows that go in one transaction: however many people a tenant has, none is long or large. */
const batch = 500

// what refers to others goes before them, and who is nobody's superior before their own
const removed: { kind?: TombstoneKind; table: string; id?: string; only?: string }[] = [
  { table: 'source_user' },
  { table: 'invitation' },
  {
    ...{ kind: 'staff', table: 'staff' },
    only: 'not exists (select from staff below where below.tenant_id = $1 and below.reports_to = row.id)',
  },
  { kind: 'patient', table: 'patient' },
  { kind: 'user', table: 'user_account', id: 'user_id' },
  { kind: 'department', table: 'department' },
  { kind: 'source', table: 'source' },
  { table: 'name_word' },
  { table: 'first_admin' },
]

interface Gone {
  id: string
  version: number
}

const parts = removed.map(({ kind, table, id = 'id', only = 'true' }) => ({
  kind,
  // not prepared: a plan that was good for a small tenant hardly moves with a large one
  remove: (tenantId: string): Statement => ({
    name: '',
    text: `delete from ${table} where tenant_id = $1
       and id in (select id from ${table} row where row.tenant_id = $1 and ${only} limit ${batch})
     returning ${id} as id, ${kind ? 'version' : '0 as version'}`,
    values: [tenantId],
  }),
}))

/**
 * Removes the people and places of a deleted tenant, and what others have copied of them, batch by batch until nothing is left or
 * `stopping`: what is left then goes the next time. Answers how many rows went.
 */
export async function removeDirectory(runtime: Runtime, tenantId: string, stopping: AbortSignal): Promise<number> {
  let all = 0
  for (const { kind, remove } of parts)
    for (let gone = batch; gone > 0 && !stopping.aborted; all += gone)
      gone = await changingAsSystem(runtime, tenantId, async (scope) => {
        const rows = await scope.write<Gone>(remove(tenantId))
        if (kind) for (const row of rows) entomb(scope, kind, row)
        return rows.length
      })
  return all
}

const entomb = (scope: ChangeScope, kind: TombstoneKind, { id, version }: Gone) =>
  scope.publish({ id, version: version + 1, eventSeq: 0 }, { kind }, tombstoneOf(kind, id))
