import { foldedWords } from '@redress/platform/folded-words.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { spaced, waysIn } from '../domain/name-words.ts'

const removeWords = prepared('remove-words', 'delete from name_word where tenant_id = $1 and entity_id = $2')
const insertWords = prepared(
  'insert-words',
  `insert into name_word (id, tenant_id, kind, entity_id, department_id, active, words, key, before)
   select gen_random_uuid(), $1, $2, $3, $4, $5, $6, way.key, way.before
   from unnest($7::text[], $8::text[]) as way (key, before)`,
)

/** Whom people look for by name. */
export type NamedKind = 'tenant' | 'department' | 'source' | 'user' | 'staff' | 'patient'

interface Named {
  id: string
  names: readonly (string | null)[]
  /** By which they are found too, but not sorted. */
  besides?: readonly string[]
  active: boolean
  departmentId?: string | null
}

/** Lets an entity be found by its names as they are now. Call it with every change of a name, of `active` or of the department. */
export async function keepNames(
  scope: ChangeScope,
  kind: NamedKind,
  { id, names, besides = [], active, departmentId }: Named,
) {
  const { tenantId } = scope
  const [words, more] = [foldedWords(...names), foldedWords(...besides)]
  const ways = waysIn(words, more)
  await scope.add(removeWords(tenantId, id))
  const folded = [spaced([...words, ...more]), ways.map(({ key }) => key), ways.map(({ before }) => before)]
  await scope.add(insertWords(tenantId, kind, id, departmentId ?? null, active, ...folded))
}
