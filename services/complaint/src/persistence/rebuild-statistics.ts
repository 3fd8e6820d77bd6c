import { setTimeout as sleep } from 'node:timers/promises'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import { foldStatistics } from './fold-statistics.ts'
import { readAsOwner } from './read-as-owner.ts'

const countedTenants = 'select tenant_id as id from complaint.statistics_fold order by tenant_id'

/** Counts all cases of every tenant anew for statistics, and says so. Meanwhile statistics read the cases themselves. */
export async function rebuildStatistics(
  runtime: Runtime,
  { POSTGRES_OWNER_URL }: ServiceConfig & { POSTGRES_OWNER_URL: string },
  say: (line: string) => void,
): Promise<number> {
  const tenants = await readAsOwner<{ id: string }>(POSTGRES_OWNER_URL, countedTenants)
  for (const { id: tenantId } of tenants) {
    const fold = (anew: boolean) => changingAsSystem(runtime, tenantId, (scope) => foldStatistics(scope, { anew }))
    for (let anew = true; ; ) {
      const step = await fold(anew)
      if (step === 'done') break
      if (step === 'busy') await sleep(250)
      else anew = false
    }
  }
  say(`${tenants.length} tenants are counted anew`)
  return 0
}
