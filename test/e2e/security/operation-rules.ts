import { type Holder, holds, type Rule, rulesIn } from './access-rules.ts'
import type { Kind } from './callers.ts'

/**
 * Under which permission every operation goes, written from the domain's document: its matrix and the lines below it. Letters of
 * who gets what do not stand here: they follow from the matrix and the order of refusals.
 */
export const operationRules = rulesIn(`
  createComplaint           ticket.create
  listComplaints            ticket.view
  getComplaint              ticket.view
  listTimeline              ticket.view
  getComplaintDue           ticket.view
  listDuplicates            ticket.view
  assignComplaint           ticket.assign
  changeComplaintStatus     ticket.status
  resolveComplaint          ticket.resolve
  countComplaints           ticket.view
  getStatisticsSummary      stats.view
  listStatisticsOfCreators  stats.view
  listStatisticsOfSources   stats.view
  bulkAssignComplaints      bulk
  bulkChangeStatus          bulk
  bulkChangeOwner           bulk
  bulkFlagComplaints        bulk
  exportComplaints          export
  explainComplaintAccess    users.manage
  erasePerson               users.manage
  closeComplaint            ticket.confirm|ticket.reject
  withdrawComplaint         ticket.withdraw
  reopenComplaint           ticket.reopen
  updateComplaint           ticket.update
  changeComplaintSource     ticket.update
  escalateComplaint         ticket.escalate
  deleteComplaint           ticket.delete
  listComments              comment.view|comment.public.read
  createComment             comment.create|comment.public.write
  resolveByComment          ticket.resolve
  watchCases                ticket.view
  issueTrackingCode         ticket.update
  getSession                user
  selectTenant              tenants.manage  outside
  clearTenantSelection      tenants.manage  outside
  getMe                     user
  getMyAccess               user
  listTenants               user
  getTenant                 user
  createTenant              tenants.manage  outside
  updateTenant              tenants.manage  outside
  deactivateTenant          tenants.manage  outside
  activateTenant            tenants.manage  outside
  exportDirectory           tenants.manage  outside
  deleteTenant              tenants.manage  outside
  listDepartments           directory.view
  getDepartment             directory.view
  createDepartment          config.edit
  updateDepartment          config.edit
  listSources               directory.view
  getSource                 directory.view
  createSource              config.edit
  updateSource              config.edit
  listSourceUsers           users.manage
  setSourceUser             users.manage
  removeSourceUser          users.manage
  listStaff                 directory.view
  getStaff                  directory.view
  createStaff               users.manage
  updateStaff               users.manage
  listPatients              patient.find
  getPatient                patient.find
  createPatient             users.manage
  updatePatient             users.manage
  getUserAccess             users.manage
  listUsers                 users.manage
  getUser                   users.manage
  createUser                users.manage
  updateUser                users.manage
  inviteUser                users.manage
  disableUser               users.manage
  enableUser                users.manage
  deleteUser                users.manage
  getPermissions            users.manage
  putPermissions            users.manage
  dryRunPermissions         users.manage
  listPermissionVersions    users.manage
  getPermissionVersion      users.manage
  restorePermissionVersion  users.manage
  getAccessibleConfiguration    ticket.view|ticket.create
  getGrievanceConfiguration     config.edit
  putGrievanceConfiguration     config.edit
  dryRunGrievanceConfiguration  config.edit
  listGrievanceVersions         config.edit
  getGrievanceVersion           config.edit
  restoreGrievanceVersion       config.edit
  getEscalationConfiguration     config.edit
  putEscalationConfiguration     config.edit
  dryRunEscalationConfiguration  config.edit
  listEscalationVersions         config.edit
  getEscalationVersion           config.edit
  restoreEscalationVersion       config.edit
  getCalendarConfiguration      config.edit
  putCalendarConfiguration      config.edit
  dryRunCalendarConfiguration   config.edit
  listCalendarVersions          config.edit
  getCalendarVersion            config.edit
  restoreCalendarVersion        config.edit
  listAuditEntries          audit.view
  fileByForm                public
  trackComplaint            public
  commentByCode             public
  confirmByCode             public
  reopenByCode              public
  withdrawByCode            public
  checkLive                 public
  checkReady                public
  readOpenApi               public
  readDocs                  public`)

/** What a caller comes to who sends nothing that the operation could use. */
export type Outcome =
  | 'let through'
  | 'TOKEN_INVALID'
  | 'ACCOUNT_MISCONFIGURED'
  | 'TENANT_SELECTION_REQUIRED'
  | 'NO_TENANT'
  | 'OPERATION_NOT_ALLOWED'

const holders: Partial<Record<Kind, Holder>> = {
  'source_user, switches off': { roles: ['source_user'], switches: false },
  'platform_admin, nothing selected': { roles: ['platform_admin'] },
  'member without role': { roles: [] },
  nobody: { roles: [] },
}

/** By the order of refusals. */
export function expectedOutcome({ permissions, tenant }: Rule, kind: Kind): Outcome {
  if (permissions === 'public') return 'let through'
  if (kind === 'no token' || kind === 'bad token') return 'TOKEN_INVALID'
  if (kind === 'in two tenants') return 'ACCOUNT_MISCONFIGURED'
  if (tenant && kind === 'platform_admin, nothing selected') return 'TENANT_SELECTION_REQUIRED'
  if (tenant && kind === 'nobody') return 'NO_TENANT'
  if (permissions === 'every user') return 'let through'
  const holder = holders[kind] ?? { roles: [kind as Holder['roles'][number]] }
  return holds(holder, permissions as string[]) ? 'let through' : 'OPERATION_NOT_ALLOWED'
}
