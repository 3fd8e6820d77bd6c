import { type Caller, callerWithoutLogin, NIL_TENANT_ID, type ScopeWord } from '@redress/platform/caller.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'

/** The gateway itself, before it knows who calls. */
export const bootstrapCaller: Caller = callerWithoutLogin('bootstrap', NIL_TENANT_ID)

/** What the services are told of a user. */
export function callerOf(principal: Principal, claims: VerifiedClaims): Caller {
  const { tenant, source, staff_id, patient_id } = principal
  return {
    kind: 'user',
    userId: claims.sub,
    sessionId: claims.sid,
    name: principal.name,
    tenantId: tenant?.tenant_id ?? NIL_TENANT_ID,
    roles: principal.roles,
    grants: Object.fromEntries(principal.grants.map(({ permission, scopes }) => [permission, scopes as ScopeWord[]])),
    permissionsVersion: principal.permissions_version,
    departmentIds: principal.department_ids,
    ...(staff_id && { staffId: staff_id }),
    ...(patient_id && { patientId: patient_id }),
    ...(source && { sourceId: source.source_id }),
    canCreateComplaints: source?.can_create_complaints ?? false,
    canCreateInquiries: source?.can_create_inquiries ?? false,
  }
}

/** The same user as one who reads across tenants: nothing of the tenant, and no permission but that one. */
export const acrossTenants = ({ kind, userId, sessionId, name, roles, grants }: Caller): Caller => ({
  ...bootstrapCaller,
  kind,
  ...(userId !== undefined && { userId }),
  ...(sessionId !== undefined && { sessionId }),
  ...(name !== undefined && { name }),
  roles,
  grants: { 'tenants.aggregate': grants['tenants.aggregate'] ?? [] },
  aggregate: true,
})
