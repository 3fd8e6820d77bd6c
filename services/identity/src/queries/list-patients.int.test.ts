import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

const patient = async (tenantId: string, name: string, more: object = {}) =>
  (await directory.client.CreatePatient({ name, ...more }, await directory.admin(tenantId))).patient_id

describe('ListPatients', () => {
  const find = async (tenantId: string, request: object, roles = ['help_desk_agent']) =>
    directory.namesOf(await directory.client.ListPatients(request, await directory.as(tenantId, { roles })))

  async function threePatients() {
    const tenantId = randomUUID()
    await patient(tenantId, 'Ahmed One', { mrn: 'MRN-1', phone: '+966 50 000 0001' })
    await patient(tenantId, 'Ahmed Two', { mrn: 'MRN-2', phone: '00966500000001' })
    await patient(tenantId, 'Mona', { mrn: 'mrn-1', phone: '٩٦٦٥٠٠٠٠٠٠٠٢' })
    return tenantId
  }

  it('OK: by name, by exact record number, by phone however it is written', async () => {
    const tenantId = await threePatients()
    expect(await find(tenantId, {})).toEqual(['Ahmed One', 'Ahmed Two', 'Mona'])
    expect(await find(tenantId, { q: 'ahm' })).toEqual(['Ahmed One', 'Ahmed Two'])
    expect(await find(tenantId, { mrn: 'MRN-1' })).toEqual(['Ahmed One'])
    for (const phone of ['+966500000001', '00 966 500 000 001', '٠٠٩٦٦٥٠٠٠٠٠٠٠١'])
      expect(await find(tenantId, { phone })).toEqual(['Ahmed One', 'Ahmed Two'])
    expect(await find(tenantId, { phone: '966500000002' })).toEqual(['Mona'])
    expect(await find(tenantId, { mrn: 'MRN-2', phone: '966500000001' })).toEqual(['Ahmed Two'])
    for (const part of [{ mrn: 'MRN' }, { mrn: 'MRN-%' }, { phone: '5000' }])
      expect(await find(tenantId, part)).toEqual([])
  })

  it('a source user finds by one number in full, and nothing else [CMS-8]', async () => {
    const tenantId = await threePatients()
    const asAgent = (request: object) => find(tenantId, request, ['source_user'])
    expect(await asAgent({ mrn: 'MRN-1' })).toEqual(['Ahmed One'])
    expect(await asAgent({ phone: '+966 500000001' })).toEqual(['Ahmed One', 'Ahmed Two'])
    expect(await asAgent({ mrn: 'MRN' })).toEqual([])
    const tooWide = { code: 'PERMISSION_DENIED', reason: 'PATIENT_SEARCH_TOO_WIDE' }
    for (const request of [{}, { q: 'ahmed one' }, { active: true }, { mrn: 'MRN-1', phone: '966500000001' }])
      await expect(asAgent(request)).rejects.toMatchObject(tooWide)
  })

  it('a source user reads no patient by id: they look unknown', async () => {
    const tenantId = randomUUID()
    const patient_id = await patient(tenantId, 'Ahmed')
    const get = async (id: string, roles: string[]) =>
      directory.client.GetPatient({ patient_id: id }, await directory.as(tenantId, { roles }))
    expect(await refusalOf(get(patient_id, ['source_user']))).toEqual(
      await refusalOf(get(randomUUID(), ['source_user'])),
    )
    expect((await get(patient_id, ['department_manager'])).patient).toMatchObject({ patient_id, name: 'Ahmed' })
  })

  it('who holds it for a department looks for somebody, and cannot leaf through all', async () => {
    const tenantId = await threePatients()
    const asHead = (request: object) => find(tenantId, request, ['department_manager'])
    expect(await asHead({ q: 'ahm' })).toEqual(['Ahmed One', 'Ahmed Two'])
    expect(await asHead({ mrn: 'MRN-1' })).toEqual(['Ahmed One'])
    const tooWide = { reason: 'PATIENT_SEARCH_TOO_WIDE' }
    for (const request of [{}, { q: 'a' }, { q: 'ah on' }, { q: '...' }, { active: true }])
      await expect(asHead(request)).rejects.toMatchObject(tooWide)
  })

  it('INVALID_ARGUMENT: name and number together, or a phone without a digit', async () => {
    const wrong = (request: object) => find(randomUUID(), request)
    await expect(wrong({ q: 'a', mrn: '1' })).rejects.toMatchObject({ violations: [{ path: '/q' }] })
    await expect(wrong({ phone: 'none' })).rejects.toMatchObject({ violations: [{ path: '/phone' }] })
  })

  it('another tenant finds nobody [S1]', async () => {
    await threePatients()
    for (const request of [{}, { q: 'ahmed' }, { mrn: 'MRN-1' }, { phone: '966500000001' }])
      expect(await find(randomUUID(), request)).toEqual([])
  })

  it('PERMISSION_DENIED: without patient.find [S2]', async () => {
    for (const role of ['support_staff', 'complainant', 'auditor'])
      await expect(find(randomUUID(), { mrn: '1' }, [role])).rejects.toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('UpdatePatient', () => {
  const update = async (tenantId: string, request: object) =>
    (await directory.client.UpdatePatient(request, await directory.admin(tenantId, { expectedVersion: 1 }))).patient

  it('OK: is found by the new phone; the fact names fields alone', async () => {
    const tenantId = randomUUID()
    const patient_id = await patient(tenantId, 'Ahmed', { mrn: '1', phone: '+1 555' })
    const fields = ['name', 'mrn', 'phone', 'email']
    const changed = await update(tenantId, {
      patient_id,
      fields,
      name: 'Ahmed B',
      phone: '+1 777',
      email: 'a@b.example',
    })
    expect(changed).toMatchObject({ name: 'Ahmed B', phone: '+1 777', version: 2 })
    expect(changed?.mrn).toBeUndefined()
    const [, , fact] = await directory.service.eventsOf(patient_id)
    expect(fact).toMatchObject({
      type: 'identity.v1.PatientChanged',
      data: { changes: fields.map((field) => ({ field })), user_ids: [] },
    })
    const { items } = await directory.client.ListPatients({ phone: '1777' }, await directory.admin(tenantId))
    expect(items).toHaveLength(1)
  })

  it('ALREADY_EXISTS: a record number is one patient, in this tenant', async () => {
    const [tenantId, other] = [randomUUID(), randomUUID()]
    await patient(tenantId, 'Ahmed', { mrn: '1' })
    const patient_id = await patient(tenantId, 'Mona')
    const taken = update(tenantId, { patient_id, fields: ['mrn'], mrn: '1' })
    await expect(taken).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'MRN_TAKEN' })
    await patient(other, 'Stranger', { mrn: '1' })
  })

  it('NOT_FOUND: of another tenant [S1]', async () => {
    const patient_id = await patient(randomUUID(), 'Ahmed')
    const changing = (id: string) => refusalOf(update(randomUUID(), { patient_id: id, fields: ['name'], name: 'x' }))
    expect(await changing(patient_id)).toMatchObject({ code: 'NOT_FOUND', reason: 'PATIENT_NOT_FOUND' })
    expect(await changing(patient_id)).toEqual(await changing(randomUUID()))
  })
})
