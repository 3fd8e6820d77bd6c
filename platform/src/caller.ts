/** The tenant of what belongs to no tenant: platform profiles, platform events. */
export const NIL_TENANT_ID = '00000000-0000-0000-0000-000000000000'

/** Words for the reach of a permission; docs/requirements.md explains them. */
export type ScopeWord = 'tenant' | 'department' | 'assigned' | 'created' | 'own' | 'own_source' | 'exact' | 'switch'

/** Permission -> scopes, resolved for one caller in one tenant. */
export type Grants = Readonly<Record<string, readonly ScopeWord[]>>

/** Who calls, as the gateway's signed context token says. */
export interface Caller {
  /**
   * "bootstrap": the gateway itself. "anonymous": a public form of the tenant. "code": somebody who shows a code in the request.
   * "system": a reaction or a timer.
   */
  kind: 'user' | 'bootstrap' | 'anonymous' | 'code' | 'system'
  /** Keycloak subject; users alone have one. */
  userId?: string
  /** Keycloak login session (`sid`), 24 base64url characters. */
  sessionId?: string
  /** Display name of the user. */
  name?: string
  /** Tenant that applies, or the nil UUID. */
  tenantId: string
  roles: readonly string[]
  grants: Grants
  /** Version of the permission matrix that gave the grants. */
  permissionsVersion: number
  departmentIds: readonly string[]
  /** Linked staff record. */
  staffId?: string
  /** Linked patient record. */
  patientId?: string
  /** Case that a code opens: the service that knows the code sets it, no token carries it. */
  caseId?: string
  /** Source that a source user files for. */
  sourceId?: string
  canCreateComplaints: boolean
  canCreateInquiries: boolean
  /** Reads the lists of all tenants (`scope=all`), and may do nothing else. `tenantId` is the nil UUID then. */
  aggregate?: true
}

/** Scopes in which the caller holds the permission; empty: not at all. */
export const scopesOf = (caller: Caller, permission: string): readonly ScopeWord[] =>
  Object.hasOwn(caller.grants, permission) ? (caller.grants[permission] ?? []) : []

/** Somebody without a login, and without a right of their own. */
export const callerWithoutLogin = (kind: Exclude<Caller['kind'], 'user'>, tenantId: string): Caller => ({
  kind,
  tenantId,
  roles: [],
  grants: {},
  permissionsVersion: 0,
  departmentIds: [],
  canCreateComplaints: false,
  canCreateInquiries: false,
})

/** Roles and permissions are users' alone: whatever else the token of another kind says is not heard. */
export const asItsKind = (caller: Caller): Caller =>
  caller.kind === 'user' ? caller : callerWithoutLogin(caller.kind, caller.tenantId)

/** The caller of reactions and timers inside a service. */
export const systemCaller = (tenantId: string) => callerWithoutLogin('system', tenantId)
