import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { at, changes, complaints, everyItem, file, listed, problem, select, unknownCase } from './desk.ts'

const older = '/api/complaints/'
const refused = { status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } }

describe('who files a complaint', () => {
  let tenant: TestTenant
  beforeAll(async () => {
    tenant = await createTenant()
  })

  it.each(['tenant_admin', 'manager', 'help_desk_agent'] as const)(
    'a %s does, for anybody, and is its creator by full name [CRT-4, CRT-10, CRT-12]',
    async (role) => {
      const [staff, patient] = await Promise.all([tenant.user(role), tenant.user('complainant', { patient: true })])
      expect(await file(staff, { patient_id: patient.patientId, channel: 'phone' })).toMatchObject({
        ...{ created_by: staff.id, created_by_name: staff.name, created_by_type: 'user' },
        ...{ patient: { id: patient.patientId, name: patient.name }, source: { id: tenant.sources.staff } },
      })
    },
  )

  it('a platform admin does, in the tenant that they selected [CRT-4, CRT-12]', async () => {
    const admin = await platformAdmin()
    await select(admin, tenant)
    expect(await file(admin)).toMatchObject({
      ...{ tenant_id: tenant.id, created_by: admin.id, created_by_name: admin.name },
    })
  })

  it('a source user does with the switch, for their own source alone, and not without it [CRT-4]', async () => {
    const [able, unable] = await Promise.all([
      tenant.user('source_user', { canCreateInquiries: false }),
      tenant.user('source_user', { canCreateComplaints: false }),
    ])
    const filed = await file(able)
    expect(filed).toMatchObject({ created_by: able.id, source: { id: tenant.sources.call_center } })
    const elsewhere = aComplaint({ source_id: tenant.sources.staff })
    expect(await able.api().post(complaints, elsewhere)).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/source_id', code: 'NOT_ALLOWED' }] },
    })
    expect(await unable.api().post(complaints, aComplaint())).toMatchObject(refused)
    expect(await unable.api().post(older, aComplaint())).toMatchObject(refused)
    expect(await listed(unable)).toEqual([])
  })

  it('a complainant does, for themselves and for nobody else; other patients see nothing of it [CRT-4, CRT-23:api]', async () => {
    const [own, other, admin] = await Promise.all([
      tenant.user('complainant', { patient: true }),
      tenant.user('complainant', { patient: true }),
      tenant.user('tenant_admin'),
    ])
    const { id } = await file(own)
    const platform = await platformAdmin()
    await select(platform, tenant)
    for (const who of [admin, platform]) {
      expect((await who.api().get(at({ id }))).body).toMatchObject({
        ...{ created_by: own.id, created_by_name: own.name, source: { id: tenant.sources.patient_portal } },
        ...{ patient: { id: own.patientId, name: own.name } },
      })
      expect(await listed(who)).toContain(id)
    }
    expect(await own.api().post(complaints, aComplaint({ patient_id: other.patientId }))).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/patient_id', code: 'NOT_ALLOWED' }] },
    })
    expect(await listed(other)).toEqual([])
    const unknown = problem(await other.api().get(at(unknownCase())))
    expect(unknown).toMatchObject({ status: 404, body: { code: 'COMPLAINT_NOT_FOUND' } })
    for (const action of ['', '/timeline', '/comments'])
      expect(problem(await other.api().get(at({ id }, action)))).toEqual(unknown)
  })

  it.each(['department_manager', 'support_staff', 'auditor'] as const)('a %s does not [CRT-4]', async (role) => {
    const [user, admin] = await Promise.all([
      tenant.user(role, { departments: ['emergency'] }),
      tenant.user('tenant_admin'),
    ])
    const before = await listed(admin)
    const body = aComplaint({ department_id: tenant.departments.emergency })
    for (const path of [complaints, older]) expect(await user.api().post(path, body)).toMatchObject(refused)
    expect(await listed(admin)).toEqual(before)
  })
})

describe('what the platform alone says of a complaint', () => {
  const owned = [
    ...['id', 'tenant_id', 'kind', 'reference', 'version', 'event_seq', 'cycle', 'audit', 'tracking_code', 'actions'],
    ...[
      'created_by',
      'created_by_name',
      'created_by_type',
      'creator_ref',
      'owner_agent',
      'owner_agent_id',
      'created_at',
    ],
    ...['status', 'sub_status', 'closed_as', 'priority', 'assignee', 'assignee_id', 'resolution', 'resolved_at'],
    ...['due_at', 'breached_at', 'overdue', 'clock', 'reopen_until', 'updated_at', 'hospital_id', 'constructor'],
  ]
  const refusal = (path: string) => ({ status: 400, body: { code: 'INVALID_BODY', errors: [{ path }] } })
  let filers: TestUser[]
  let admin: TestUser
  beforeAll(async () => {
    const tenant = await createTenant()
    filers = await Promise.all([tenant.user('manager'), tenant.user('source_user'), tenant.user('complainant')])
    admin = await tenant.user('tenant_admin')
  })

  it('is refused in the body of a new one with the name of the field, and nothing is filed [CRT-9:complaint]', async () => {
    for (const field of owned)
      for (const filer of filers)
        for (const value of [filer.id, null])
          expect({ field, ...(await filer.api().post(complaints, aComplaint({ [field]: value }))) }).toMatchObject({
            ...{ field, ...refusal(`/${field}`) },
          })
    const [filer] = filers
    const nested = aComplaint({ complainant: { name: 'Somebody', created_by: filer?.id } })
    expect(await filer?.api().post(complaints, nested)).toMatchObject(refusal('/complainant/created_by'))
    expect(await filer?.api().post(older, aComplaint({ created_by: filer?.id }))).toMatchObject(refusal('/created_by'))
    expect(await listed(admin)).toEqual([])
  })

  it('is refused with every later change, which then does not happen [CRT-9:complaint]', async () => {
    const filed = await file(admin)
    for (const { action, body } of Object.values(changes(admin.id)).filter(
      ({ action }) => !['/close', '/withdraw'].includes(action),
    ))
      for (const field of ['created_by', 'id', 'tenant_id', 'version'])
        expect(await admin.api().post(at(filed, action), { ...body, [field]: admin.id })).toMatchObject(
          refusal(`/${field}`),
        )
    expect((await admin.api().get(at(filed))).body).toEqual(filed)
  })
})

describe('the older paths', () => {
  it('POST files under the older names of the ids, without a redirect, and GET lists what is filed [CRT-25, CRT-26]', async () => {
    const tenant = await createTenant()
    const [john, sarah, patient] = await Promise.all([
      tenant.user('source_user'),
      tenant.user('source_user'),
      tenant.user('complainant', { patient: true }),
    ])
    const body = aComplaint({ patient: patient.patientId, source: tenant.sources.call_center, hospital: tenant.id })
    for (const path of [older, older.slice(0, -1)])
      expect(await john.api().post(path, body)).toMatchObject({
        status: 201,
        body: { created_by: john.id, patient: { id: patient.patientId }, source: { id: tenant.sources.call_center } },
      })
    expect(await everyItem(john, '', older)).toEqual(await everyItem(john))
    expect(await everyItem(john, '', older, 1)).toHaveLength(2)
    expect(await everyItem(sarah, '', older)).toEqual([])
    expect(await john.api().post(older, aComplaint({ hospital: patient.patientId }))).toMatchObject({ status: 400 })
    expect(await listed(patient)).toHaveLength(2)
  })
})
