import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

describe('ListStaff', () => {
  const list = async (tenantId: string, request: object = {}, roles = ['auditor']) =>
    directory.client.ListStaff(request, await directory.as(tenantId, { roles }))
  const names = async (tenantId: string, request: object = {}) => directory.namesOf(await list(tenantId, request))

  /** Everybody in pages of `page_size`. */
  async function inPages(tenantId: string, request: { page_size: number; q?: string }) {
    const pages: string[][] = []
    for (let page_token = ''; ; ) {
      const page = await list(tenantId, { ...request, page_token })
      pages.push(directory.namesOf(page))
      page_token = page.next_page_token
      if (page_token === '') return pages
    }
  }

  it('OK: by name, in pages, each once', async () => {
    const tenantId = randomUUID()
    for (const name of ['Omar', 'أحمد', 'ahmed', 'Ahmed', 'Zoë', 'Émile', 'Ahmed'])
      await directory.staff(tenantId, name)
    expect(await inPages(tenantId, { page_size: 3 })).toEqual([
      ['ahmed', 'Ahmed', 'Ahmed'],
      ['Émile', 'Omar', 'Zoë'],
      ['أحمد'],
    ])
  })

  it('OK: an item says department, superior and login', async () => {
    const tenantId = randomUUID()
    const [user_id, department_id] = [await directory.user(tenantId), await directory.department(tenantId, 'it', 'IT')]
    const reports_to = await directory.staff(tenantId, 'Boss')
    const id = await directory.staff(tenantId, 'Mona', { email: 'm@acme.example', department_id, reports_to, user_id })
    const { items } = await list(tenantId, { q: 'mona' })
    expect(items.map((item) => JSON.parse(item.toString()))).toEqual([
      {
        ...{ id, name: 'Mona', email: 'm@acme.example', department: { id: department_id, name: 'IT' } },
        ...{ reports_to: { id: reports_to, name: 'Boss' }, user_id, active: true, version: 1 },
      },
    ])
    const { staff } = await directory.client.GetStaff(
      { staff_id: id },
      await directory.as(tenantId, { roles: ['auditor'] }),
    )
    expect(staff).toMatchObject({ staff_id: id, user_id, department: { name: 'IT' }, reports_to: { name: 'Boss' } })
  })

  it('OK: names are found however they are written, by the beginnings of their words', async () => {
    const tenantId = randomUUID()
    const everybody = ['أحمد الحربي', 'فاطمة مصطفى', 'Ahmed Al-Harbi', 'Zoë Müller', 'Ali Ali', 'عيادة ١٢']
    for (const name of everybody) await directory.staff(tenantId, name)
    const found = {
      احمد: ['أحمد الحربي'],
      إحمـد: ['أحمد الحربي'],
      فاطمه: ['فاطمة مصطفى'],
      'مُصطفي فا': ['فاطمة مصطفى'],
      'harbi AHM': ['Ahmed Al-Harbi'],
      al: ['Ahmed Al-Harbi', 'Ali Ali'],
      mull: ['Zoë Müller'],
      'عيادة 12': ['عيادة ١٢'],
      'عياده ۱۲': ['عيادة ١٢'],
      arbi: [],
      'ahmed zoe': [],
    }
    for (const [q, expected] of Object.entries(found)) expect([q, await names(tenantId, { q })]).toEqual([q, expected])
  })

  it('OK: a search goes on where the page before ended', async () => {
    const tenantId = randomUUID()
    for (const number of [1, 2, 3, 4, 5]) await directory.staff(tenantId, `Al${number} Sal Al`)
    await directory.staff(tenantId, 'Sal')
    expect(await inPages(tenantId, { page_size: 2, q: 'al' })).toEqual([
      ['Al1 Sal Al', 'Al2 Sal Al'],
      ['Al3 Sal Al', 'Al4 Sal Al'],
      ['Al5 Sal Al'],
    ])
  })

  it('OK: department and active narrow the list and the search', async () => {
    const tenantId = randomUUID()
    const department = await directory.department(tenantId, 'it')
    await directory.staff(tenantId, 'Mona In', { department_id: department })
    await directory.staff(tenantId, 'Mona Out')
    const staff_id = await directory.staff(tenantId, 'Mona Gone', { department_id: department })
    const gone = { staff_id, fields: ['active'], active: false }
    await directory.client.UpdateStaff(gone, await directory.admin(tenantId, { expectedVersion: 1 }))
    for (const q of [undefined, 'mona']) {
      expect(await names(tenantId, { q, department })).toEqual(['Mona Gone', 'Mona In'])
      expect(await names(tenantId, { q, department, active: true })).toEqual(['Mona In'])
      expect(await names(tenantId, { q, active: false })).toEqual(['Mona Gone'])
    }
  })

  it('a cursor works for its own list and tenant alone, and one that was made up is refused', async () => {
    const tenantId = randomUUID()
    for (const name of ['A One', 'A Two']) await directory.staff(tenantId, name)
    const { next_page_token: page_token } = await list(tenantId, { page_size: 1 })
    const refused = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    await expect(list(tenantId, { page_token, q: 'a' })).rejects.toMatchObject(refused)
    await expect(list(randomUUID(), { page_token })).rejects.toMatchObject(refused)
    await expect(list(tenantId, { page_token: 'bm9uc2Vuc2U' })).rejects.toMatchObject(refused)
    const [bound] = JSON.parse(Buffer.from(page_token, 'base64url').toString())
    for (const key of [[bound, 1, randomUUID()], [bound, '\0', randomUUID()], [bound, 'a', "'"], [bound]]) {
      const madeUp = Buffer.from(JSON.stringify(key)).toString('base64url')
      await expect(list(tenantId, { page_token: madeUp })).rejects.toMatchObject(refused)
    }
  })

  it('who sees their own source alone sees nobody of the staff, and no department [S1]', async () => {
    const tenantId = randomUUID()
    const [staff_id, department_id] = [
      await directory.staff(tenantId, 'Mona'),
      await directory.department(tenantId, 'it'),
    ]
    const agent = await directory.as(tenantId, { roles: ['source_user'] })
    expect((await directory.client.ListStaff({}, agent)).items).toEqual([])
    expect((await directory.client.ListDepartments({ q: 'it' }, agent)).items).toEqual([])
    await expect(directory.client.GetStaff({ staff_id }, agent)).rejects.toMatchObject({ reason: 'STAFF_NOT_FOUND' })
    const denied = { reason: 'DEPARTMENT_NOT_FOUND' }
    await expect(directory.client.GetDepartment({ department_id }, agent)).rejects.toMatchObject(denied)
  })

  it('another tenant sees nobody, by list, search or id [S1]', async () => {
    const [tenantId, other] = [randomUUID(), randomUUID()]
    const staff_id = await directory.staff(tenantId, 'Mona')
    expect(await names(other)).toEqual([])
    expect(await names(other, { q: 'mona' })).toEqual([])
    const foreign = await directory.as(other, { roles: ['auditor'] })
    for (const id of [staff_id, randomUUID(), 'x'])
      await expect(directory.client.GetStaff({ staff_id: id }, foreign)).rejects.toMatchObject({
        ...{ code: 'NOT_FOUND', reason: 'STAFF_NOT_FOUND', message: 'There is no such member of staff.' },
      })
  })

  it('INVALID_ARGUMENT: lists every wrong filter', async () => {
    const wrong = { q: 'x'.repeat(201), department: 'x', page_size: 101 }
    await expect(list(randomUUID(), wrong)).rejects.toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' },
      violations: ['/page_size', '/q', '/department'].map((path) => ({ path })),
    })
  })
})
