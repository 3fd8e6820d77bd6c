import { kinds } from './callers.ts'

/** What a cell of a table stands for: a success, or the code of the refusal. */
const words = {
  ok: 'OK',
  op: 'OPERATION_NOT_ALLOWED',
  nf: 'COMPLAINT_NOT_FOUND',
  te: 'TENANT_NOT_FOUND',
  nd: 'TENANT_NOT_DELETABLE',
  dn: 'DEPARTMENT_NOT_FOUND',
  sn: 'SOURCE_NOT_FOUND',
  sf: 'STAFF_NOT_FOUND',
  pn: 'PATIENT_NOT_FOUND',
  se: 'TENANT_SELECTION_REQUIRED',
  nt: 'NO_TENANT',
  mi: 'ACCOUNT_MISCONFIGURED',
  to: 'TOKEN_INVALID',
} as const
type Word = (typeof words)[keyof typeof words]

// columns: tenant_admin, manager, department_manager, help_desk_agent, support_staff, source_user, complainant, auditor,
// source_user with switches off, platform_admin, the same with nothing selected, nobody, in two tenants, no token;
// written from the matrix of the domain and from the order of refusals, letter by letter
const table = `
  createComplaint        ok ok op ok op ok ok op op ok se nt mi to
  listComplaints         ok ok ok ok ok ok ok ok ok ok se nt mi to
  getComplaint           ok ok ok ok ok ok ok ok nf ok se nt mi to
  listTimeline           ok ok ok ok ok ok ok ok nf ok se nt mi to
  getComplaintDue        ok ok ok ok ok ok ok ok nf ok se nt mi to
  listDuplicates         ok ok ok ok ok ok ok ok nf ok se nt mi to
  assignComplaint        ok ok ok ok op op op op op ok se nt mi to
  changeComplaintStatus  ok ok ok ok ok op op op op ok se nt mi to
  resolveComplaint       ok ok ok op ok op op op op ok se nt mi to
  closeComplaint         op op op op op op ok op op op se nt mi to
  countComplaints        ok ok ok ok ok ok ok ok ok ok se nt mi to
  getStatisticsSummary   ok ok ok op op op op ok op ok se nt mi to
  listStatisticsOfCreators ok ok ok op op op op ok op ok se nt mi to
  listStatisticsOfSources ok ok ok op op op op ok op ok se nt mi to
  bulkAssignComplaints   ok ok ok op op op op op op ok se nt mi to
  bulkChangeStatus       ok ok ok op op op op op op ok se nt mi to
  bulkChangeOwner        ok ok ok op op op op op op ok se nt mi to
  bulkFlagComplaints     ok ok ok op op op op op op ok se nt mi to
  exportComplaints       ok ok ok op op op op ok op ok se nt mi to
  erasePerson            ok op op op op op op op op ok se nt mi to
  withdrawComplaint      op op op op op op ok op op op se nt mi to
  reopenComplaint        ok ok ok op op op ok op op ok se nt mi to
  changeComplaintSource  ok ok ok ok op op op op op ok se nt mi to
  updateComplaint        ok ok ok ok op op op op op ok se nt mi to
  listComments           ok ok ok ok ok ok ok ok nf ok se nt mi to
  createComment          ok ok ok ok ok ok ok op nf ok se nt mi to
  watchCases             ok ok ok ok ok ok ok ok ok ok se nt mi to
  issueTrackingCode      ok ok ok ok op op op op op ok se nt mi to
  escalateComplaint      ok ok ok ok ok op op op op ok se nt mi to
  deleteComplaint        ok op op op op op op op op ok se nt mi to
  getSession             ok ok ok ok ok ok ok ok ok ok ok ok mi to
  selectTenant           op op op op op op op op op ok ok op mi to
  clearTenantSelection   op op op op op op op op op ok ok op mi to
  getMe                  ok ok ok ok ok ok ok ok ok ok ok ok mi to
  listTenants            ok ok ok ok ok ok ok ok ok ok ok ok mi to
  getTenant              te te te te te te te te te ok ok te mi to
  createTenant           op op op op op op op op op ok ok op mi to
  updateTenant           op op op op op op op op op ok ok op mi to
  deactivateTenant       op op op op op op op op op ok ok op mi to
  activateTenant         op op op op op op op op op ok ok op mi to
  exportDirectory        op op op op op op op op op ok ok op mi to
  deleteTenant           op op op op op op op op op nd nd op mi to
  listDepartments        ok ok ok ok ok ok op ok ok ok se nt mi to
  getDepartment          ok ok ok ok ok dn op ok dn ok se nt mi to
  createDepartment       ok op op op op op op op op ok se nt mi to
  updateDepartment       ok op op op op op op op op ok se nt mi to
  listSources            ok ok ok ok ok ok op ok ok ok se nt mi to
  getSource              ok ok ok ok ok sn op ok sn ok se nt mi to
  createSource           ok op op op op op op op op ok se nt mi to
  updateSource           ok op op op op op op op op ok se nt mi to
  listSourceUsers        ok op op op op op op op op ok se nt mi to
  setSourceUser          ok op op op op op op op op ok se nt mi to
  removeSourceUser       ok op op op op op op op op ok se nt mi to
  listStaff              ok ok ok ok ok ok op ok ok ok se nt mi to
  getStaff               ok ok ok ok ok sf op ok sf ok se nt mi to
  createStaff            ok op op op op op op op op ok se nt mi to
  updateStaff            ok op op op op op op op op ok se nt mi to
  listPatients           ok ok ok ok op ok op op ok ok se nt mi to
  getPatient             ok ok ok ok op pn op op pn ok se nt mi to
  createPatient          ok op op op op op op op op ok se nt mi to
  updatePatient          ok op op op op op op op op ok se nt mi to
  listAuditEntries       ok ok op op op op op ok op ok se nt mi to
  checkLive              ok ok ok ok ok ok ok ok ok ok ok ok ok ok
  checkReady             ok ok ok ok ok ok ok ok ok ok ok ok ok ok
  readOpenApi            ok ok ok ok ok ok ok ok ok ok ok ok ok ok
  readDocs               ok ok ok ok ok ok ok ok ok ok ok ok ok ok`

/** Operation -> kind of caller -> what they get when they ask for all that the operation needs. */
export const expectedAccess = Object.fromEntries(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [operation = '', ...cells] = line.trim().split(/\s+/)
      if (cells.length !== kinds.length) throw new Error(`${operation} has ${cells.length} cells`)
      return [operation, Object.fromEntries(kinds.map((kind, at) => [kind, words[cells[at] as 'ok']]))]
    }),
) as Record<string, Record<(typeof kinds)[number], Word>>

const submission = { title: 'A title', description: 'A description' }

/** What `:id` names in a path, by the part of the API that it stands in, and how it looks when there is none. */
export const unknownOf: Record<string, Word> = {
  complaints: words.nf,
  tenants: words.te,
  departments: words.dn,
  sources: words.sn,
  staff: words.sf,
  patients: words.pn,
}
export const partOf = (path: string) => path.split('/')[3] ?? ''

/**
 * How an operation is asked for; `:id` is one of its part of the API, made for the caller, in version 1. Those of a case have an
 * older path too. `:word` is new each time, `:user` and `:source` are in the tenant, `:linked` files for the source.
 */
export const requests: Record<string, { method: string; path: string; older?: string; body?: object }> = {
  createComplaint: ofCases('POST', '', submission),
  listComplaints: ofCases('GET', ''),
  getComplaint: ofCases('GET', '/:id'),
  listTimeline: ofCases('GET', '/:id/timeline'),
  getComplaintDue: { method: 'GET', path: '/api/v1/complaints/:id/due' },
  listDuplicates: { method: 'GET', path: '/api/v1/complaints/:id/duplicates' },
  assignComplaint: ofCases('POST', '/:id/assign', { assignee_id: ':user' }),
  changeComplaintStatus: ofCases('POST', '/:id/status', { status: 'in_progress' }),
  resolveComplaint: ofCases('POST', '/:id/resolution', { text: 'Sorry.', outcome: 'upheld' }),
  closeComplaint: ofCases('POST', '/:id/close', { confirm: true }),
  countComplaints: { method: 'GET', path: '/api/v1/complaints/counts' },
  getStatisticsSummary: { method: 'GET', path: '/api/v1/complaints/statistics/summary' },
  listStatisticsOfCreators: { method: 'GET', path: '/api/v1/complaints/statistics/creators' },
  listStatisticsOfSources: { method: 'GET', path: '/api/v1/complaints/statistics/sources' },
  bulkAssignComplaints: {
    ...{ method: 'POST', path: '/api/v1/complaints/bulk/assign' },
    body: { ids: [':tenant'], assignee_id: ':user', reason: 'A reason' },
  },
  bulkChangeStatus: {
    ...{ method: 'POST', path: '/api/v1/complaints/bulk/status' },
    body: { ids: [':tenant'], status: 'in_progress', reason: 'A reason' },
  },
  bulkChangeOwner: {
    ...{ method: 'POST', path: '/api/v1/complaints/bulk/owner' },
    body: { ids: [':tenant'], owner_agent_id: ':user', reason: 'A reason' },
  },
  bulkFlagComplaints: {
    ...{ method: 'POST', path: '/api/v1/complaints/bulk/flag' },
    body: { ids: [':tenant'], remove: ['a flag'], reason: 'A reason' },
  },
  exportComplaints: { method: 'GET', path: '/api/v1/complaints/export?format=csv' },
  erasePerson: { method: 'POST', path: '/api/v1/complaints/erasures', body: { person_id: ':tenant' } },
  withdrawComplaint: ofCases('POST', '/:id/withdraw', {}),
  reopenComplaint: ofCases('POST', '/:id/reopen', { reason: 'A reason' }),
  changeComplaintSource: ofCases('POST', '/:id/source', { source_id: ':source', reason: 'A reason' }),
  updateComplaint: ofCases('PATCH', '/:id', { title: 'Another title' }),
  listComments: ofCases('GET', '/:id/comments'),
  createComment: ofCases('POST', '/:id/comments', { text: 'A comment', visibility: 'public' }),
  watchCases: { method: 'GET', path: '/api/v1/stream' },
  issueTrackingCode: { method: 'POST', path: '/api/v1/complaints/:id/tracking_code' },
  escalateComplaint: ofCases('POST', '/:id/escalate', { reason: 'A reason' }),
  deleteComplaint: ofCases('POST', '/:id/delete', { reason: 'A reason' }),
  getSession: { method: 'GET', path: '/api/v1/session' },
  selectTenant: { method: 'PUT', path: '/api/v1/session/tenant', body: { tenant_id: ':tenant' } },
  clearTenantSelection: { method: 'DELETE', path: '/api/v1/session/tenant' },
  getMe: { method: 'GET', path: '/api/v1/me' },
  listTenants: { method: 'GET', path: '/api/v1/tenants' },
  getTenant: { method: 'GET', path: '/api/v1/tenants/:id' },
  createTenant: { method: 'POST', path: '/api/v1/tenants', body: { slug: ':word', name: 'A tenant' } },
  updateTenant: { method: 'PATCH', path: '/api/v1/tenants/:id', body: { name: 'Another name' } },
  deactivateTenant: { method: 'POST', path: '/api/v1/tenants/:id/deactivate' },
  activateTenant: { method: 'POST', path: '/api/v1/tenants/:id/activate' },
  exportDirectory: { method: 'GET', path: '/api/v1/tenants/:id/export' },
  deleteTenant: { method: 'POST', path: '/api/v1/tenants/:id/delete', body: { reason: 'A reason' } },
  ...ofDirectory('Department', 'departments', { code: ':word', name: 'A department' }),
  ...ofDirectory('Source', 'sources', { code: ':word', name: 'A source' }),
  listSourceUsers: { method: 'GET', path: '/api/v1/sources/:id/users' },
  setSourceUser: {
    ...{ method: 'PUT', path: '/api/v1/sources/:id/users/:user' },
    body: { can_create_complaints: true, can_create_inquiries: true },
  },
  removeSourceUser: { method: 'DELETE', path: '/api/v1/sources/:id/users/:linked' },
  ...ofDirectory('Staff', 'staff', { name: 'A member of staff' }),
  ...ofDirectory('Patient', 'patients', { name: 'A patient' }, '?mrn=none'),
  listAuditEntries: { method: 'GET', path: '/api/v1/audit' },
  checkLive: { method: 'GET', path: '/livez' },
  checkReady: { method: 'GET', path: '/readyz' },
  readOpenApi: { method: 'GET', path: '/openapi.json' },
  readDocs: { method: 'GET', path: '/docs' },
}

function ofDirectory(name: string, part: string, body: object, filter = '') {
  const path = `/api/v1/${part}`
  return {
    [`list${name === 'Staff' ? name : `${name}s`}`]: { method: 'GET', path: `${path}${filter}` },
    [`get${name}`]: { method: 'GET', path: `${path}/:id` },
    [`create${name}`]: { method: 'POST', path, body },
    [`update${name}`]: { method: 'PATCH', path: `${path}/:id`, body: { name: 'Another name' } },
  }
}

function ofCases(method: string, rest: string, body?: object) {
  const paths = { path: `/api/v1/complaints${rest}`, older: `/api/complaints${rest}/` }
  return { method, ...paths, ...(body && { body }) }
}
