import { setTimeout as sleep } from 'node:timers/promises'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import { Client } from 'pg'
import { foldStatistics } from './fold-statistics.ts'

/** Counts all cases of every tenant anew for statistics, and says so. Meanwhile statistics read the cases themselves. */
export async function rebuildStatistics(
  runtime: Runtime,
  { POSTGRES_OWNER_URL }: ServiceConfig & { POSTGRES_OWNER_URL: string },
  say: (line: string) => void,
): Promise<number> {
  const tenantIds = await countedTenants(POSTGRES_OWNER_URL)
  for (const tenantId of tenantIds) {
    const fold = (anew: boolean) => changingAsSystem(runtime, tenantId, (scope) => foldStatistics(scope, { anew }))
    for (let anew = true; ; ) {
      const step = await fold(anew)
      if (step === 'done') break
      if (step === 'busy') await sleep(250)
      else anew = false
    }
  }
  say(`${tenantIds.length} tenants are counted anew`)
  return 0
}

async function countedTenants(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'select tenant_id as id from complaint.statistics_fold order by tenant_id',
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
