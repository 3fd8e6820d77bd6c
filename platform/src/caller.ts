/** The tenant of what belongs to no tenant: platform profiles, platform events. */
export const NIL_TENANT_ID = '00000000-0000-0000-0000-000000000000'

/** Words for the reach of a permission; docs/requirements.md explains them. */
export type ScopeWord = 'tenant' | 'department' | 'assigned' | 'created' | 'own' | 'own_source' | 'exact' | 'switch'

/** Permission -> scopes, resolved for one caller in one tenant. */
export type Grants = Readonly<Record<string, readonly ScopeWord[]>>

/** Who calls, as the gateway's signed context token says. */
export interface Caller {
  kind: 'user' | 'bootstrap' | 'system'
  /** Keycloak subject; absent for bootstrap and system. */
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

/** The caller of reactions and timers inside a service. */
export const systemCaller = (tenantId: string): Caller => ({
  kind: 'system',
  tenantId,
  roles: [],
  grants: {},
  permissionsVersion: 0,
  departmentIds: [],
  canCreateComplaints: false,
  canCreateInquiries: false,
})
