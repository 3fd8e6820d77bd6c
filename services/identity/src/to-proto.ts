import type { Principal } from '@redress/protos/identity/v1/Principal.ts'
import type { Tenant as TenantMessage } from '@redress/protos/identity/v1/Tenant.ts'
import { grantsOf, grantsWithoutTenant } from './domain/grants.ts'
import type { Profile } from './domain/profile.ts'
import { redirectUrl, type Standing, standingOf } from './domain/standing.ts'
import type { Tenant } from './domain/tenant.ts'
import type { FoundPrincipal, HeldUser } from './persistence/find-principal.ts'

/** A tenant for the wire. */
export const tenantMessage = (tenant: Tenant): TenantMessage => ({
  tenant_id: tenant.id,
  slug: tenant.slug,
  name: tenant.name,
  name_ar: tenant.nameAr,
  city: tenant.city,
  city_ar: tenant.cityAr,
  country: tenant.country,
  kind: tenant.kind,
  zone: tenant.zone,
  locale: tenant.locale,
  active: tenant.active,
  provisioning: tenant.provisionedAt === null,
  version: tenant.version,
})

/** Somebody of whom nothing can be said but that they may do nothing. */
export const powerless = ({ userId, name }: Pick<Profile, 'userId' | 'name'>, standing: Standing): Principal => ({
  user_id: userId,
  standing,
  name,
  redirect_url: redirectUrl(standing),
})

/** A principal for the wire: grants only where they apply. */
export function principalMessage(
  profile: Pick<Profile, 'userId' | 'name'>,
  { speaker, tenant, held, roles, departmentIds, matrix }: FoundPrincipal,
): Principal {
  const standing = standingOf(speaker, tenant !== undefined, held?.active === false)
  if (standing === 'no_tenant' || standing === 'misconfigured') return powerless(profile, standing)
  const grants = grantsOf(roles, switchesOf(held), matrix)
  const applying = tenant ? grants : grantsWithoutTenant(grants)
  return {
    ...powerless(profile, standing),
    tenant: tenant ?? null,
    roles: [...roles],
    grants: Object.entries(applying).map(([permission, scopes]) => ({ permission, scopes })),
    permissions_version: tenant?.permissions_version ?? 0,
    department_ids: [...departmentIds],
    staff_id: held?.staff_id ?? null,
    patient_id: held?.patient_id ?? null,
    source: sourceOf(held),
  }
}

/** What a user's source lets them file: nothing without one. */
export const switchesOf = (held: HeldUser | undefined) => ({
  canCreateComplaints: sourceOf(held)?.can_create_complaints ?? false,
  canCreateInquiries: sourceOf(held)?.can_create_inquiries ?? false,
})

/** The source that a user files for. */
export const sourceOf = (held: HeldUser | undefined) =>
  held?.source_id
    ? {
        source_id: held.source_id,
        name: held.source_name ?? '',
        can_create_complaints: held.can_create_complaints ?? false,
        can_create_inquiries: held.can_create_inquiries ?? false,
      }
    : null
