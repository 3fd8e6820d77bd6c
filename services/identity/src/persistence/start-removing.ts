import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { isAnythingAway } from '@redress/platform/messaging/store.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import { alone } from './alone.ts'
import { removeDirectory } from './remove-directory.ts'

const everyMs = 30_000
const lock = 'identity removes deleted tenants'

const deletedTenants = prepared(
  'tenants-to-empty',
  'select id from tenant where deleted_at is not null and emptied_at is null order by deleted_at',
)
const markEmptied = prepared('mark-emptied', 'update tenant set emptied_at = $2 where id = $1')

/** Empties deleted tenants, one after the other and none at the cost of another; it is empty when a round finds nothing left of it. */
async function emptyDeleted(runtime: Runtime, stopping: AbortSignal) {
  for (const { id } of await waiting(runtime)) {
    if (stopping.aborted) return
    await emptyOne(runtime, id, stopping).catch((error) => {
      if (isAnythingAway(error)) throw error
      runtime.log.error({ err: error, tenant_id: id }, 'a deleted tenant could not be emptied yet')
    })
  }
}

async function emptyOne(runtime: Runtime, tenantId: string, stopping: AbortSignal) {
  const removed = await removeDirectory(runtime, tenantId, stopping)
  // a change that began before the deletion may have been committed after its turn: the next round finds it
  if (removed > 0 || stopping.aborted) return
  await changingAsSystem(runtime, NIL_TENANT_ID, async (scope) => {
    await scope.write(markEmptied(tenantId, scope.now()))
  })
}

async function waiting({ reads }: Runtime) {
  const [tenants] = (await reads.read(NIL_TENANT_ID, [deletedTenants()])) as [{ id: string }[]]
  return tenants
}

/**
 * Removes what is left of deleted tenants: at the start, when one is deleted, and again and again, so that a kill in the middle
 * costs nothing but time. One replica at a time. `url`: of the app role. `stopping`: aborted, no other batch begins. Answers how
 * to stop.
 */
export function startRemoving(runtime: Runtime, url: string, stopping: AbortSignal) {
  let running: Promise<unknown> = Promise.resolve()
  const round = async () => {
    if (stopping.aborted || (await waiting(runtime)).length === 0) return
    await alone(url, lock, () => emptyDeleted(runtime, stopping))
  }
  const next = () => {
    running = running
      .then(round)
      .catch((error) => runtime.log.warn({ err: error }, 'deleted tenants could not be emptied yet'))
  }
  const timer = setInterval(next, everyMs)
  const deaf = runtime.hearing.hear((event) => {
    if (event?.type === 'identity.v1.TenantDeleted') next()
  })
  next()
  return async () => {
    clearInterval(timer)
    deaf()
    await running
  }
}
