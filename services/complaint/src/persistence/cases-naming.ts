import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { beforeAllIds } from './before-all-ids.ts'
import { keepPeopleWords } from './keep-words.ts'

/** Timer of reactions/keep-words-of-person.ts, and its queue. */
export const wordsTimer = 'keep-words-of-person'

/** Somebody whom the copy calls otherwise than before, and which of the cases that name them come next. */
export interface Renamed {
  person_id: string
  kind: string
  /** Id of the last one that has been looked at. */
  after?: string
}

/** More would keep others waiting for too long. */
const batchSize = 200

const by = (column: string) =>
  `select id from complaint where tenant_id = $1 and ${column} = $2::uuid and id > $3::uuid`
const naming = (kind: string, which: string) =>
  prepared(`cases-naming-${kind}`, `select id from (${which}) named order by id limit ${batchSize}`)
// that somebody is named at all is what the index of staff says: whom, row-level security keeps out of one
const casesNaming: Record<string, ReturnType<typeof prepared>> = {
  user: naming('user', ['created_by', 'owner_agent_id', 'assignee_id'].map(by).join(' union ')),
  patient: naming('patient', by('patient_id')),
  staff: naming(
    'staff',
    `select id from complaint
     where tenant_id = $1 and id > $3::uuid and involved_staff_ids <> '{}' and involved_staff_ids @> array[$2::uuid]`,
  ),
}

async function nextNaming(scope: ChangeScope, { person_id, kind, after = beforeAllIds }: Renamed): Promise<string[]> {
  const statement = casesNaming[kind]?.(scope.tenantId, person_id, after)
  return statement ? (await scope.read<{ id: string }>(statement)).map(({ id }) => id) : []
}

/**
 * Lets the cases that name somebody be found by the name that the copy has now, a batch at a time: the first one when this is
 * committed, so that the copy waits for none of them.
 */
export async function beginRenaming(scope: ChangeScope, renamed: Renamed): Promise<void> {
  if ((await nextNaming(scope, renamed)).length > 0) await scope.setTimer(wordsTimer, scope.now(), renamed)
}

/** Does so with the next cases, and goes on by the timer. */
export async function renameNext(
  scope: ChangeScope,
  { person_id, kind, after = beforeAllIds }: Renamed,
): Promise<void> {
  const ids = await nextNaming(scope, { person_id, kind, after })
  if (ids.length > 0) await scope.add(keepPeopleWords(scope.tenantId, ids))
  const last = ids.at(-1)
  if (last && ids.length === batchSize)
    await scope.setTimer(wordsTimer, scope.now(), { person_id, kind, after: last } satisfies Renamed)
}
