import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { acme, complaintId, otherTenantId, startApp, userId } from '../app-fixture.ts'
import { aComplaint } from './complaint-fixture.ts'

const path = '/api/v1/complaints'
const older = '/api/complaints'
const minimal = { title: 'Waited six hours', description: 'In the emergency room.' }
const entry = { timeline_entry_id: userId, at: 't', action: 'complaint.v1.ComplaintAssigned', public: true, cycle: 1 }
const entries = [
  { ...entry, actor: { id: userId, name: 'Amal' }, details: Buffer.from('{"assignee":"x"}') },
  { ...entry, details: Buffer.alloc(0) },
]
let complaint = aComplaint()
const answering = () => ({ complaint })
const { app, calls, callsOf, get, post } = await startApp({
  fakes: {
    SubmitComplaint: answering,
    GetComplaint: answering,
    ListTimeline: ({ page_token }) => ({ entries, next_page_token: page_token === 'first' ? 'second' : '' }),
  },
})
beforeEach(() => {
  complaint = aComplaint()
  calls.length = 0
})
afterAll(() => app.close())

describe('POST /complaints', () => {
  it('answers 201 with address, ETag and the case', async () => {
    const answer = await post(path, minimal)
    expect(answer.statusCode).toBe(201)
    expect(answer.headers).toMatchObject({ location: `${path}/${complaintId}`, etag: '"3"' })
    expect(answer.json()).toMatchObject({ id: complaintId, kind: 'complaint', reference: 'CMP-2026-000001' })
    expect(callsOf('SubmitComplaint')[0]?.request).toEqual(minimal)
  })

  it('a receipt is id and reference, without ETag', async () => {
    complaint = aComplaint({ view: 'receipt', version: 0 })
    const answer = await post(path, minimal)
    expect(answer.json()).toEqual({ id: complaintId, reference: 'CMP-2026-000001' })
    expect(answer.headers).not.toHaveProperty('etag')
  })

  it('hands on every field, text trimmed and in NFC, null as absent', async () => {
    const body = {
      ...{
        title: '  Cafe\u0301\t',
        description: 'a\n\tb',
        category: 'complaint/x',
        flags: ['x'],
        channel: 'web',
        language: 'ar',
      },
      ...{
        severity: 'minor',
        department_id: userId,
        patient_id: null,
        source_id: userId,
        involved_staff_ids: [userId],
      },
      ...{
        external_reference: 'r',
        remedy_sought: 's',
        incident_date: '2026-02-28',
        received_at: '2026-03-01T10:00:00+03:00',
      },
      complainant: { name: 'Ahmed', phone: '+966', email: 'Ahmed@EXAMPLE.org', relation: 'self', consent: true },
    }
    await post(path, body)
    expect(callsOf('SubmitComplaint')[0]?.request).toEqual({
      ...{ ...body, title: 'Café', patient_id: undefined },
      complainant: { ...body.complainant, email: 'Ahmed@example.org' },
    })
  })

  it.each([
    'id',
    'tenant_id',
    'created_by',
    'created_by_type',
    'owner_agent',
    'status',
    'sub_status',
    'priority',
    'due_at',
    'cycle',
    'version',
    'event_seq',
    'reference',
    'resolution',
    'assignee_id',
    'actions',
    'token',
    'tracking_code',
    'patient',
    'hospital',
  ])('refuses the field %s [S3]', async (field) => {
    const answer = await post(path, { ...minimal, [field]: userId })
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ path: `/${field}`, code: 'UNKNOWN_FIELD', message: 'There is no such field.' }],
    ])
    expect(callsOf('SubmitComplaint')).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a NUL', { title: 'a\u0000b' }, 'Control characters are not allowed.'],
    ['half of a surrogate pair', { title: 'a\ud800' }, 'Control characters are not allowed.'],
    ['an id that is none', { department_id: 'x' }, 'Must be a UUID.'],
    ['a day that is none', { incident_date: '2026-02-30' }, 'Must be a date.'],
  ])('says what is wrong with %s', async (_name, fields, message) => {
    const { errors } = (await post(path, { ...minimal, ...fields })).json()
    expect(errors).toEqual([{ path: `/${Object.keys(fields)[0]}`, code: 'INVALID', message }])
  })

  it.each<[string, object, string]>([
    ['an unknown field of the complainant', { complainant: { id: 'x' } }, '/complainant/id'],
    ['a title of 201 code points', { title: '😀'.repeat(201) }, '/title'],
    ['an empty title', { title: ' \n ' }, '/title'],
    ['a number for text', { title: 1 }, '/title'],
    ['a NUL', { description: 'a\u0000b' }, '/description'],
    ['a carriage return', { description: 'a\r\nb' }, '/description'],
    ['half of a surrogate pair', { title: 'a\ud800' }, '/title'],
    ['an id that is none', { department_id: 'x' }, '/department_id'],
    ['an id with a prefix', { department_id: `urn:uuid:${userId}` }, '/department_id'],
    ['a day that is none', { incident_date: '2026-02-30' }, '/incident_date'],
    ['a time without offset', { received_at: '2026-02-03T10:00:00' }, '/received_at'],
    ['a time with a leap second', { received_at: '2026-02-03T23:59:60Z' }, '/received_at'],
    ['a mail address with a name', { complainant: { email: 'A <a@b.org>' } }, '/complainant/email'],
    ['a mail address with quotes', { complainant: { email: '"a b"@b.org' } }, '/complainant/email'],
    ['a mail address without a dot', { complainant: { email: 'a@localhost' } }, '/complainant/email'],
    ['two mail addresses', { complainant: { email: 'a@b.org,c@d.org' } }, '/complainant/email'],
    ['one word of a list', { flags: 'x' }, '/flags'],
    ['a list of 51', { flags: Array.from({ length: 51 }, (_, index) => `f${index}`) }, '/flags'],
  ])('refuses %s', async (_name, fields, pointer) => {
    const answer = await post(path, { ...minimal, ...fields })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_BODY'])
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toEqual([pointer])
  })

  it('accepts 200 code points, however many bytes', async () => {
    expect((await post(path, { ...minimal, title: '😀'.repeat(200) })).statusCode).toBe(201)
  })

  it('names every wrong field at once, fifty at most, unknown ones shortened', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${'k'.repeat(300)}${index}`, 1]))
    expect((await post(path, { title: 1, severity: 'x' })).json().errors).toHaveLength(3)
    const { errors } = (await post(path, unknown)).json()
    expect(errors).toHaveLength(50)
    expect(errors.every((error: { path: string }) => error.path.length <= 200)).toBe(true)
  })
})

describe('POST at the older path', () => {
  it('takes patient, source and hospital for the ids', async () => {
    const body = { ...minimal, patient: complaintId, source: userId, hospital: acme.tenant_id }
    expect((await post(`${older}/`, body)).statusCode).toBe(201)
    expect(callsOf('SubmitComplaint')[0]?.request).toEqual({ ...minimal, patient_id: complaintId, source_id: userId })
  })

  it.each([
    ['/hospital', { hospital: otherTenantId }],
    ['/patient', { patient: userId, patient_id: userId }],
    ['/created_by', { created_by: userId }],
  ])('refuses %s [S3]', async (pointer, fields) => {
    const answer = await post(`${older}/`, { ...minimal, ...fields })
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
  })
})

const detail = [
  ...[
    'id',
    'kind',
    'reference',
    'tenant_id',
    'title',
    'description',
    'language',
    'status',
    'sub_status',
    'closed_as',
    'duplicate_of',
  ],
  ...['priority', 'severity', 'category', 'flags', 'channel', 'source', 'department', 'assignee', 'owner_agent'],
  ...['created_by', 'created_by_name', 'created_by_type', 'complainant', 'patient', 'involved_staff', 'cycle'],
  ...['external_reference', 'remedy_sought', 'incident_date', 'received_at', 'due_at', 'overdue', 'breached_at'],
  ...['clock', 'resolution', 'reopen_until', 'version', 'created_at', 'updated_at', 'actions', 'orphan'],
]

describe('GET /complaints/{id}', () => {
  it('shows all of a case, what is absent as null', async () => {
    complaint = aComplaint({ assignee: { id: userId, name: 'Amal' } })
    const answer = await get(`${path}/${complaintId.toUpperCase()}`)
    expect(answer.headers.etag).toBe('"3"')
    expect(answer.json()).toMatchObject({
      severity: null,
      patient: null,
      assignee: { id: userId, name: 'Amal' },
      flags: [],
    })
    expect(Object.keys(answer.json()).sort()).toEqual(detail.sort())
  })

  it('shows a complainant what is theirs, and nothing more, whatever the service sent', async () => {
    const resolution = {
      text: 'Sorry.',
      outcome: 'upheld',
      by: { id: userId, name: 'Canary' },
      at: '2026-01-01T00:00:00Z',
    }
    const complainant = { name: 'Canary' }
    complaint = aComplaint({ view: 'public', resolution, complainant, created_by_name: 'Canary' })
    const answer = await get(`${path}/${complaintId}`)
    expect(Object.keys(answer.json()).sort()).toEqual(
      ['id', 'reference', 'title', 'description', 'status', 'category', 'priority', 'received_at', 'due_at']
        .concat('resolution', 'reopen_until', 'actions')
        .sort(),
    )
    expect(answer.body).not.toContain('Canary')
    expect(answer.json().resolution).toEqual({ text: 'Sorry.' })
  })

  it.each(['x', '1', `${complaintId}0`, '%00', "'%20or%201=1", 'a%2Fb', '..%2F..', 'é', 'x'.repeat(5000)])(
    'asks for "%s" as for an id that no case has: one answer for all that is unknown [S1]',
    async (id) => {
      await get(`${path}/${id}`)
      await get(`${older}/${id}/timeline/`)
      await post(`${path}/${id}/assign`, { assignee_id: null })
      const asked = ['GetComplaint', 'ListTimeline', 'AssignComplaint'].map(
        (rpc) => callsOf(rpc)[0]?.request.complaint_id,
      )
      expect(new Set(asked)).toEqual(new Set(['00000000-0000-0000-0000-000000000000']))
    },
  )

  it('a wrong body comes before the id, known or not [S1]', async () => {
    const codes = [await post(`${path}/x/assign`, {}), await post(`${path}/${complaintId}/assign`, {})]
    expect(codes.map((answer) => answer.json().code)).toEqual(['INVALID_BODY', 'INVALID_BODY'])
    expect(calls.filter(({ rpc }) => rpc !== 'ResolvePrincipal')).toEqual([])
  })
})

describe('GET /complaints/{id}/timeline', () => {
  it('hands the page on that is asked for and the cursor of the next one', async () => {
    const answer = await get(`${path}/${complaintId}/timeline?limit=2&cursor=first`)
    expect(answer.json()).toMatchObject({ next_cursor: 'second' })
    const asked = { complaint_id: complaintId, page_size: 2, page_token: 'first' }
    expect(callsOf('ListTimeline').map(({ request }) => request)).toEqual([asked])
    expect((await get(`${path}/${complaintId}/timeline?limit=101`)).statusCode).toBe(400)
  })

  it('answers the entries in one page', async () => {
    const { timeline_entry_id: id, ...rest } = entry
    expect((await get(`${path}/${complaintId}/timeline`)).json()).toEqual({
      items: [
        { id, ...rest, actor: { id: userId, name: 'Amal' }, details: { assignee: 'x' } },
        { id, ...rest, actor: null, details: {} },
      ],
      next_cursor: null,
    })
  })
})
