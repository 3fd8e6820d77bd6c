import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

describe('UpdateStaff', () => {
  const update = async (tenantId: string, request: object, more: object = { expectedVersion: 1 }) =>
    (await directory.client.UpdateStaff(request, await directory.admin(tenantId, more))).staff
  const reportsTo = (tenantId: string, staff_id: string, reports_to: string, expectedVersion = 1) =>
    update(tenantId, { staff_id, fields: ['reports_to'], reports_to }, { expectedVersion })

  it('OK: changes what is named, clears what is named and not given, and tells everybody', async () => {
    const tenantId = randomUUID()
    const [before, after] = [await directory.user(tenantId), await directory.user(tenantId)]
    const department_id = await directory.department(tenantId, 'it')
    const staff_id = await directory.staff(tenantId, 'Mona', { email: 'm@acme.example', user_id: before })
    const fields = ['name', 'email', 'department_id', 'user_id']
    const changed = await update(tenantId, { staff_id, fields, name: 'Mona Lisa', department_id, user_id: after })
    expect(changed).toMatchObject({ name: 'Mona Lisa', user_id: after, version: 2, department: { id: department_id } })
    expect(changed?.email).toBeUndefined()
    const events = await directory.service.eventsOf(staff_id)
    expect(events.slice(2)).toMatchObject([
      {
        ...{ type: 'identity.v1.StaffChanged', eventseq: 2 },
        data: {
          user_ids: [before, after],
          changes: [
            { field: 'name' },
            { field: 'email' },
            { field: 'department_id', after: department_id },
            { field: 'user_id', before, after },
          ],
        },
      },
      { type: 'identity.v1.PersonState', eventseq: 2, data: { name: 'Mona Lisa', user_id: after } },
    ])
    expect(JSON.stringify(events[2])).not.toMatch(/Lisa|acme\.example/)
  })

  it('saying what is so already changes and tells nothing', async () => {
    const tenantId = randomUUID()
    const staff_id = await directory.staff(tenantId, 'Mona')
    expect(await update(tenantId, { staff_id, fields: ['name', 'active'], name: 'Mona', active: true })).toMatchObject({
      version: 1,
    })
    expect(await directory.service.eventsOf(staff_id)).toHaveLength(2)
  })

  it('is found by the new name and no longer by the old one', async () => {
    const tenantId = randomUUID()
    const staff_id = await directory.staff(tenantId, 'Mona')
    await update(tenantId, { staff_id, fields: ['name'], name: 'Lisa' })
    const find = async (q: string) =>
      directory.namesOf(await directory.client.ListStaff({ q }, await directory.admin(tenantId)))
    expect([await find('mona'), await find('lisa')]).toEqual([[], ['Lisa']])
  })

  it('FAILED_PRECONDITION: without a version; ABORTED: with an old one', async () => {
    const tenantId = randomUUID()
    const staff_id = await directory.staff(tenantId, 'Mona')
    const request = { staff_id, fields: ['name'], name: 'Lisa' }
    await expect(update(tenantId, request, {})).rejects.toMatchObject({ reason: 'IF_MATCH_REQUIRED' })
    await update(tenantId, request)
    await expect(update(tenantId, request)).rejects.toMatchObject({
      reason: 'STALE_VERSION',
      metadata: { version: '2' },
    })
  })

  it('a repeated request answers as the first time', async () => {
    const tenantId = randomUUID()
    const staff_id = await directory.staff(tenantId, 'Mona')
    const more = { idempotencyKey: 'k', expectedVersion: 1 }
    const first = await update(tenantId, { staff_id, fields: ['name'], name: 'Lisa' }, more)
    expect(await update(tenantId, { staff_id, fields: ['name'], name: 'Lisa' }, more)).toEqual(first)
  })

  it('FAILED_PRECONDITION: refuses to report to oneself, directly or through others, and names the way', async () => {
    const tenantId = randomUUID()
    const top = await directory.staff(tenantId, 'Top')
    const middle = await directory.staff(tenantId, 'Middle', { reports_to: top })
    const low = await directory.staff(tenantId, 'Low', { reports_to: middle })
    for (const [superior, cycle] of [
      [top, [top, top]],
      [middle, [top, middle, top]],
      [low, [top, low, middle, top]],
    ] as const)
      await expect(reportsTo(tenantId, top, superior)).rejects.toMatchObject({
        ...{ code: 'FAILED_PRECONDITION', reason: 'REPORTS_TO_CYCLE', metadata: { cycle: cycle.join() } },
        violations: [{ path: '/reports_to', code: 'CYCLE' }],
      })
    await reportsTo(tenantId, low, top)
  })

  it('of two changes that would close a cycle together one succeeds, every time', async () => {
    const tenantId = randomUUID()
    for (let round = 0; round < 8; round++) {
      const [one, other] = [await directory.staff(tenantId, 'One'), await directory.staff(tenantId, 'Other')]
      const outcomes = await Promise.allSettled([reportsTo(tenantId, one, other), reportsTo(tenantId, other, one)])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const refused = outcomes.find((outcome) => outcome.status === 'rejected')
      expect(refused?.reason).toMatchObject({ reason: 'REPORTS_TO_CYCLE' })
    }
  })

  it('NOT_FOUND: what belongs to another tenant, or has left, looks unknown [S1]', async () => {
    const [tenantId, other] = [randomUUID(), randomUUID()]
    const [staff_id, foreign] = [await directory.staff(tenantId, 'Mona'), await directory.staff(other, 'Stranger')]
    const gone = await directory.staff(tenantId, 'Gone')
    await update(tenantId, { staff_id: gone, fields: ['active'], active: false })
    const outside = await directory.department(other, 'it')
    const user_id = await directory.user(other)
    const changing = (id: string) => refusalOf(update(tenantId, { staff_id: id, fields: ['name'], name: 'x' }))
    expect(await changing(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'STAFF_NOT_FOUND' })
    expect(await changing(foreign)).toEqual(await changing(randomUUID()))
    const naming = (link: object) => refusalOf(update(tenantId, { staff_id, fields: Object.keys(link), ...link }))
    for (const [field, ids] of Object.entries({
      reports_to: [foreign, gone],
      department_id: [outside],
      user_id: [user_id],
    }))
      for (const id of ids) {
        expect(await naming({ [field]: id })).toMatchObject({ code: 'NOT_FOUND' })
        expect(await naming({ [field]: id })).toEqual(await naming({ [field]: randomUUID() }))
      }
  })

  it('ALREADY_EXISTS: a user is one member of staff', async () => {
    const tenantId = randomUUID()
    const user_id = await directory.user(tenantId)
    await directory.staff(tenantId, 'Mona', { user_id })
    const staff_id = await directory.staff(tenantId, 'Lisa')
    const again = update(tenantId, { staff_id, fields: ['user_id'], user_id })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'USER_LINKED' })
  })

  it('INVALID_ARGUMENT: lists every wrong field, and those that nobody may change', async () => {
    const wrong = { staff_id: 'x', fields: ['name', 'email', 'active', 'tenant_id', '__proto__'], email: 'x' }
    await expect(update(randomUUID(), wrong)).rejects.toMatchObject({
      violations: ['/staff_id', '/name', '/email', '/active', '/fields/3', '/fields/4'].map((path) => ({ path })),
    })
  })

  it('PERMISSION_DENIED: only who manages users [S2]', async () => {
    const context = await directory.as(randomUUID(), { roles: ['manager'] })
    const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
    const { client } = directory
    for (const call of [() => client.UpdateStaff({}, context), () => client.UpdatePatient({}, context)])
      await expect(call()).rejects.toMatchObject(denied)
  })
})
