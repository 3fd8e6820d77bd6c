import { type Caller, NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { QueryScope } from '@redress/platform/scope.ts'
import { isPlatformAdmin } from '../domain/roles.ts'
import { type TenantRow, tenantColumns } from './tenant-columns.ts'

interface ProfileRow {
  username: string
  name: string
  email: string | null
  locale: string
}
export interface SourceRow {
  source_id: string
  name: string
}
interface DepartmentRow {
  department_id: string
  code: string
  name: string
}

const selectProfile = prepared(
  'profile',
  'select username, name, email, locale from user_account where tenant_id = $1 and user_id = $2',
)
const selectTenant = prepared('tenant', `select ${tenantColumns} from tenant t where t.id = $1`)
/** Departments of a tenant by their ids. */
export const departmentsById = prepared(
  'departments',
  `select id as department_id, code, name, name_ar, active, version from department where tenant_id = $1 and id = any($2::uuid[]) order by name, id`,
)
/** A source of a tenant by its id. */
export const sourceNamed = prepared(
  'source',
  'select id as source_id, name from source where tenant_id = $1 and id = $2',
)
const selectLastTenant = prepared(
  'last-tenant',
  `select ${tenantColumns} from tenant_selection selection join tenant t on t.id = selection.last_tenant_id and t.active
   where selection.user_id = $1 order by selection.selected_at desc limit 1`,
)

/** Tenant that keeps the caller's profile: platform staff keep theirs with the platform, wherever they work. */
export const profileTenantOf = (caller: Caller) => (isPlatformAdmin(caller.roles) ? NIL_TENANT_ID : caller.tenantId)

/** Everything that the caller's session shows, in one round trip under `profileTenantOf`. */
export async function readSession({ caller, tenantId, readAll }: QueryScope) {
  const [[profile], [tenant], departments, [source], [lastTenant]] = (await readAll([
    selectProfile(tenantId, caller.userId),
    selectTenant(caller.tenantId),
    departmentsById(caller.tenantId, caller.departmentIds),
    sourceNamed(caller.tenantId, caller.sourceId ?? null),
    selectLastTenant(caller.userId),
  ])) as [ProfileRow[], TenantRow[], DepartmentRow[], SourceRow[], TenantRow[]]
  const { username, name, email, locale } = profile ?? {
    username: '',
    name: caller.name ?? '',
    email: null,
    locale: 'en',
  }
  return { username, name, email, locale, tenant, departments, source, lastTenant }
}
