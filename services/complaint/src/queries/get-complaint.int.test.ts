import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const get = async (caller: CallerSpecimen, complaint_id: string) =>
  (await desk.client.GetComplaint({ complaint_id }, await desk.context(caller))).complaint

describe('GetComplaint', () => {
  it('OK: shows what the filing answered, to staff with every field, to a source user, to a complainant', async () => {
    const patientId = await seedPerson(desk, tenant.id, 'patient', { name: 'Ahmed' })
    const filers = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'source_user', { sourceId: tenant.sources.call_center, canCreateComplaints: true }),
      seedUser(desk, tenant, 'complainant', { patientId }),
    ])
    const everything = {
      ...{
        language: 'ar',
        severity: 'major',
        channel: 'letter',
        external_reference: 'X-1',
        remedy_sought: 'An apology',
      },
      ...{ department_id: tenant.departments.emergency, patient_id: patientId, source_id: tenant.sources.call_center },
      involved_staff_ids: [await seedPerson(desk, tenant.id, 'staff', { name: 'Zed' })],
      ...{ incident_date: '2026-01-02', received_at: '2026-01-03T04:05:06.7Z' },
      complainant: {
        name: 'Huda',
        phone: '+966500000000',
        email: 'h@example.org',
        relation: 'relative',
        consent: false,
      },
    }
    for (const [index, filer] of filers.entries())
      for (const fields of index === 0 ? [{}, everything] : [{}]) {
        const filed = await file(desk, filer, fields)
        expect(await get(filer, filed.complaint_id)).toEqual(filed)
      }
  })

  it('OK: staff see names of everybody in it, of platform staff too', async () => {
    const [admin, agent] = await Promise.all([
      seedUser(desk, tenant, 'platform_admin'),
      seedUser(desk, tenant, 'help_desk_agent'),
    ])
    const staff = await Promise.all([
      seedPerson(desk, tenant.id, 'staff', { name: 'Zed' }),
      seedPerson(desk, tenant.id, 'staff', { name: 'Amal' }),
    ])
    const { complaint_id } = await file(desk, admin, { involved_staff_ids: staff })
    expect(await get(agent, complaint_id)).toMatchObject({
      ...{
        created_by: admin.userId,
        created_by_name: admin.name,
        actions: ['acknowledge', 'triage', 'start', 'assign', 'comment', 'note', 'update', 'change_source', 'escalate'],
      },
      involved_staff: [
        { id: staff[1], name: 'Amal' },
        { id: staff[0], name: 'Zed' },
      ],
    })
  })

  it('OK: a case without creator, owner, department and party', async () => {
    const auditor = await seedUser(desk, tenant, 'auditor')
    const [id = ''] = await insertCases(desk, tenant.id, [{ created_by: null, created_by_type: 'system' }])
    const found = await get(auditor, id)
    expect(found).toMatchObject({ view: 'full', created_by_type: 'system', actions: [] })
    expect(found?.created_by).toBeUndefined()
    expect(found?.complainant).toBeUndefined()
  })

  it('OK: the complainant sees the public view: nothing of the desk, whoever filed it [S4]', async () => {
    const patientId = await seedPerson(desk, tenant.id, 'patient')
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant', { patientId }),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id, reference } = await file(desk, manager, {
      ...{ patient_id: patientId, severity: 'major', external_reference: 'HIS-7', remedy_sought: 'x' },
      ...{ complainant: { name: 'Ahmed', phone: '1' }, department_id: tenant.departments.surgery },
    })
    await desk.client.ResolveComplaint({ complaint_id, text: 'Sorry.', outcome: 'upheld' }, await desk.context(manager))
    const seen = Object.entries((await get(ahmed, complaint_id)) ?? {}).filter(
      ([, value]) => !['', false, undefined, 0].includes(value as string) && (value as string[]).length !== 0,
    )
    expect(Object.fromEntries(seen)).toEqual({
      ...{ view: 'public', complaint_id, reference, title: expect.any(String), description: expect.any(String) },
      ...{
        status: 'resolved',
        category: 'complaint',
        priority: 'medium',
        version: 2,
        actions: ['confirm', 'reopen', 'comment'],
      },
      ...{ received_at: expect.any(String), due_at: expect.any(String), reopen_until: expect.any(String) },
      resolution: { text: 'Sorry.', outcome: '', at: '' },
    })
  })

  it('NOT_FOUND: unknown, of another tenant, unseen, no id: the same answer [S1]', async () => {
    const other = await seedTenant(desk)
    const [agent, stranger] = await Promise.all([
      seedUser(desk, other, 'manager'),
      seedUser(desk, tenant, 'complainant'),
    ])
    const { complaint_id } = await file(desk, agent)
    const manager = await seedUser(desk, tenant, 'manager')
    const unknown = await refusalOf(get(manager, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    expect(await refusalOf(get(manager, complaint_id))).toEqual(unknown)
    expect(await refusalOf(get(manager, 'x'))).toEqual(unknown)
    const own = await file(desk, manager)
    expect(await refusalOf(get(stranger, own.complaint_id))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: a user without any role [S2]', async () => {
    expect(await refusalOf(get({ tenantId: tenant.id, roles: [] }, randomUUID()))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
  })
})
