import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { fileWithCode, holderIn } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let admin: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  admin = await seedUser(desk, tenant, 'tenant_admin')
})
afterAll(() => desk.stop())

const erase = async (person_id: string, caller: CallerSpecimen = admin, call = {}) =>
  desk.client.ErasePerson({ person_id }, await desk.context(caller, call))
const read = async (complaint_id: string) =>
  (await desk.client.GetComplaint({ complaint_id }, await desk.context(admin))).complaint
const found = async (q: string) => {
  const { items } = await desk.client.ListComplaints({ q }, await desk.context(admin))
  return items.map((item) => JSON.parse(item.toString()).id)
}
const rowOf = async (id: string) =>
  (
    await desk.database.rows<Record<string, unknown>>(
      'select created_by, creator_ref, name, phone, email, relation, consent, phone_key from complaint join party using (id) where id = $1',
      [id],
    )
  )[0]
const nothing = { name: null, phone: null, email: null, relation: null, consent: null, phone_key: null }
const party = { name: 'Karim Yousefzai', phone: '0551234567', email: 'k@example.org', relation: 'self', consent: true }

describe('ErasePerson', () => {
  it('OK: the cases of a complainant stay, without creator and without who complains; one reference for all of them', async () => {
    const karim = await seedUser(desk, tenant, 'complainant', { name: 'Karim Yousefzai' })
    const first = await file(desk, karim, { complainant: party })
    const second = await file(desk, karim)
    const other = await file(desk, admin, { complainant: party })
    expect(await found(`yousefzai`)).toHaveLength(3)
    await erase(karim.userId.toUpperCase())
    const [left, right] = [await rowOf(first.complaint_id), await rowOf(second.complaint_id)]
    expect(left).toEqual({ created_by: null, creator_ref: expect.any(String), ...nothing })
    expect(right).toEqual(left)
    expect(left?.creator_ref).not.toBe(karim.userId)
    expect(await rowOf(other.complaint_id)).toMatchObject({ created_by: admin.userId, name: party.name })
    expect(await found(`yousefzai`)).toEqual([other.complaint_id])
    const seen = await read(first.complaint_id)
    expect(seen).toMatchObject({ title: first.title, created_by_type: 'user', version: 2 })
    expect([seen?.created_by, seen?.created_by_name, seen?.complainant?.name]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('the cases that an agent has filed for others lose their creator, and keep who complains', async () => {
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent, { complainant: party })
    await erase(agent.userId)
    expect(await rowOf(complaint_id)).toMatchObject({
      created_by: null,
      creator_ref: expect.any(String),
      name: party.name,
    })
    expect(await read(complaint_id)).toMatchObject({
      owner_agent: { id: agent.userId },
      complainant: { name: party.name },
    })
  })

  it('of a patient who complains is cleared what others have filed for them, and the creator stays', async () => {
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    const { complaint_id } = await file(desk, admin, { patient_id, complainant: party })
    await erase(patient_id)
    expect(await rowOf(complaint_id)).toEqual({ created_by: admin.userId, creator_ref: null, ...nothing })
  })

  it('the codes of their cases open nothing any more, also where the case says nothing of them; those of whom they filed for stay [S12]', async () => {
    const patientId = await seedPerson(desk, tenant.id, 'patient')
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const cases = [
      await fileWithCode(desk, agent, { patient_id: patientId }),
      await fileWithCode(desk, agent, { patient_id: patientId, complainant: party }),
    ]
    const other = await fileWithCode(desk, agent, { complainant: party })
    const follow = async ({ code }: { code: string }) =>
      desk.client.GetTrackedComplaint({ code }, await desk.context(holderIn(tenant))).then(
        ({ complaint }) => complaint?.reference,
        ({ reason }) => reason as string,
      )
    expect(await Promise.all(cases.map(follow))).toEqual(cases.map(({ reference }) => reference))
    await erase(agent.userId)
    expect(await Promise.all(cases.map(follow))).toEqual(cases.map(({ reference }) => reference))
    await erase(patientId)
    expect(await Promise.all(cases.map(follow))).toEqual(Array(2).fill('TRACKING_CODE_UNKNOWN'))
    expect(await follow(other)).toBe(other.reference)
    for (const { id } of cases)
      expect((await desk.eventsOf(id)).map(({ type }) => type)).toContain('complaint.v1.ComplaintTrackingCodeRevoked')
  })

  it('event: ComplaintPersonErased of each case names what is gone, without values; its creator is nobody', async () => {
    const karim = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, karim, { complainant: party })
    await erase(karim.userId)
    const events = await desk.eventsOf(complaint_id)
    expect(events.at(-1)).toMatchObject({
      type: 'complaint.v1.ComplaintPersonErased',
      data: {
        changes: [{ field: 'created_by' }, { field: 'complainant' }],
        complaint: { created_by: null, version: 2 },
      },
    })
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(admin))
    expect(entries.at(-1)).toMatchObject({ action: 'complaint.v1.ComplaintPersonErased', public: false })
  })

  it('again it changes nothing; whoever has no case is erased already', async () => {
    const karim = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, karim)
    for (let time = 0; time < 2; time++) await erase(karim.userId, admin, { idempotencyKey: randomUUID() })
    await erase(randomUUID())
    expect(await read(complaint_id)).toMatchObject({ version: 2 })
  })

  it('statistics by creator keep what was filed, by a reference that names nobody', async () => {
    const fresh = await seedTenant(desk)
    const [boss, agent] = [await seedUser(desk, fresh, 'tenant_admin'), await seedUser(desk, fresh, 'help_desk_agent')]
    const filed = [await file(desk, agent), await file(desk, agent)]
    await erase(agent.userId, boss)
    const { groups } = await desk.client.ListStatisticsOfCreators({}, await desk.context(boss))
    const [first] = await desk.database.rows<{ creator_ref: string }>(
      'select creator_ref from complaint where id = $1',
      [filed[0]?.complaint_id],
    )
    expect(groups).toMatchObject([{ of: { id: first?.creator_ref, name: '' }, figures: { filed: 2 } }])
  })

  it('the tombstone of a person does the same, twice delivered as once', async () => {
    const karim = await seedUser(desk, tenant, 'complainant', { name: 'Gone Zahrani' })
    const { complaint_id } = await file(desk, karim, { complainant: party })
    const tombstone = { id: karim.userId, name: '', active: false, version: 2 }
    await seedPerson(desk, tenant.id, 'user', tombstone)
    await seedPerson(desk, tenant.id, 'user', tombstone)
    await eventually(async () => expect(await rowOf(complaint_id)).toMatchObject({ created_by: null, ...nothing }))
    expect(await found('zahrani')).toEqual([])
    expect(await read(complaint_id)).toMatchObject({ version: 2 })
  })

  it('who is disabled is not erased: their name and their cases stay', async () => {
    const karim = await seedUser(desk, tenant, 'complainant', { name: 'Idle Harbi' })
    const { complaint_id } = await file(desk, karim)
    await seedPerson(desk, tenant.id, 'user', { id: karim.userId, name: 'Idle Harbi', active: false, version: 2 })
    await eventually(async () =>
      expect(
        await desk.database.rows('select 1 as one from person where person_id = $1 and not active', [karim.userId]),
      ).toHaveLength(1),
    )
    expect(await read(complaint_id)).toMatchObject({ created_by: karim.userId, created_by_name: 'Idle Harbi' })
  })

  it('refusals: no id, no right, another tenant has nothing of it [S1]', async () => {
    const karim = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, karim)
    expect(await refusalOf(erase('x'))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      violations: [{ path: '/person_id' }],
    })
    const manager = { tenantId: tenant.id, roles: ['manager'] }
    expect(await refusalOf(erase(karim.userId, manager))).toMatchObject({ code: 'PERMISSION_DENIED' })
    await erase(karim.userId, await seedUser(desk, await seedTenant(desk), 'tenant_admin'))
    expect(await read(complaint_id)).toMatchObject({ created_by: karim.userId })
  })
})
