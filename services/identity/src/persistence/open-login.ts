import { failedPrecondition, notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Outset } from '@redress/platform/scope.ts'
import type { Account, Accounts } from '../domain/accounts.ts'
import { requireMayManage, slugOfLogin } from '../domain/managing.ts'
import { userNotFound } from './find-user.ts'
import { requireTenant } from './require-tenant.ts'

/** The tenant in which people are managed. */
export interface Place {
  slug: string
  locale: string
  departments: readonly { id: string; code: string }[]
}

/** The user to be changed, as the directory and as Keycloak have them at this moment. */
export interface OpenLogin extends Place {
  account: Account
  version: number
}

const tenantById = prepared(
  'tenant-to-manage',
  'select slug, locale, provisioned_at is null as provisioning from tenant where id = $1',
)
const openDepartments = prepared(
  'departments-to-manage',
  'select id, code from department where tenant_id = $1 and active order by id',
)
const userById = prepared(
  'user-to-manage',
  'select version from user_account where tenant_id = $1 and user_id = $2 and deleted_at is null',
)

/** Throws FAILED_PRECONDITION TENANT_SELECTION_REQUIRED, TENANT_PROVISIONING. */
export async function openPlace(outset: Outset<Accounts>): Promise<Place> {
  requireTenant(outset)
  const { tenantId } = outset
  const [[tenant], departments] = (await outset.readAll([tenantById(tenantId), openDepartments(tenantId)])) as [
    (Omit<Place, 'departments'> & { provisioning: boolean })[],
    Place['departments'],
  ]
  if (!tenant || tenant.provisioning)
    throw failedPrecondition('TENANT_PROVISIONING', 'The tenant is still being set up.', { retryAfterMs: 5000 })
  return { slug: tenant.slug, locale: tenant.locale, departments }
}

/**
 * Finds the user in the directory and the login in Keycloak, and checks that the caller may manage it; `own`: the own one too.
 * Throws NOT_FOUND USER_NOT_FOUND, PERMISSION_DENIED NOT_ALLOWED_HERE.
 */
export async function openLogin(
  outset: Outset<Accounts>,
  userId: string,
  rule: { own?: boolean } = {},
): Promise<OpenLogin> {
  const place = await openPlace(outset)
  const [[user]] = (await outset.readAll([userById(outset.tenantId, userId)])) as [{ version: number }[]]
  if (!user) throw userNotFound()
  const account = await outset.outside.find(userId)
  if (!account || slugOfLogin(account) !== place.slug) throw userNotFound()
  requireMayManage(outset.caller, account, rule)
  return { ...place, account, version: user.version }
}

/** Codes of departments. Throws NOT_FOUND DEPARTMENT_NOT_FOUND. */
export function codesOf({ departments }: Place, ids: readonly string[]): string[] {
  return ids.map((wanted) => {
    const found = departments.find(({ id }) => id === wanted)
    if (!found) throw notFound('DEPARTMENT_NOT_FOUND', 'There is no such department.')
    return found.code
  })
}
