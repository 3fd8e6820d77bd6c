import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { changingAsSystem, type Runtime } from '@redress/platform/runtime.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { type ComplaintDesk, file, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import type { ComplaintConfig } from '../config.ts'
import { complaint } from '../service.ts'
import { importCases, takingNumbers } from './import-cases.ts'

let desk: ComplaintDesk
let runtime: Runtime
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>({
    ...complaint,
    async extend(own: Runtime, config: ComplaintConfig) {
      const extended = await complaint.extend?.(own, config)
      if (!extended) throw new Error('the service extends nothing')
      runtime = extended.runtime
      return extended
    },
  })
})
afterAll(() => desk.stop())

const line = (number: number, received_at: string) => {
  const texts = { external_reference: `OLD-${number}`, title: 'Old', description: 'Long ago' }
  return { number, text: JSON.stringify({ ...texts, status: 'open', received_at }) }
}
const bringIn = <T>(tenantId: string, lines: ReturnType<typeof line>[], meanwhile: () => Promise<T>) =>
  changingAsSystem(runtime, tenantId, async (scope) => {
    await importCases(scope, lines, takingNumbers(runtime, tenantId))
    return meanwhile()
  })

describe('a batch of an import', () => {
  it('keeps nobody from filing while it is brought in, and no number is given twice', async () => {
    const tenant = await seedTenant(desk)
    const manager = await seedUser(desk, tenant, 'manager')
    const now = new Date().toISOString()
    const { reference } = await bringIn(tenant.id, [line(1, now), line(2, now)], () => file(desk, manager))
    const rows = await desk.database.rows<{ reference: string }>(
      'select reference from complaint where tenant_id = $1 order by reference',
      [tenant.id],
    )
    const year = now.slice(0, 4)
    const numbers = ['000001', '000002', '000003'].map((number) => `CMP-${year}-${number}`)
    expect(rows.map((row) => row.reference)).toEqual(numbers)
    expect(reference).toBe(numbers[2])
  })

  it('is due by a configuration that came while it was brought in', async () => {
    const tenant = await seedTenant(desk)
    let changed: Promise<unknown> = Promise.resolve()
    await bringIn(tenant.id, [line(1, '2026-01-05T08:00:00Z')], async () => {
      changed = configure(desk, tenant, { grievance_types: ['complaint'], resolution_times: '9,0' })
      // it waits for the batch; else what the batch brings in would come after all open cases were moved
      await eventually(async () =>
        expect(
          await desk.database.rows(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          ),
        ).toHaveLength(1),
      )
    })
    await changed
    await eventually(async () =>
      expect(await desk.database.rows('select due_at from complaint where tenant_id = $1', [tenant.id])).toEqual([
        { due_at: new Date('2026-01-14T08:00:00Z') },
      ]),
    )
  })
})
