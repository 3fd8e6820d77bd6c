import { kinds } from './callers.ts'

/** What a cell of a table stands for: a success, or the code of the refusal. */
const words = {
  ok: 'OK',
  op: 'OPERATION_NOT_ALLOWED',
  nf: 'COMPLAINT_NOT_FOUND',
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
  assignComplaint        ok ok ok ok op op op op op ok se nt mi to
  changeComplaintStatus  ok ok ok ok ok op op op op ok se nt mi to
  resolveComplaint       ok ok ok op ok op op op op ok se nt mi to
  closeComplaint         op op op op op op ok op op op se nt mi to
  getSession             ok ok ok ok ok ok ok ok ok ok ok ok mi to
  selectTenant           op op op op op op op op op ok ok op mi to
  clearTenantSelection   op op op op op op op op op ok ok op mi to
  getMe                  ok ok ok ok ok ok ok ok ok ok ok ok mi to
  listTenants            ok ok ok ok ok ok ok ok ok ok ok ok mi to
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

/** How an operation is asked for; `:id` is a case. Those of a case have an older path too. */
export const requests: Record<string, { method: string; path: string; older?: string; body?: object }> = {
  createComplaint: ofCases('POST', '', submission),
  listComplaints: ofCases('GET', ''),
  getComplaint: ofCases('GET', '/:id'),
  listTimeline: ofCases('GET', '/:id/timeline'),
  assignComplaint: ofCases('POST', '/:id/assign', { assignee_id: ':user' }),
  changeComplaintStatus: ofCases('POST', '/:id/status', { status: 'in_progress' }),
  resolveComplaint: ofCases('POST', '/:id/resolution', { text: 'Sorry.', outcome: 'upheld' }),
  closeComplaint: ofCases('POST', '/:id/close', { confirm: true }),
  getSession: { method: 'GET', path: '/api/v1/session' },
  selectTenant: { method: 'PUT', path: '/api/v1/session/tenant', body: { tenant_id: ':tenant' } },
  clearTenantSelection: { method: 'DELETE', path: '/api/v1/session/tenant' },
  getMe: { method: 'GET', path: '/api/v1/me' },
  listTenants: { method: 'GET', path: '/api/v1/tenants' },
  listAuditEntries: { method: 'GET', path: '/api/v1/audit' },
  checkLive: { method: 'GET', path: '/livez' },
  checkReady: { method: 'GET', path: '/readyz' },
  readOpenApi: { method: 'GET', path: '/openapi.json' },
  readDocs: { method: 'GET', path: '/docs' },
}

function ofCases(method: string, rest: string, body?: object) {
  const paths = { path: `/api/v1/complaints${rest}`, older: `/api/complaints${rest}/` }
  return { method, ...paths, ...(body && { body }) }
}
