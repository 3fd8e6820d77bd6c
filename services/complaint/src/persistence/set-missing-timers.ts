import type { ServiceConfig } from '@redress/platform/config.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { jobsSchema } from '@redress/platform/timers/job-queues.ts'
import { momentsSince } from '../domain/case-timers.ts'
import { beforeAllIds } from './before-all-ids.ts'
import { holdMany } from './hold-many.ts'
import { readAsOwner } from './read-as-owner.ts'
import { type CaseMoment, setMoments } from './record.ts'

const batchSize = 200
const everyTenant = 'select tenant_id as id from complaint.tenant order by tenant_id'

const selectCases = prepared(
  'select-timed-cases',
  `select id from complaint
   where tenant_id = $1 and id > $2::uuid and status in ('open', 'in_progress', 'resolved') and deleted_at is null
   order by id limit ${batchSize}`,
)
const selectSet = prepared(
  'select-set-timers',
  `select name as timer, data->>'complaint_id' as complaint_id, data->>'at' as at from ${jobsSchema('complaint')}.job
   where state < 'completed' and data->>'tenant_id' = $1 and data->>'complaint_id' = any($2)`,
)

/**
 * Sets the timers that cases should have and do not: of cases that are older than the timers, and where jobs were lost. Says how
 * many. What has come due meanwhile has its effect at once; a second run sets nothing.
 */
export async function setMissingTimers(
  runtime: Runtime,
  { POSTGRES_OWNER_URL }: ServiceConfig & { POSTGRES_OWNER_URL: string },
  say: (line: string) => void,
): Promise<number> {
  let count = 0
  for (const { id: tenantId } of await readAsOwner<{ id: string }>(POSTGRES_OWNER_URL, everyTenant))
    for (let after: string | undefined = beforeAllIds; after !== undefined; ) {
      const begin: string = after
      const done = await changingAsSystem(runtime, tenantId, (scope) => setInBatch(scope, begin))
      count += done.count
      after = done.last
    }
  say(`${count} timers are set`)
  return 0
}

/** Answers where the next batch begins, if there is one. */
async function setInBatch(scope: ChangeScope, after: string): Promise<{ count: number; last?: string }> {
  const rows = await scope.read<{ id: string }>(selectCases(scope.tenantId, after))
  const ids = rows.map(({ id }) => id)
  const complaints = await holdMany(scope, ids)
  const set = new Set((await scope.read<CaseMoment>(selectSet(scope.tenantId, ids))).map(keyOf))
  const missing = [...complaints.values()].flatMap((complaint) =>
    momentsSince({}, complaint)
      .map((moment): CaseMoment => ({ ...moment, complaint_id: complaint.id }))
      .filter((moment) => !set.has(keyOf(moment))),
  )
  await setMoments(scope, missing)
  return { count: missing.length, ...(rows.length === batchSize && { last: ids.at(-1) as string }) }
}

const keyOf = ({ timer, complaint_id, at }: CaseMoment) => [timer, complaint_id, at].join()
