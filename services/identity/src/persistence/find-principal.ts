import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ReadIn } from '@redress/platform/scope.ts'
import { defaultMatrix, type Matrix } from '../domain/default-matrix.ts'
import type { ClaimedPrincipal } from '../domain/principal-from-claims.ts'
import type { Profile } from '../domain/profile.ts'
import { platformAdmin } from '../domain/roles.ts'
import { isOutdated, isStale, type KnownSubject, type Speaker, speakerOf } from '../domain/subject.ts'
import { type MatrixRow, matrixAtVersion, matrixOf } from './find-matrix.ts'
import { departmentsByCode, departmentsOfUser } from './find-place.ts'
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

/** A verified token: whose, and when Keycloak issued it. */
export interface TokenOrigin {
  userId: string
  sessionId: string
  issuedAtMs: number
}

/** What the directory knows about whom the token speaks for. */
export interface FoundPrincipal {
  speaker: Speaker['kind']
  /** What was known of the subject before. */
  subject: KnownSubject | undefined
  /** The token may bring news: it is newer than what is known, and its tenant is open. */
  mayBringNews: boolean
  /** Tenant that keeps the profile. */
  homeId: string
  tenant: ApplyingTenant | undefined
  held: HeldUser | undefined
  roles: readonly string[]
  departmentIds: readonly string[]
  /** What the tenant's roles may do. */
  matrix: Matrix
}

const tenantsOfSubject = prepared(
  'tenants-of-subject',
  `select ${tenantColumns}, t.permissions_version from tenant t
   where t.slug = $1 or t.id = (select tenant_id from subject where user_id = $2)`,
)
const selectedTenant = prepared(
  'selected-tenant',
  `select ${tenantColumns}, t.permissions_version from tenant_selection selection
   join tenant t on t.id = selection.tenant_id and t.active where selection.user_id = $1 and selection.session_id = $2`,
)
const knownSubject = prepared(
  'known-subject',
  `select nullif(tenant_id, '${NIL_TENANT_ID}') as "homeId", (extract(epoch from as_of) * 1000)::float8 as "asOfMs",
     closed_at is not null as closed, misconfigured,
     coalesce(extract(epoch from not_before) * 1000, 0)::float8 as "notBeforeMs"
   from subject where user_id = $1`,
)
const endedSession = prepared(
  'ended-session',
  'select session_id from ended_session where session_id = $1 and user_id = $2',
)
/** A user of a tenant with what they are linked to. */
export const heldUser = prepared(
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

/**
 * Reads in one round trip for platform staff and people without tenant, in two for members of a tenant. Undefined: the login
 * session is over, the account is closed, or the token is from before its sessions were ended.
 */
export async function findPrincipal(
  claimed: ClaimedPrincipal,
  { userId, sessionId, issuedAtMs }: TokenOrigin,
  readIn: ReadIn,
): Promise<FoundPrincipal | undefined> {
  const [tenants, [ofPlatform], [selected], [subject], ended] = (await readIn(NIL_TENANT_ID, [
    tenantsOfSubject(claimed.kind === 'tenant' ? claimed.slug : '', userId),
    heldUser(NIL_TENANT_ID, userId),
    selectedTenant(userId, sessionId),
    knownSubject(userId),
    endedSession(sessionId, userId),
  ])) as [ApplyingTenant[], HeldUser[], ApplyingTenant[], KnownSubject[], object[]]
  if (subject?.closed || ended.length > 0 || (subject && isOutdated(subject, issuedAtMs))) return undefined
  const speaker = speakerOf(claimed, issuedAtMs, subject, ofPlatform?.roles ?? [])
  const known = { speaker: speaker.kind, subject, mayBringNews: !isStale(subject, issuedAtMs) }
  const nobody = { roles: [], departmentIds: [], matrix: defaultMatrix }
  const nowhere = { ...known, homeId: NIL_TENANT_ID, tenant: undefined, held: ofPlatform, ...nobody }
  if (speaker.kind === 'platform') return { ...nowhere, tenant: selected, roles: [platformAdmin] }
  const tenant = tenants.find((candidate) => isTenantOf(speaker, candidate))
  if (!tenant) return nowhere
  if (!tenant.active) return { ...nowhere, mayBringNews: false }
  const { roles, ...placed } = await findMember(tenant, userId, speaker, readIn)
  if (roles.length === 0 && placed.departmentIds.length === 0) return nowhere
  return { ...known, homeId: tenant.tenant_id, tenant, roles, ...placed }
}

const isTenantOf = (speaker: Speaker, { tenant_id, slug }: TenantRow) =>
  (speaker.kind === 'tenant' && slug === speaker.slug) || (speaker.kind === 'held' && tenant_id === speaker.homeId)

async function findMember(tenant: ApplyingTenant, userId: string, speaker: Speaker, readIn: ReadIn) {
  const { tenant_id: tenantId, permissions_version: version } = tenant
  const claims = speaker.kind === 'tenant' ? speaker : undefined
  const [[held], departments, matrices] = (await readIn(tenantId, [
    heldUser(tenantId, userId),
    claims ? departmentsByCode(tenantId, claims.departments) : departmentsOfUser(tenantId, userId),
    matrixAtVersion(tenantId, version),
  ])) as [HeldUser[], { id: string }[], MatrixRow[]]
  const departmentIds = departments.map(({ id }) => id)
  return { held, roles: claims?.roles ?? held?.roles ?? [], departmentIds, matrix: matrixOf(version, matrices) }
}
