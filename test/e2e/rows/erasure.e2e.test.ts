import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import type { Answer } from '../../harness/caller.ts'
import { at, complaints, everyItem, file, idsOf, listed } from './desk.ts'

describe('a creator who is erased', () => {
  let tenant: TestTenant
  let [admin, john, ahmed]: TestUser[] = []
  let cases: Answer['body'][]
  const as = (user: TestUser | undefined) => user as TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[admin, john, ahmed] = await Promise.all([
      ...[tenant.user('tenant_admin'), tenant.user('source_user'), tenant.user('complainant', { patient: true })],
    ])
    cases = [
      ...[await file(as(john)), await file(as(ahmed), { complainant: { name: 'Ahmed', phone: '0551234567' } })],
      await file(as(admin)),
    ]
    for (const { id } of [as(john), as(ahmed)]) {
      const answer = await as(admin).api().post(`${complaints}/erasures`, { person_id: id })
      expect(answer.status).toBe(204)
    }
  }, 60_000)

  it('is null in their cases, which stay as they are otherwise; who complained is gone [CRT-1]', async () => {
    for (const filed of cases.slice(0, 2)) {
      const { status, body } = await as(admin).api().get(at(filed))
      expect(status).toBe(200)
      expect(body).toMatchObject({ id: filed.id, reference: filed.reference, title: filed.title, status: 'open' })
      expect(body).toMatchObject({
        created_by: null,
        created_by_name: null,
        created_by_type: 'user',
        complainant: null,
      })
    }
    expect((await as(admin).api().get(at(cases[2]))).body).toMatchObject({ created_by: as(admin).id })
    expect(await listed(as(ahmed))).toEqual(idsOf([cases[1]]))
    const denied = await as(john)
      .api()
      .post(`${complaints}/erasures`, { person_id: as(admin).id })
    expect(denied).toMatchObject({ status: 403 })
  })

  it('breaks no list, filter, sort, search, number or export [CRT-39:complaint]', async () => {
    const all = idsOf(cases)
    for (const sort of ['-created_at', 'created_at', '-received_at', 'due_at', '-priority'])
      expect([sort, idsOf(await everyItem(as(admin), `sort=${sort}`, undefined, 1))]).toEqual([sort, all])
    expect(await listed(as(admin), `created_by=${as(john).id}`)).toEqual([])
    expect(await listed(as(admin), `created_by=${as(admin).id}`)).toEqual(idsOf([cases[2]]))
    expect(await listed(as(admin), 'created_by_type=user')).toEqual(all)
    expect(await listed(as(admin), 'q=waited')).toEqual(all)
    const read = async (path: string) => (await as(admin).api().get(`${complaints}/${path}`)).body
    expect(await read('counts')).toMatchObject({ total: 3 })
    const { items } = await read('statistics/creators')
    expect(items).toHaveLength(3)
    for (const item of items) expect(item).toMatchObject({ filed: 1 })
    const exported = await as(admin).api().get(`${complaints}/export?format=csv`)
    for (const { reference } of cases) expect(String(exported.body)).toContain(reference)
    for (const filed of cases) {
      expect((await as(admin).api().get(at(filed, '/timeline'))).status).toBe(200)
      expect((await as(admin).api().get(at(filed, '/duplicates'))).body).toEqual({ items: [], next_cursor: null })
    }
  })
})
