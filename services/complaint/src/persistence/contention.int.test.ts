import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { Client } from 'pg'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
let other: Client
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
  other = new Client({ connectionString: desk.database.url })
  await other.connect()
  // of two that wait for each other this one never gives way
  await other.query("set deadlock_timeout = '1min'; set search_path to complaint")
})
beforeEach(() => other.query('rollback; begin'))
afterAll(async () => {
  await other.end()
  await desk.stop()
})

/** Whether one of the service's connections waits for a lock. */
const somebodyWaits = () =>
  eventually(async () => {
    const rows = await desk.database.rows(
      `select from pg_stat_activity where datname = current_database() and usename = 'complaint_app' and wait_event_type = 'Lock'`,
    )
    expect(rows).toHaveLength(1)
  })
const hold = (table: string, id: string) =>
  other.query(`select from ${table} where ${table === 'person' ? 'person_id' : 'id'} = $1 for update`, [id])

describe('work on the same rows', () => {
  it('UNAVAILABLE BUSY, worth another try: a command that others wait for, as it waits for them; it changed nothing', async () => {
    const [one = '', two = ''] = (await insertCases(desk, tenant.id, [{}, {}])).sort()
    const start = async () =>
      desk.client.BulkChangeStatus(
        { complaint_ids: [one, two], status: 'in_progress', reason: 'x' },
        await desk.context(manager),
      )
    await hold('complaint', two)
    const refused = refusalOf(start())
    await somebodyWaits()
    await hold('complaint', one)
    expect(await refused).toMatchObject({ code: 'UNAVAILABLE', reason: 'BUSY', retryAfterMs: 1000 })
    await other.query('rollback')
    expect((await start()).items).toMatchObject([{ done: true }, { done: true }])
    expect(await desk.eventsOf(one)).toHaveLength(1)
  })

  it('UNAVAILABLE BUSY: a query that takes too long', async () => {
    await other.query('lock table complaint in access exclusive mode')
    const context = await desk.context(manager, { timeoutMs: 30_000 })
    const counted = refusalOf(desk.client.GetComplaintCounts({}, context))
    expect(await counted).toMatchObject({ code: 'UNAVAILABLE', reason: 'BUSY' })
  }, 60_000)

  it('an event that meets others is no bad event: it is handled again, and not counted as a failure', async () => {
    const id = await seedPerson(desk, tenant.id, 'staff', { name: 'Before' })
    await hold('person', id)
    const renamed = seedPerson(desk, tenant.id, 'staff', { id, name: 'After', version: 2 })
    await somebodyWaits()
    // what the reaction has locked already: the row that says that it received the event
    await other.query('lock table inbox in share mode')
    await other.query('rollback')
    await renamed
    expect(await desk.database.rows('select name from person where person_id = $1', [id])).toEqual([{ name: 'After' }])
    expect(desk.logged.filter(({ message }) => message === 'event not handled')).toEqual([])
    expect(desk.logged.filter(({ message }) => message === 'waiting for Postgres')).not.toEqual([])
  })
})
