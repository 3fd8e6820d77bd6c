import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { LoginSession } from './ended-sessions.ts'
import { lockSelectionOf } from './find-selection.ts'
import { lockTenant } from './find-tenants.ts'
import { record } from './record.ts'

/** No login session lives longer than 10 h (ssoSessionMaxLifespan, realm.json), and so no selection in it. */
const sessionsLiveMs = 24 * 60 * 60 * 1000
const batchSize = 100

const deleteEnded = prepared('delete-ended-sessions', 'delete from ended_session where until < $1')
const deleteTokens = prepared('delete-logout-tokens', 'delete from logout_token where until < $1')
const openSelections = prepared(
  'old-open-selections',
  `select user_id as "userId", session_id as "sessionId", tenant_id as "tenantId" from tenant_selection
   where selected_at < $1 and tenant_id is not null order by selected_at limit ${batchSize}`,
)
/** The newest row of a user stays: it says which tenant was their last. */
const deleteSelections = prepared(
  'delete-old-selections',
  `delete from tenant_selection old where selected_at < $1 and tenant_id is null
     and (last_tenant_id is null or exists (select from tenant_selection newer
       where newer.user_id = old.user_id and newer.last_tenant_id is not null and newer.selected_at > old.selected_at))`,
)

type OpenSelection = LoginSession & { tenantId: string }

/** Forgets what no token can ask for any more: ended sessions, used logout tokens, selections of sessions long over. */
async function purgeSessions(runtime: Runtime) {
  const open = await changingAsSystem(runtime, NIL_TENANT_ID, async (scope) => {
    const before = new Date(scope.now().getTime() - sessionsLiveMs)
    await scope.write(deleteEnded(scope.now()))
    await scope.write(deleteTokens(scope.now()))
    await scope.write(deleteSelections(before))
    return scope.read<OpenSelection>(openSelections(before))
  })
  for (const { tenantId, ...session } of open) await clearSelection(runtime, tenantId, session)
}

const clearSelection = (runtime: Runtime, tenantId: string, session: LoginSession) =>
  changingAsSystem(runtime, tenantId, async (scope) => {
    const selection = await lockSelectionOf(scope, session)
    const tenant = await lockTenant(scope, tenantId)
    // another replica may have come before
    if (!tenant || selection?.clear() !== tenantId) return
    record(scope, tenant, { kind: 'tenant', reference: tenant.slug }, tenant.deselected())
  })

/** Purges again and again; answers how to stop. */
export function startPurging(runtime: Runtime, everyMs: number) {
  let running: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => purgeSessions(runtime))
      .catch((error) => runtime.log.warn({ err: error }, 'sessions were not purged'))
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
