import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startDirectory } from '../../../../test/harness/directory-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'

type Directory = Awaited<ReturnType<typeof startDirectory>>
const [patients, staff, batch] = [20_000, 2000, 500]
const monthMs = 31 * 24 * 60 * 60 * 1000
let aheadMs = 0
const clock = { now: () => new Date(Date.now() + aheadMs) }
let directory: Directory
beforeAll(async () => {
  directory = await startDirectory({ clock })
}, 60_000)
afterAll(() => directory.service.stop())

const px = { roles: ['platform_admin'] }
const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  directory.service.database.rows<Row>(sql, values)

/** A tenant with so many people, each member of staff under another and all in one department. */
async function aLargeTenant() {
  const { client, service } = directory
  const slug = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await client.CreateTenant({ slug, name: slug }, await service.context(px))
  const tenantId = tenant?.tenant_id ?? ''
  const department = await directory.department(tenantId, 'it')
  const person = (table: string, columns: string, values: string, many: number) => `
    with made as (
      insert into ${table} (id, tenant_id, name, sort_key, active, version, event_seq, created_at${columns})
      select ${table}_id(n), $1, 'First' || n || ' Last', 'first' || n, true, 1, 1, '2026-01-01'${values}
      from generate_series(1, ${many}) n returning id)
    insert into name_word (id, tenant_id, kind, entity_id, active, key, before, words)
    select gen_random_uuid(), $1, '${table}', made.id, true, way, '', ' first last' from made, unnest('{first,last}'::text[]) way`
  const idOf = (table: string) => `create function ${table}_id(n int) returns uuid language sql as
    $$select md5('${slug} ${table} ' || n)::uuid$$`
  for (const table of ['staff', 'patient']) await rows(idOf(table))
  const above = ', $2::uuid, case when n > 1 then staff_id(n / 4 + 1) end'
  await rows(person('staff', ', department_id, reports_to', above.replace('n / 4 + 1', '(n + 2) / 4'), staff), [
    ...[tenantId, department],
  ])
  await rows(person('patient', '', '', patients), [tenantId])
  await rows('drop function staff_id; drop function patient_id')
  return tenantId
}

async function closeAndDelete(tenant_id: string) {
  const { client, service } = directory
  await client.SetTenantActive({ tenant_id, active: false }, await service.context(px))
  aheadMs += monthMs
  await client.DeleteTenant({ tenant_id, reason: 'Moved.' }, await service.context(px))
}

const left = async (tenantId: string) => {
  const [row] = await rows<{ people: number; all: number }>(
    `select people, people + words as all from
       (select (select count(*) from patient where tenant_id = $1)::int + (select count(*) from staff where tenant_id = $1)::int
         as people, (select count(*) from name_word where tenant_id = $1)::int as words) counts`,
    [tenantId],
  )
  return row ?? { people: -1, all: -1 }
}
/** Last states of people, of how many people, and the most that were published at one moment: those of one transaction. */
const tombstones = async (tenantId: string) => {
  const [row] = await rows<{ states: number; people: number; most: number }>(
    `select sum(many)::int as states, sum(people)::int as people, max(many)::int as most from
       (select count(*) as many, count(distinct payload::jsonb->>'subject') as people from outbox
        where tenant_id = $1 and subject like 'identity.v1.PersonState.%' and payload::jsonb->'data'->>'name' = ''
        group by payload::jsonb->>'time') moments`,
    [tenantId],
  )
  return row
}
const everybodyOnce = { states: patients + staff, people: patients + staff, most: batch }

describe('deleting a tenant with 20,000 patients and 2,000 staff', () => {
  it('goes in small transactions, while others are answered', async () => {
    const [tenantId, other] = [await aLargeTenant(), randomUUID()]
    await directory.staff(other, 'Mona')
    await closeAndDelete(tenantId)
    // the deletion is answered before the rows are gone
    expect((await left(tenantId)).people).toBeGreaterThan(0)
    let answers = 0
    await eventually(
      async () => {
        const page = await directory.client.ListStaff({ q: 'mona' }, await directory.admin(other))
        expect(directory.namesOf(page)).toEqual(['Mona'])
        await directory.staff(other, 'Huda')
        const { all } = await left(tenantId)
        if (all > 0) answers += 1
        expect(all).toBe(0)
      },
      { withinMs: 100_000, everyMs: 20 },
    )
    expect(await tombstones(tenantId)).toEqual(everybodyOnce)
    expect(answers).toBeGreaterThan(2)
  }, 150_000)

  it('goes on after a kill where it was, and nobody is forgotten or buried twice', async () => {
    const tenantId = await aLargeTenant()
    await closeAndDelete(tenantId)
    await eventually(async () => expect((await left(tenantId)).people).toBeLessThan(patients - batch), {
      withinMs: 30_000,
      everyMs: 10,
    })
    const killed = directory
    // as a kill does: what was under way is lost with its connection
    await rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'identity_app' and datname = current_database()`,
    )
    const inMiddle = await left(tenantId)
    expect(inMiddle.people).toBeGreaterThan(0)
    const sameDatabase = new URL(killed.service.database.url).pathname
    const next = await startDirectory({
      clock,
      environment: (variables) =>
        Object.fromEntries(
          Object.entries(variables).map(([key, value]) => [
            key,
            /^POSTGRES_.*URL$/.test(key) ? Object.assign(new URL(value), { pathname: sameDatabase }).href : value,
          ]),
        ),
    })
    await eventually(async () => expect((await left(tenantId)).all).toBe(0), { withinMs: 60_000, everyMs: 50 })
    expect(await tombstones(tenantId)).toEqual(everybodyOnce)
    await next.service.stop()
  }, 120_000)
})

describe('deleting several tenants', () => {
  it('one of which nothing can be removed does not keep the others', async () => {
    const { client, service } = directory
    const aTenant = async () => {
      const slug = `t${randomUUID().slice(0, 8)}`
      const { tenant } = await client.CreateTenant({ slug, name: slug }, await service.context(px))
      const id = tenant?.tenant_id ?? ''
      const department = await directory.department(id, 'it')
      return { id, staff: await directory.staff(id, 'Mona'), department }
    }
    const [stuck, other] = [await aTenant(), await aTenant()]
    await rows('update staff set reports_to = id, department_id = $2 where id = $1', [stuck.staff, stuck.department])
    await closeAndDelete(stuck.id)
    await closeAndDelete(other.id)
    await eventually(async () => expect(await left(other.id)).toEqual({ people: 0, all: 0 }), { withinMs: 10_000 })
    expect((await left(stuck.id)).people).toBe(1)
    await rows('update staff set reports_to = null where id = $1', [stuck.staff])
  })
})
