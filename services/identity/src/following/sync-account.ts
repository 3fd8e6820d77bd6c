import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import { type LoginNews, syncUser } from '../persistence/sync-user.ts'

/** Brings the directory in step with one login, in a transaction of its own. Answers the facts that were published. */
export const syncAccount = (runtime: Runtime, news: LoginNews): Promise<string[]> =>
  changingAsSystem(runtime, NIL_TENANT_ID, (scope, within) =>
    syncUser(scope, (tenantId, work) => (tenantId === scope.tenantId ? work(scope) : within(tenantId, work)), news),
  )
