import { randomInt, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { aPerson, managedTenant } from '../../test/e2e/rows/users.ts'
import { platformAdmin, type TestUser } from '../../test/harness/builders.ts'
import type { Answer, Api } from '../../test/harness/caller.ts'
import { aComplaint } from '../../test/harness/canary.ts'
import { advance, days } from '../../test/harness/tenant-clocks.ts'
import { operations } from './operations.ts'

const v1 = '/api/v1'
let tenant: Awaited<ReturnType<typeof managedTenant>>
let px: TestUser
let manager: TestUser
let complainant: TestUser
beforeAll(async () => {
  ;[tenant, px] = [await managedTenant(), await platformAdmin()]
  ;[manager, complainant] = await Promise.all([tenant.user('manager'), tenant.user('complainant', { patient: true })])
  await px.api().put(`${v1}/session/tenant`, { tenant_id: tenant.id })
}, 90_000)

const word = () => `w${randomUUID().slice(0, 12)}`
const admin = () => tenant.admin.api()
type Asked = [by: Api, method: string, path: string, body?: object | undefined]

async function made(answer: Promise<Answer>): Promise<string> {
  const { status, body } = await answer
  expect(status).toBe(201)
  return body.id
}
const aCase = (by: TestUser = manager) => made(by.api().post(`${v1}/complaints`, aComplaint()))
const aUser = () => made(admin().post(`${v1}/users`, aPerson({ send_invitation: false })))
const aTenant = () => made(px.api().post(`${v1}/tenants`, newTenant()))
const newTenant = () => ({ slug: word(), name: 'A tenant' })
const bodies = {
  departments: () => ({ code: word(), name: 'A department' }),
  sources: () => ({ code: word(), name: 'A source' }),
  staff: () => ({ name: 'A member of staff' }),
  patients: () => ({ name: 'A patient' }),
}
type Part = keyof typeof bodies

const creates = (part: Part) => ({ creates: (): Asked => [admin(), 'POST', `${v1}/${part}`, bodies[part]()] })
const oneOf = async (part: Part) => `${v1}/${part}/${await made(admin().post(`${v1}/${part}`, bodies[part]()))}`
const reads = (part: Part) => ({ reads: async (): Promise<Asked> => [admin(), 'GET', await oneOf(part)] })
const updates = (part: Part) => ({
  changes: async (): Promise<Asked> => [admin(), 'PATCH', await oneOf(part), { name: 'Another name' }],
})
const ofCase = (action: string, body: object) => ({
  changes: async (): Promise<Asked> => [manager.api(), 'POST', `${v1}/complaints/${await aCase()}/${action}`, body],
})
const ofUser = (action: string, body?: object) => ({
  changes: async (): Promise<Asked> => [admin(), 'POST', `${v1}/users/${await aUser()}/${action}`, body],
})
const ofTenant = (method: string, rest: string, body?: object) => ({
  changes: async (): Promise<Asked> => [px.api(), method, `${v1}/tenants/${await aTenant()}${rest}`, body],
})

const switches = { can_create_complaints: true, can_create_inquiries: false }
async function aSourceUser() {
  const path = `${v1}/sources/${tenant.sources.call_center}/users/${await aUser()}`
  expect((await admin().put(path, switches)).status).toBe(200)
  return path
}
async function aClosedTenant() {
  const id = await aTenant()
  await px.api().post(`${v1}/tenants/${id}/deactivate`)
  await advance({ id }, days(31))
  return id
}
const matrix = `${v1}/config/permissions`
const grievance = `${v1}/config/grievance`
const ladder = `${v1}/config/escalation`
const calendar = `${v1}/config/calendar`
const aCalendar = { zone: 'Asia/Riyadh', windows: { sun: [['08:00', '16:30']] } }
async function aDocument() {
  const { body } = await admin().get(matrix)
  const bulk = body.roles.auditor.bulk ? {} : { bulk: ['tenant'] }
  const { bulk: _bulk, ...auditor } = body.roles.auditor
  return { roles: { ...body.roles, auditor: { ...auditor, ...bulk } } }
}

const list = 'a list'
const composed = 'put together for the caller from many things, and changed by nothing under its path'
const ofMany = 'answers for each case of many'
const because = { reason: 'A reason' }
const comment = { text: 'Sorry.', visibility: 'public' }
const operation = 'of whoever runs the platform'
const byCode = 'asked by a code in the body; its own tests look at the version'
type Row =
  | { creates(): Asked }
  | { reads(): Promise<Asked> }
  | { changes(): Promise<Asked> }
  /** Why it has no version. */
  | string

/** Every operation of the platform: what it makes, reads or changes, or why that has no version. */
const rows: Record<string, Row> = {
  createComplaint: { creates: () => [manager.api(), 'POST', `${v1}/complaints`, aComplaint()] },
  listComplaints: list,
  getComplaint: { reads: async () => [manager.api(), 'GET', `${v1}/complaints/${await aCase()}`] },
  listTimeline: list,
  getComplaintDue: composed,
  listDuplicates: list,
  assignComplaint: { changes: () => ofCase('assign', { assignee_id: manager.id }).changes() },
  changeComplaintStatus: ofCase('status', { status: 'in_progress' }),
  resolveComplaint: ofCase('resolution', { text: 'Sorry.', outcome: 'upheld' }),
  countComplaints: composed,
  getStatisticsSummary: composed,
  listStatisticsOfCreators: list,
  listStatisticsOfSources: list,
  bulkAssignComplaints: ofMany,
  bulkChangeStatus: ofMany,
  bulkChangeOwner: ofMany,
  bulkFlagComplaints: ofMany,
  exportComplaints: list,
  explainComplaintAccess: composed,
  erasePerson: 'it answers nothing, and changes cases that each have their own',
  closeComplaint: {
    async changes() {
      const path = `${v1}/complaints/${await aCase(complainant)}`
      await manager.api().post(`${path}/resolution`, { text: 'Sorry.', outcome: 'upheld' })
      return [complainant.api(), 'POST', `${path}/close`, { confirm: true }]
    },
  },
  withdrawComplaint: {
    changes: async () => [complainant.api(), 'POST', `${v1}/complaints/${await aCase(complainant)}/withdraw`, because],
  },
  reopenComplaint: {
    async changes() {
      const path = `${v1}/complaints/${await aCase()}`
      await manager.api().post(`${path}/resolution`, { text: 'Sorry.', outcome: 'upheld' })
      return [manager.api(), 'POST', `${path}/reopen`, because]
    },
  },
  updateComplaint: {
    changes: async () => [manager.api(), 'PATCH', `${v1}/complaints/${await aCase()}`, { title: 'Another' }],
  },
  changeComplaintSource: {
    changes: () => ofCase('source', { source_id: tenant.sources.call_center, ...because }).changes(),
  },
  escalateComplaint: {
    changes: async () => [admin(), 'POST', `${v1}/complaints/${await aCase()}/escalate`, because],
  },
  deleteComplaint: {
    changes: async () => [admin(), 'POST', `${v1}/complaints/${await aCase()}/delete`, because],
  },
  listComments: list,
  createComment: ofCase('comments', comment),
  resolveByComment: {
    async changes() {
      const path = `${v1}/complaints/${await aCase()}/comments`
      await manager.api().post(path, comment)
      const { body } = await manager.api().get(path)
      return [manager.api(), 'POST', `${path}/${body.items[0].id}/resolve`, { outcome: 'upheld' }]
    },
  },
  watchCases: 'a stream of what happens',
  issueTrackingCode: 'answers the code alone',
  getSession: composed,
  selectTenant: 'a choice of one login session, which has it for itself',
  clearTenantSelection: 'a choice of one login session, which has it for itself',
  getMe: composed,
  getMyAccess: composed,
  listTenants: list,
  getTenant: { reads: async () => [px.api(), 'GET', `${v1}/tenants/${await aTenant()}`] },
  createTenant: { creates: () => [px.api(), 'POST', `${v1}/tenants`, newTenant()] },
  updateTenant: ofTenant('PATCH', '', { name: 'Another name' }),
  deactivateTenant: ofTenant('POST', '/deactivate'),
  activateTenant: ofTenant('POST', '/activate'),
  exportDirectory: list,
  deleteTenant: {
    changes: async () => [px.api(), 'POST', `${v1}/tenants/${await aClosedTenant()}/delete`, { reason: 'Moved away.' }],
  },
  listDepartments: list,
  getDepartment: reads('departments'),
  createDepartment: creates('departments'),
  updateDepartment: updates('departments'),
  listSources: list,
  getSource: reads('sources'),
  createSource: creates('sources'),
  updateSource: updates('sources'),
  listSourceUsers: list,
  setSourceUser: {
    changes: async () => [admin(), 'PUT', await aSourceUser(), { ...switches, can_create_inquiries: true }],
  },
  removeSourceUser: { changes: async () => [admin(), 'DELETE', await aSourceUser()] },
  listStaff: list,
  getStaff: reads('staff'),
  createStaff: creates('staff'),
  updateStaff: updates('staff'),
  listPatients: list,
  getPatient: reads('patients'),
  createPatient: creates('patients'),
  updatePatient: updates('patients'),
  getUserAccess: composed,
  listUsers: list,
  getUser: { reads: async () => [admin(), 'GET', `${v1}/users/${await aUser()}`] },
  createUser: { creates: () => [admin(), 'POST', `${v1}/users`, aPerson({ send_invitation: false })] },
  updateUser: { changes: async () => [admin(), 'PATCH', `${v1}/users/${await aUser()}`, { first_name: 'Huda' }] },
  inviteUser: ofUser('invite'),
  disableUser: ofUser('disable'),
  enableUser: ofUser('enable'),
  deleteUser: ofUser('delete', { reason: 'Moved away.' }),
  getPermissions: { reads: async () => [admin(), 'GET', matrix] },
  putPermissions: { changes: async () => [admin(), 'PUT', matrix, await aDocument()] },
  dryRunPermissions: 'changes nothing',
  listPermissionVersions: list,
  getPermissionVersion: { reads: async () => [admin(), 'GET', `${matrix}/versions/1`] },
  restorePermissionVersion: { changes: async () => [admin(), 'POST', `${matrix}/versions/1/restore`] },
  getAccessibleConfiguration: composed,
  getGrievanceConfiguration: { reads: async () => [admin(), 'GET', grievance] },
  putGrievanceConfiguration: {
    changes: async () => [admin(), 'PUT', grievance, { grievance_types: ['complaint', word()] }],
  },
  dryRunGrievanceConfiguration: 'changes nothing',
  listGrievanceVersions: list,
  getGrievanceVersion: { reads: async () => [admin(), 'GET', `${grievance}/versions/1`] },
  restoreGrievanceVersion: { changes: async () => [admin(), 'POST', `${grievance}/versions/1/restore`] },
  getEscalationConfiguration: { reads: async () => [admin(), 'GET', ladder] },
  putEscalationConfiguration: {
    changes: async () => [admin(), 'PUT', ladder, { levels: [{ after: '0,0', target: { kind: 'reports_to' } }] }],
  },
  dryRunEscalationConfiguration: 'changes nothing',
  listEscalationVersions: list,
  getEscalationVersion: { reads: async () => [admin(), 'GET', `${ladder}/versions/1`] },
  restoreEscalationVersion: { changes: async () => [admin(), 'POST', `${ladder}/versions/1/restore`] },
  getCalendarConfiguration: { reads: async () => [admin(), 'GET', calendar] },
  putCalendarConfiguration: {
    changes: async () => [admin(), 'PUT', calendar, { ...aCalendar, nominal_day_minutes: randomInt(1, 1440) }],
  },
  dryRunCalendarConfiguration: 'changes nothing',
  listCalendarVersions: list,
  getCalendarVersion: { reads: async () => [admin(), 'GET', `${calendar}/versions/1`] },
  restoreCalendarVersion: { changes: async () => [admin(), 'POST', `${calendar}/versions/1/restore`] },
  listAuditEntries: list,
  fileByForm: 'answers what the form shows, once',
  trackComplaint: byCode,
  commentByCode: byCode,
  confirmByCode: byCode,
  reopenByCode: byCode,
  withdrawByCode: byCode,
  endLoginSession: operation,
  checkLive: operation,
  checkReady: operation,
  readOpenApi: operation,
  readDocs: operation,
}

const named = <Key extends string>(key: Key) =>
  Object.entries(rows).flatMap(([name, row]) =>
    typeof row !== 'string' && key in row
      ? [[name, (row as Record<Key, () => Asked | Promise<Asked>>)[key]] as const]
      : [],
  )
const ask = ([by, method, path, body]: Asked, headers: Record<string, string> = {}) =>
  by.request(method, path, body, headers)
const etagOf = ({ headers }: Answer) => headers.get('etag')

describe('versions of what is read and changed', () => {
  it('every operation of the platform says what it does to a version', () => {
    expect(Object.keys(rows)).toEqual(Object.keys(operations))
  })

  it.each(named('creates'))('%s answers 201 with place and ETag', async (_name, asked) => {
    const answer = await ask(await asked())
    expect([answer.status, answer.headers.get('location')]).toEqual([201, expect.stringContaining(answer.body.id)])
    expect(etagOf(answer)).toBe(`"${answer.body.version}"`)
  })

  it.each(named('reads'))('%s answers an ETag', async (_name, asked) => {
    const answer = await ask(await asked())
    expect([answer.status, etagOf(answer)]).toEqual([200, expect.stringMatching(/^"[1-9]\d*"$/)])
  })

  it.each(named('changes'))('STALE_VERSION: %s honours If-Match, and answers an ETag', async (_name, asked) => {
    const change = await asked()
    const stale = await ask(change, { 'if-match': '"999999"' })
    expect(stale).toMatchObject({ status: 412, body: { code: 'STALE_VERSION', version: expect.any(Number) } })
    const seen = stale.body.version as number
    const done = await ask(change, { 'if-match': `"${seen}"` })
    const etag = done.status === 204 ? null : expect.stringMatching(/^"[1-9]\d*"$/)
    expect([done.status, etagOf(done)]).toEqual([done.status === 204 ? 204 : 200, etag])
    if (etag) expect(Number(JSON.parse(etagOf(done) ?? ''))).toBeGreaterThanOrEqual(seen)
  })
})
