import type { Department__Output as Department } from '@redress/protos/identity/v1/Department.ts'
import type { FirstAdminState__Output as FirstAdminState } from '@redress/protos/identity/v1/FirstAdminState.ts'
import type { GetMeResponse__Output as Me } from '@redress/protos/identity/v1/GetMeResponse.ts'
import type { GetSessionResponse__Output as GetSession } from '@redress/protos/identity/v1/GetSessionResponse.ts'
import type { Tenant__Output as Tenant } from '@redress/protos/identity/v1/Tenant.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'

/** A tenant in REST. */
export const tenantJson = (tenant: Tenant) => ({
  id: tenant.tenant_id,
  slug: tenant.slug,
  name: tenant.name,
  name_ar: tenant.name_ar ?? null,
  city: tenant.city ?? null,
  city_ar: tenant.city_ar ?? null,
  country: tenant.country ?? null,
  kind: tenant.kind,
  zone: tenant.zone,
  locale: tenant.locale,
  active: tenant.active,
  provisioning: tenant.provisioning,
  version: tenant.version,
})

/** The same with what becomes of its first admin. */
export const oneTenantJson = (first: FirstAdminState | null) => (tenant: Tenant) => ({
  ...tenantJson(tenant),
  ...(first && { first_admin: { state: first.state, ...(first.reason && { reason: first.reason }) } }),
})

export const departmentJson = ({ department_id, code, name }: Department) => ({ id: department_id, code, name })
const tenantName = ({ tenant_id, slug, name }: Tenant) => ({ id: tenant_id, slug, name })

// the directory does not hold whoever belongs to a tenant that is not there, or not there yet: their token names them
const usernameOf = (told: { username: string }, claims: VerifiedClaims) => told.username || claims.preferred_username

/** The session in REST; it ends with the access token unless the client refreshes it. */
export const sessionJson = (session: GetSession, claims: VerifiedClaims) => ({
  user: { id: session.user_id, username: usernameOf(session, claims), name: session.name, locale: session.locale },
  roles: session.roles,
  level: session.level,
  tenant: session.tenant ? tenantName(session.tenant) : null,
  departments: session.departments.map(departmentJson),
  selection_required: session.selection_required,
  last_tenant: session.last_tenant ? tenantName(session.last_tenant) : null,
  redirect_url: session.redirect_url,
  expires_at: new Date(claims.exp * 1000).toISOString(),
})

/** The caller's own record in REST. */
export const meJson = (me: Me, claims: VerifiedClaims) => ({
  id: me.user_id,
  username: usernameOf(me, claims),
  name: me.name,
  email: me.email ?? null,
  locale: me.locale,
  tenant: me.tenant ? tenantJson(me.tenant) : null,
  roles: me.roles,
  departments: me.departments.map(departmentJson),
  staff_id: me.staff_id ?? null,
  patient_id: me.patient_id ?? null,
  source: me.source
    ? {
        id: me.source.source_id,
        name: me.source.name,
        can_create_complaints: me.source.can_create_complaints,
        can_create_inquiries: me.source.can_create_inquiries,
      }
    : null,
  permissions: me.permissions,
})
