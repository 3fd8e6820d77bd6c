import type { CommandScope } from '@redress/platform/scope.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import { bulkLimit, tooManyFound } from '../domain/bulk-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { visibleCases } from './visible-cases.ts'

/**
 * Ids of the cases that the list shows in full under the filter, in their order. Throws INVALID_ARGUMENT INVALID_BODY when they are
 * too many for one change.
 */
export async function findMany(scope: CommandScope, filter: Filters): Promise<string[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const cases = visibleCases(scope.caller, filter, scope.now(), bind, { columns: 'c.id', fullOnly: true })
  if (!cases) return []
  const text = `select id from (${cases}) found order by id limit ${bulkLimit + 1}`
  const found = await scope.read<{ id: string }>({ name: '', text, values })
  if (found.length > bulkLimit) refuseAll([tooManyFound])
  return found.map(({ id }) => id)
}
