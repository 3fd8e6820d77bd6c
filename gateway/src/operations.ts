/** Who may ask for an operation, before any object is looked at, and whether it happens inside a tenant. */
export interface Operation {
  /** Holders of any of these permissions at any scope, every signed-in user, or everybody. */
  permissions: readonly string[] | 'every user' | 'public'
  /** 'none': works without a tenant; nobody is asked to select one. */
  tenant: 'required' | 'none'
  /** With `scope=all` it lists what all tenants have: for holders of `tenants.aggregate` alone, and without a selection. */
  acrossTenants?: true
}

const withAny = (...permissions: string[]): Operation => ({ permissions, tenant: 'required' })
const alsoAcrossTenants = (operation: Operation): Operation => ({ ...operation, acrossTenants: true })
const everyUser: Operation = { permissions: 'every user', tenant: 'none' }
const ofPlatform: Operation = { permissions: ['tenants.manage'], tenant: 'none' }
const everybody: Operation = { permissions: 'public', tenant: 'none' }

/**
 * Every operation of the platform's HTTP surface by its operationId, and nothing else: what does not stand here is not served.
 * The services decide again, from the grants in the context token.
 */
export const operations: Readonly<Record<string, Operation>> = {
  createComplaint: withAny('ticket.create'),
  listComplaints: alsoAcrossTenants(withAny('ticket.view')),
  getComplaint: withAny('ticket.view'),
  listTimeline: withAny('ticket.view'),
  getComplaintDue: withAny('ticket.view'),
  listDuplicates: withAny('ticket.view'),
  assignComplaint: withAny('ticket.assign'),
  changeComplaintStatus: withAny('ticket.status'),
  resolveComplaint: withAny('ticket.resolve'),
  countComplaints: withAny('ticket.view'),
  getStatisticsSummary: alsoAcrossTenants(withAny('stats.view')),
  listStatisticsOfCreators: withAny('stats.view'),
  listStatisticsOfSources: withAny('stats.view'),
  bulkAssignComplaints: withAny('bulk'),
  bulkChangeStatus: withAny('bulk'),
  bulkChangeOwner: withAny('bulk'),
  bulkFlagComplaints: withAny('bulk'),
  exportComplaints: withAny('export'),
  explainComplaintAccess: withAny('users.manage'),
  erasePerson: withAny('users.manage'),
  closeComplaint: withAny('ticket.confirm', 'ticket.reject'),
  withdrawComplaint: withAny('ticket.withdraw'),
  reopenComplaint: withAny('ticket.reopen'),
  updateComplaint: withAny('ticket.update'),
  changeComplaintSource: withAny('ticket.update'),
  escalateComplaint: withAny('ticket.escalate'),
  deleteComplaint: withAny('ticket.delete'),
  listComments: withAny('comment.view', 'comment.public.read'),
  createComment: withAny('comment.create', 'comment.public.write'),
  resolveByComment: withAny('ticket.resolve'),
  watchCases: withAny('ticket.view'),
  issueTrackingCode: withAny('ticket.update'),

  getSession: everyUser,
  selectTenant: ofPlatform,
  clearTenantSelection: ofPlatform,
  getMe: everyUser,
  getMyAccess: everyUser,

  listTenants: everyUser,
  getTenant: everyUser,
  createTenant: ofPlatform,
  updateTenant: ofPlatform,
  deactivateTenant: ofPlatform,
  activateTenant: ofPlatform,
  exportDirectory: ofPlatform,
  deleteTenant: ofPlatform,

  listDepartments: withAny('directory.view'),
  getDepartment: withAny('directory.view'),
  createDepartment: withAny('config.edit'),
  updateDepartment: withAny('config.edit'),
  listSources: withAny('directory.view'),
  getSource: withAny('directory.view'),
  createSource: withAny('config.edit'),
  updateSource: withAny('config.edit'),
  listSourceUsers: withAny('users.manage'),
  setSourceUser: withAny('users.manage'),
  removeSourceUser: withAny('users.manage'),
  listStaff: withAny('directory.view'),
  getStaff: withAny('directory.view'),
  createStaff: withAny('users.manage'),
  updateStaff: withAny('users.manage'),
  listPatients: withAny('patient.find'),
  getPatient: withAny('patient.find'),
  createPatient: withAny('users.manage'),
  updatePatient: withAny('users.manage'),

  getUserAccess: withAny('users.manage'),
  listUsers: withAny('users.manage'),
  getUser: withAny('users.manage'),
  createUser: withAny('users.manage'),
  updateUser: withAny('users.manage'),
  inviteUser: withAny('users.manage'),
  disableUser: withAny('users.manage'),
  enableUser: withAny('users.manage'),
  deleteUser: withAny('users.manage'),
  getPermissions: withAny('users.manage'),
  putPermissions: withAny('users.manage'),
  dryRunPermissions: withAny('users.manage'),
  listPermissionVersions: withAny('users.manage'),
  getPermissionVersion: withAny('users.manage'),
  restorePermissionVersion: withAny('users.manage'),

  getAccessibleConfiguration: withAny('ticket.view', 'ticket.create'),
  getGrievanceConfiguration: withAny('config.edit'),
  putGrievanceConfiguration: withAny('config.edit'),
  dryRunGrievanceConfiguration: withAny('config.edit'),
  listGrievanceVersions: withAny('config.edit'),
  getGrievanceVersion: withAny('config.edit'),
  restoreGrievanceVersion: withAny('config.edit'),
  getEscalationConfiguration: withAny('config.edit'),
  putEscalationConfiguration: withAny('config.edit'),
  dryRunEscalationConfiguration: withAny('config.edit'),
  listEscalationVersions: withAny('config.edit'),
  getEscalationVersion: withAny('config.edit'),
  restoreEscalationVersion: withAny('config.edit'),
  getCalendarConfiguration: withAny('config.edit'),
  putCalendarConfiguration: withAny('config.edit'),
  dryRunCalendarConfiguration: withAny('config.edit'),
  listCalendarVersions: withAny('config.edit'),
  getCalendarVersion: withAny('config.edit'),
  restoreCalendarVersion: withAny('config.edit'),

  listAuditEntries: alsoAcrossTenants(withAny('audit.view')),

  fileByForm: everybody,
  trackComplaint: everybody,
  commentByCode: everybody,
  confirmByCode: everybody,
  reopenByCode: everybody,
  withdrawByCode: everybody,

  endLoginSession: everybody,
  checkLive: everybody,
  checkReady: everybody,
  readOpenApi: everybody,
  readDocs: everybody,
}

/** Ends the operationId of a route at an older path; it is the same operation. */
export const olderPath = 'AtOlderPath'

/** Name in the table of the operation that a route serves. */
export const operationName = (operationId: string) =>
  operationId.endsWith(olderPath) ? operationId.slice(0, -olderPath.length) : operationId
