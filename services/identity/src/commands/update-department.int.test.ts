import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

describe('UpdateDepartment', () => {
  const update = async (tenantId: string, request: object, expectedVersion = 1) =>
    (await directory.client.UpdateDepartment(request, await directory.admin(tenantId, { expectedVersion }))).department
  const close = (tenantId: string, department_id: string) =>
    update(tenantId, { department_id, fields: ['active'], active: false })
  const inUse = { code: 'FAILED_PRECONDITION', reason: 'DEPARTMENT_IN_USE' }

  it('OK: both names, and it is found by either; the code stays', async () => {
    const tenantId = randomUUID()
    const department_id = await directory.department(tenantId, 'er', 'Emergency')
    const request = { department_id, fields: ['name', 'name_ar'], name: 'Casualty', name_ar: 'الطوارئ' }
    expect(await update(tenantId, request)).toEqual({
      ...{ department_id, code: 'er', name: 'Casualty', name_ar: 'الطوارئ', active: true, version: 2 },
    })
    for (const q of ['cas', 'الطواري']) {
      const page = await directory.client.ListDepartments({ q }, await directory.admin(tenantId))
      expect(directory.namesOf(page)).toEqual(['Casualty'])
    }
    expect((await directory.service.eventsOf(department_id)).slice(2)).toMatchObject([
      {
        ...{ type: 'identity.v1.DepartmentChanged', eventseq: 2 },
        data: { changes: [{ field: 'name', before: 'Emergency', after: 'Casualty' }, { field: 'name_ar' }] },
      },
      { type: 'identity.v1.DepartmentState', eventseq: 2, data: { name: 'Casualty' } },
    ])
  })

  it('FAILED_PRECONDITION: is not closed while somebody active is in it, staff or user', async () => {
    const tenantId = randomUUID()
    const [ofStaff, ofUsers] = [await directory.department(tenantId, 'er'), await directory.department(tenantId, 'it')]
    const staff_id = await directory.staff(tenantId, 'Mona', { department_id: ofStaff })
    const groups = [`/t.x/dept/it`]
    await directory.service.database.rows(
      `insert into user_account (id, tenant_id, user_id, username, name, locale, roles, department_ids, active, version,
         event_seq, created_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'Lisa', 'en', '{}', array[$3::uuid], true, 1, 1, '2026-01-01')`,
      [tenantId, groups[0], ofUsers],
    )
    for (const department_id of [ofStaff, ofUsers])
      await expect(close(tenantId, department_id)).rejects.toMatchObject(inUse)
    const gone = { staff_id, fields: ['active'], active: false }
    await directory.client.UpdateStaff(gone, await directory.admin(tenantId, { expectedVersion: 1 }))
    expect(await close(tenantId, ofStaff)).toMatchObject({ active: false, version: 2 })
    const entering = directory.staff(tenantId, 'Late', { department_id: ofStaff })
    await expect(entering).rejects.toMatchObject({ reason: 'DEPARTMENT_NOT_FOUND' })
  })

  it('somebody who enters while it is closed either came before, or finds it closed', async () => {
    const tenantId = randomUUID()
    for (let round = 0; round < 6; round++) {
      const department_id = await directory.department(tenantId, `d${round}`)
      const [closed, entered] = await Promise.all([
        refusalOf(close(tenantId, department_id)),
        refusalOf(directory.staff(tenantId, 'Mona', { department_id })),
      ])
      expect([closed, entered].filter((outcome) => outcome === 'not refused')).toHaveLength(1)
    }
  })

  it('NOT_FOUND: of another tenant [S1]', async () => {
    const department_id = await directory.department(randomUUID(), 'it')
    const tenantId = randomUUID()
    expect(await refusalOf(close(tenantId, department_id))).toMatchObject({ reason: 'DEPARTMENT_NOT_FOUND' })
    expect(await refusalOf(close(tenantId, department_id))).toEqual(await refusalOf(close(tenantId, randomUUID())))
  })

  it('PERMISSION_DENIED: only who edits the configuration [S2]', async () => {
    const context = await directory.as(randomUUID(), { roles: ['manager'] })
    await expect(directory.client.UpdateDepartment({}, context)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})
