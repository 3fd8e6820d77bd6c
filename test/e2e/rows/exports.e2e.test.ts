import { beforeAll, describe, expect, it } from '@jest/globals'
import type { TestTenant, TestUser } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import { cellsInCsv, cellsInXlsx } from '../../harness/exported-file.ts'
import { sharedStack } from '../../harness/facts.ts'
import { configure } from './configuration-desk.ts'
import { complaints, everyItem, file, type Person } from './desk.ts'
import { managedTenant } from './users.ts'

type Row = Record<string, string>
/** The file as it comes over the wire. */
async function download(person: Person & Pick<TestUser, 'token'>, query: string) {
  const response = await fetch(`${sharedStack().gateway}${complaints}/export?${query}`, {
    headers: { authorization: `Bearer ${await person.token()}` },
    signal: AbortSignal.timeout(20_000),
  })
  expect(response.status).toBe(200)
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}
const rowsIn = ([names = [], ...lines]: string[][]): Row[] =>
  lines.map((line) => Object.fromEntries(names.map((name, at) => [name, line[at] ?? ''])))

let tenant: TestTenant & { admin: TestUser }
let manager: TestUser
beforeAll(async () => {
  tenant = await managedTenant()
  manager = await tenant.user('manager')
}, 60_000)

describe('an export', () => {
  it('as a workbook holds what the list shows, cell by cell, and as CSV the same [S18]', async () => {
    const patient = await tenant.user('complainant', { patient: true })
    await file(manager, {
      ...{ patient_id: patient.patientId, department_id: tenant.departments.billing, severity: 'minor' },
      ...{ external_reference: 'L-17 <b>&', remedy_sought: 'كتاب اعتذار\n"today"', incident_date: '2026-01-05' },
    })
    await file(patient)
    const items = await everyItem(manager, 'sort=created_at')
    const [xlsx, csv] = await Promise.all(['xlsx', 'csv'].map((format) => download(manager, `format=${format}`)))
    expect(xlsx?.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/)
    expect(xlsx?.headers.get('content-disposition')).toMatch(
      /^attachment; filename="complaints-\d{4}-\d\d-\d\d\.xlsx"$/,
    )
    const cells = cellsInXlsx(xlsx?.bytes ?? Buffer.of())
    expect(cellsInCsv((csv?.bytes ?? Buffer.of()).toString().slice(1))).toEqual(cells)
    const rows = rowsIn(cells)
    expect(rows).toHaveLength(items.length)
    for (const [at, item] of items.entries()) {
      const { source, department, patient: about, external_reference, remedy_sought, incident_date, ...rest } = item
      expect(rows[at]).toMatchObject({
        ...{ id: rest.id, reference: rest.reference, title: rest.title, status: rest.status, priority: rest.priority },
        ...{ created_by: rest.created_by, created_by_name: rest.created_by_name, created_by_type: 'user' },
        ...{ source: source.name, department: department?.name ?? '', patient: about?.name ?? '' },
        ...{ external_reference: external_reference ?? '', remedy_sought: remedy_sought ?? '' },
        ...{ incident_date: incident_date ?? '', received_at: rest.received_at, due_at: rest.due_at, overdue: 'false' },
        ...{ version: String(rest.version), cycle: String(rest.cycle) },
      })
    }
    const one = rowsIn(cellsInXlsx((await download(manager, `format=xlsx&created_by=${patient.id}`)).bytes))
    expect(one.map(({ created_by }) => created_by)).toEqual([patient.id])
  })

  it('has no formula in any field that somebody may write, in either format [S18]', async () => {
    const { admin } = tenant
    const make = async (part: string, body: object) =>
      (await admin.api().post(`/api/v1/${part}`, body)).body.id as string
    await configure(admin, {
      grievance_types: ['complaint', '=category'],
      grievance_flags: ['+flag'],
      grievance_channels: ['@channel'],
    })
    const [department_id, source_id, staffId, patient_id, support] = await Promise.all([
      ...[make('departments', { code: 'lab', name: '=1+1' }), make('sources', { code: 'desk', name: '+1+1' })],
      ...[make('staff', { name: '@SUM(A1:A9)' }), make('patients', { name: '-1+1', mrn: '17' })],
      tenant.user('support_staff', { departments: ['emergency'] }),
    ] as const)
    await support.token()
    for (const [{ id }, first_name] of [[manager, '@manager'] as const, [support, '+support'] as const]) {
      const { headers } = await admin.api().get(`/api/v1/users/${id}`)
      const seen = { 'if-match': headers.get('etag') ?? '' }
      expect((await admin.api().patch(`/api/v1/users/${id}`, { first_name }, seen)).status).toBe(200)
    }
    const { id } = await eventually(() =>
      file(manager, {
        ...{ title: '=HYPERLINK("http://evil.example","x")', category: '=category', flags: ['+flag'] },
        ...{ channel: '@channel', department_id, source_id, patient_id, involved_staff_ids: [staffId] },
        ...{ external_reference: '\t=1', remedy_sought: '＝1+1', complainant: { name: '+966 50 1' } },
      }),
    )
    expect((await manager.api().post(`${complaints}/${id}/assign`, { assignee_id: support.id })).status).toBe(200)
    const typed = ['title', 'category', 'flags', 'channel', 'source', 'department', 'patient', 'complainant']
    const named = [
      'involved_staff',
      'assignee',
      'owner_agent',
      'created_by_name',
      'external_reference',
      'remedy_sought',
    ]
    await eventually(async () => {
      const files = await Promise.all(['xlsx', 'csv'].map((format) => download(manager, `format=${format}`)))
      const [workbook, text] = files.map(({ bytes }) => bytes) as [Buffer, Buffer]
      for (const cells of [cellsInXlsx(workbook), cellsInCsv(text.toString().slice(1))]) {
        const row = rowsIn(cells).find((each) => each.id === id) as Row
        for (const field of [...typed, ...named])
          expect([field, row[field]]).toEqual([field, expect.stringMatching(/^'\S/)])
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝]/)
      }
    })
  }, 60_000)
})
