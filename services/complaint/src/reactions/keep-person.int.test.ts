import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { Client } from 'pg'
import {
  type ComplaintDesk,
  insertCases,
  type SeededTenant,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

/** Cases with who complains, more than one batch of them. */
async function manyCases(row: object): Promise<string[]> {
  const ids = await insertCases(desk, tenant.id, Array(450).fill(row))
  await desk.database.rows("insert into party (id, tenant_id, name) select unnest($1::uuid[]), $2, 'N' returning id", [
    ids,
    tenant.id,
  ])
  return ids.sort()
}

/** Holds the row of a case and who complains there, until `work` is done. */
async function holding(id: string | undefined, work: () => Promise<void>) {
  const client = new Client({ connectionString: desk.database.url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select from complaint.complaint c join complaint.party using (id) where c.id = $1 for update', [
      id,
    ])
    await work()
  } finally {
    await client.end()
  }
}

const named = async (word: string) => {
  const rows = await desk.database.rows(
    `select id from party where tenant_id = $1 and words @@ (right($1::text, 4) || $2 || ':*')::tsquery`,
    [tenant.id, word],
  )
  return rows.length
}
const copyOf = async (id: string) =>
  (await desk.database.rows('select name, active from person where person_id = $1', [id]))[0]

describe('the state of somebody whom very many cases name', () => {
  it.each([
    ['user', (id: string) => ({ created_by: id })],
    ['patient', (id: string) => ({ patient_id: id })],
    ['staff', (id: string) => ({ involved_staff_ids: [id] })],
  ] as const)('%s: counts at once, whoever holds one of them; all are found by the new name', async (kind, row) => {
    const before = `before${kind}`
    const id = await seedPerson(desk, tenant.id, kind, { name: before })
    const ids = await manyCases(row(id))
    await holding(ids[0], async () => {
      const state = { id, name: `after${kind}`, active: false, version: 2 }
      const told = seedPerson(desk, tenant.id, kind, state)
      await eventually(async () => expect(await copyOf(id)).toEqual({ name: state.name, active: false }), {
        withinMs: 4000,
      })
      await told
    })
    await eventually(async () => expect(await named(`after${kind}`)).toBe(450), { withinMs: 20_000 })
    expect(await named(before)).toBe(0)
  })

  it('erased: the copy counts at once; every case loses its creator, once and for one reference', async () => {
    const { userId } = await seedUser(desk, tenant, 'complainant')
    const ids = await manyCases({ created_by: userId, patient_id: userId })
    await holding(ids[0], async () => {
      await seedPerson(desk, tenant.id, 'user', { id: userId, name: '', active: false, version: 2 })
      expect(await copyOf(userId)).toEqual({ name: '', active: false })
    })
    await eventually(
      async () =>
        expect(
          await desk.database.rows(
            `select count(*)::int as cases, count(distinct creator_ref)::int as refs, max(version) as version,
               count(created_by)::int as created, count(party.name)::int as names
             from complaint join party using (id) where complaint.id = any($1)`,
            [ids],
          ),
        ).toEqual([{ cases: 450, refs: 1, version: 2, created: 0, names: 0 }]),
      { withinMs: 20_000 },
    )
  })

  it('a command that erases answers when the first are done, whoever holds a later one', async () => {
    const [admin, { userId }] = await Promise.all([
      seedUser(desk, tenant, 'tenant_admin'),
      seedUser(desk, tenant, 'complainant'),
    ])
    const ids = await manyCases({ created_by: userId })
    const created = async () =>
      (await desk.database.rows('select from complaint where created_by = $1', [userId])).length
    await holding(ids.at(-1), async () => {
      await desk.client.ErasePerson({ person_id: userId }, await desk.context(admin))
      expect(await created()).toBeLessThan(450)
    })
    await eventually(async () => expect(await created()).toBe(0), { withinMs: 20_000 })
  })
})
