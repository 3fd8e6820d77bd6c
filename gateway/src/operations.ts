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
  assignComplaint: withAny('ticket.assign'),
  changeComplaintStatus: withAny('ticket.status'),
  resolveComplaint: withAny('ticket.resolve'),
  closeComplaint: withAny('ticket.confirm'),

  getSession: everyUser,
  selectTenant: { permissions: ['tenants.manage'], tenant: 'none' },
  clearTenantSelection: { permissions: ['tenants.manage'], tenant: 'none' },
  getMe: everyUser,
  getMyAccess: everyUser,
  listTenants: everyUser,

  getUserAccess: withAny('users.manage'),
  getPermissions: withAny('users.manage'),
  putPermissions: withAny('users.manage'),
  dryRunPermissions: withAny('users.manage'),
  listPermissionVersions: withAny('users.manage'),
  getPermissionVersion: withAny('users.manage'),
  restorePermissionVersion: withAny('users.manage'),

  listAuditEntries: alsoAcrossTenants(withAny('audit.view')),

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
