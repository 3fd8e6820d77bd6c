import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  type SeededTenant,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { fileWithCode } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
beforeEach(async () => {
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const valueIn = async (select: string, id: string) =>
  Object.values((await desk.database.rows<Record<string, unknown>>(select, [id]))[0] ?? {})[0]

/** Puts a case into the state that a change of before would have written just now, lets a minute pass, and waits for the state to go. */
async function writtenMeanwhile(id: string, { write, read }: { write: string; read: string }) {
  const settled = await valueIn(read, id)
  await desk.database.rows(write, [id])
  expect(await valueIn(read, id)).not.toEqual(settled)
  const [soon, inAMinute] = [1000, 60_000].map((ms) => new Date(Date.now() + ms))
  await desk.database.rows(
    `update complaint_jobs.job set start_after = $2
     where data->>'tenant_id' = $1 and state = 'created' and start_after between $2 and $3`,
    [tenant.id, soon, inAMinute],
  )
  await eventually(async () => expect(await valueIn(read, id)).toEqual(settled))
}

const creatorIsGone = 'select created_by is null as gone from complaint where id = $1'

describe('a case that was being written while something changed is looked at a minute later', () => {
  it('it is due by what is configured now', async () => {
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const { complaint_id } = await file(desk, admin)
    const read = 'select due_at - received_at as time from complaint where id = $1'
    const before = await valueIn(read, complaint_id)
    await configure(desk, tenant, { grievance_types: [{ name: 'complaint', resolution_times: '1,0' }] })
    await eventually(async () => expect(await valueIn(read, complaint_id)).not.toEqual(before))
    const write = `update complaint set due_at = due_at + interval '3 days' where id = $1`
    await writtenMeanwhile(complaint_id, { write, read })
  })

  it('its code opens nothing, now that its patient signs in [S12]', async () => {
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    const { id } = await fileWithCode(desk, agent, { patient_id })
    await seedPerson(desk, tenant.id, 'patient', { id: patient_id, user_id: agent.userId, version: 2 })
    const read = 'select revoked_at is null as live from tracking_code where complaint_id = $1'
    await eventually(async () => expect(await valueIn(read, id)).toBe(false))
    await writtenMeanwhile(id, { write: 'update tracking_code set revoked_at = null where complaint_id = $1', read })
  })

  it.each([
    ['by its state', ({ userId }: { userId: string }) => seedPerson(desk, tenant.id, 'user', erased(userId))],
    ['by a command', ({ userId }: { userId: string }) => eraseBy(userId)],
  ])('its creator, erased %s, is not in it', async (_how, erase) => {
    const complainant = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, complainant)
    await erase(complainant)
    await eventually(async () => expect(await valueIn(creatorIsGone, complaint_id)).toBe(true))
    const write = `update complaint set created_by = '${complainant.userId}', creator_ref = null where id = $1`
    await writtenMeanwhile(complaint_id, { write, read: creatorIsGone })
  })
})

const erased = (id: string) => ({ id, name: '', active: false, version: 2 })
const eraseBy = async (person_id: string) =>
  desk.client.ErasePerson({ person_id }, await desk.context(await seedUser(desk, tenant, 'tenant_admin')))
