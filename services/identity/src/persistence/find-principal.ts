import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ReadIn } from '@redress/platform/scope.ts'
import type { ClaimedPrincipal } from '../domain/principal-from-claims.ts'
import type { Profile } from '../domain/profile.ts'
import { platformAdmin } from '../domain/roles.ts'
import { departmentsByCode } from './find-place.ts'
import { type TenantRow, tenantColumns } from './tenant-columns.ts'

/** A user as the directory holds them, with what they are linked to. */
export interface HeldUser extends Profile {
  active: boolean
  staff_id: string | null
  patient_id: string | null
  source_id: string | null
  source_name: string | null
  can_create_complaints: boolean | null
  can_create_inquiries: boolean | null
}

/** The tenant that applies, with the version of what its roles may do. */
type ApplyingTenant = TenantRow & { permissions_version: number }

/** What the directory knows about whom the groups speak for. */
export interface FoundPrincipal {
  /** Tenant that keeps the profile. */
  homeId: string
  tenant: ApplyingTenant | undefined
  held: HeldUser | undefined
  roles: readonly string[]
  departmentIds: readonly string[]
}

const openTenant = prepared(
  'open-tenant-by-slug',
  `select ${tenantColumns}, t.permissions_version from tenant t where t.slug = $1 and t.active`,
)
const selectedTenant = prepared(
  'selected-tenant',
  `select ${tenantColumns}, t.permissions_version from tenant_selection selection
   join tenant t on t.id = selection.tenant_id and t.active where selection.user_id = $1 and selection.session_id = $2`,
)
const heldUser = prepared(
  'held-user',
  `select u.user_id as "userId", u.username, u.name, u.email, u.roles, u.department_ids as "departmentIds", u.active,
     staff.id as staff_id, patient.id as patient_id, source.id as source_id, source.name as source_name,
     link.can_create_complaints, link.can_create_inquiries
   from user_account u
   left join staff on staff.tenant_id = $1 and staff.user_row_id = u.id and staff.active
   left join patient on patient.tenant_id = $1 and patient.user_row_id = u.id and patient.active
   left join source_user link on link.tenant_id = $1 and link.user_row_id = u.id
   left join source on source.tenant_id = $1 and source.id = link.source_id and source.active
   where u.tenant_id = $1 and u.user_id = $2`,
)

/** Reads in one round trip for platform staff and people without tenant, in two for members of a tenant. */
export async function findPrincipal(
  claimed: ClaimedPrincipal,
  { userId, sessionId }: { userId: string; sessionId: string },
  readIn: ReadIn,
): Promise<FoundPrincipal> {
  const [tenants, [ofPlatform], [selected]] = (await readIn(NIL_TENANT_ID, [
    openTenant(claimed.kind === 'tenant' ? claimed.slug : ''),
    heldUser(NIL_TENANT_ID, userId),
    selectedTenant(userId, sessionId),
  ])) as [ApplyingTenant[], HeldUser[], ApplyingTenant[]]
  const nowhere = { homeId: NIL_TENANT_ID, tenant: undefined, held: ofPlatform, roles: [], departmentIds: [] }
  if (claimed.kind === 'platform') return { ...nowhere, tenant: selected, roles: [platformAdmin] }
  const [tenant] = tenants
  if (claimed.kind !== 'tenant' || !tenant) return nowhere
  const [[held], departments] = (await readIn(tenant.tenant_id, [
    heldUser(tenant.tenant_id, userId),
    departmentsByCode(tenant.tenant_id, claimed.departments),
  ])) as [HeldUser[], { id: string }[]]
  const departmentIds = departments.map(({ id }) => id)
  if (claimed.roles.length === 0 && departmentIds.length === 0) return nowhere
  return { homeId: tenant.tenant_id, tenant, held, roles: claimed.roles, departmentIds }
}
