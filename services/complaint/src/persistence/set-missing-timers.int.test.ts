import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { migrationEnvironmentOf } from '../../../../deploy/local/environment.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { runProgram } from '../../../../test/faults/run-program.ts'
import { type ComplaintDesk, insertCases, seedTenant } from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let environment: Record<string, string>
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    environment(variables) {
      const { POSTGRES_APP_URL: postgres = '', NATS_URL = '' } = variables
      const servers = { postgres, nats: `nats://${new URL(NATS_URL).host}` }
      environment = { ...variables, ...migrationEnvironmentOf('complaint', servers, testSecrets()) }
      return variables
    },
  })
})
afterAll(() => desk.stop())

const dayMs = 24 * 60 * 60 * 1000
const daysFrom = (days: number) => new Date(Date.now() + days * dayMs).toISOString()
const setTimers = async () => {
  const { code, output } = await runProgram(['services/complaint/src/maintain.ts', 'set-timers'], { environment })
  return [code, output.trim()]
}

describe('set-timers', () => {
  it('sets those that cases do not have, in every tenant, and a second run sets none', async () => {
    const [one, other] = [await seedTenant(desk), await seedTenant(desk)]
    const open = { received_at: daysFrom(-1), due_at: daysFrom(4) }
    const ended = { status: 'closed', sub_status: null, closed_as: 'rejected' }
    const many = Array.from({ length: 250 }, () => open)
    const [late = '', closed = '', paused = '', ...rest] = await insertCases(desk, one.id, [
      { received_at: daysFrom(-9), due_at: daysFrom(-4) },
      { ...open, ...ended },
      { ...open, status: 'in_progress', sub_status: 'awaiting_external' },
      ...many,
    ])
    const [resolved = ''] = await insertCases(desk, other.id, [
      { ...open, status: 'resolved', sub_status: null, resolved_at: daysFrom(-1), auto_close_at: daysFrom(6) },
    ])
    expect(await setTimers()).toEqual([0, '252 timers are set'])
    const timersOf = (ids: string[]) =>
      desk.database.rows<{ name: string; id: string }>(
        "select name, data->>'complaint_id' as id from complaint_jobs.job where data->>'complaint_id' = any($1) order by name, id",
        [ids],
      )
    expect(await timersOf(rest)).toEqual(rest.toSorted().map((id) => ({ name: 'breach', id })))
    expect(await timersOf([resolved, closed, paused])).toEqual([{ name: 'auto-close', id: resolved }])
    await eventually(async () =>
      expect((await desk.eventsOf(late)).map(({ type }) => type)).toContain('complaint.v1.ComplaintBreached'),
    )
    expect(await setTimers()).toEqual([0, '0 timers are set'])
  }, 60_000)
})
