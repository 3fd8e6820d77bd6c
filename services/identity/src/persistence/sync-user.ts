import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Account } from '../domain/accounts.ts'
import { isService, loginOf } from '../domain/login.ts'
import { principalFromClaims, slugsOf } from '../domain/principal-from-claims.ts'
import { firstLocale } from '../domain/profile.ts'
import { platformAdmin } from '../domain/roles.ts'
import { departmentsByCode } from './find-place.ts'
import { followLogin, forgetLogin } from './follow-login.ts'
import { knowSubject, lockSubject } from './know-subject.ts'
import { leaveTenant } from './leave-tenant.ts'

/** Does a part of the work in another tenant. */
type Within = <T>(tenantId: string, work: (scope: ChangeScope) => Promise<T>) => Promise<T>

/** What Keycloak has of a login; without `account` it is gone. */
export interface LoginNews {
  userId: string
  account: Account | undefined
  /** By Keycloak's clock: what is told is at least as new. */
  asOf: Date
  /** Tenants that still think that the user is theirs, besides the one that is known as their home. */
  strays?: readonly string[]
  /** Why it was deleted, if we were told. */
  reason?: string
}

interface Tenant {
  id: string
  slug: string
  locale: string
}
interface Held {
  tenant_id: string
  misconfigured: boolean
  /** Registered, and Keycloak has never spoken of them. */
  ahead: boolean
}

const subjectById = prepared(
  'subject-by-id',
  `select tenant_id, misconfigured, as_of <= to_timestamp(0) as ahead from subject where user_id = $1`,
)
const tenantsBySlug = prepared(
  'tenants-by-slug',
  'select id, slug, locale from tenant where slug = any($1::text[]) and deleted_at is null',
)

/**
 * Brings the directory in step with a login, in every tenant concerned; doing it again changes nothing, and news that are older
 * than what is known are dropped. Answers the facts that were published.
 */
export async function syncUser(scope: ChangeScope, within: Within, news: LoginNews): Promise<string[]> {
  const { userId, account, asOf } = news
  if (account && isService(account)) return []
  await lockSubject(scope, userId)
  const [held] = await scope.write<Held>(subjectById(userId))
  // what was never there is not gone, unless we took it away
  if (!account && (held?.ahead ?? true) && news.reason === undefined) return []
  const tenants = await scope.write<Tenant>(tenantsBySlug(slugsOf(account?.groups ?? [])))
  const misconfigured = principalFromClaims(account?.groups ?? []).kind === 'misconfigured'
  const homeId = homeOf(account, tenants, held)
  const said = { asOf, closed: !account?.enabled, misconfigured, notBefore: account?.notBefore }
  const kept = await knowSubject(scope, { userId, tenantId: homeId, ...said })
  if (!kept) return []

  const concerned = new Set([homeId, held?.tenant_id ?? homeId, ...(news.strays ?? []), ...tenants.map(({ id }) => id)])
  const facts: string[] = []
  for (const tenantId of concerned) {
    const tenant = tenants.find(({ id }) => id === tenantId)
    const found = misconfigured && !held?.misconfigured
    const happened = await within(tenantId, (inner) =>
      account
        ? keep(inner, account, { isHome: tenantId === homeId, tenant, found })
        : forgetLogin(inner, userId, news.reason ?? null),
    )
    facts.push(...happened)
  }
  return facts
}

function homeOf(account: Account | undefined, [first]: readonly Tenant[], held: Held | undefined): string {
  const { kind } = principalFromClaims(account?.groups ?? [])
  if (!account) return held?.tenant_id ?? NIL_TENANT_ID
  if (kind === 'misconfigured') return held?.tenant_id ?? first?.id ?? NIL_TENANT_ID
  return kind === 'tenant' ? (first?.id ?? NIL_TENANT_ID) : NIL_TENANT_ID
}

async function keep(
  scope: ChangeScope,
  account: Account,
  { isHome, tenant, found }: { isHome: boolean; tenant: Tenant | undefined; found: boolean },
) {
  if (!isHome && !tenant) return leaveTenant(scope, account.userId)
  const claimed = principalFromClaims(account.groups)
  const login = loginOf(account, { roles: [], departmentIds: [] })
  const locale = firstLocale(account.locale, tenant?.locale)
  const add = tenant !== undefined || (isHome && claimed.kind === 'platform')
  if (claimed.kind === 'platform' && isHome)
    return followLogin(scope, { ...login, roles: [platformAdmin] }, { locale, add })
  // a tenant that we do not know gives nothing: the nil tenant, whose people every tenant reads, is not it
  if (claimed.kind !== 'tenant' || !isHome || !tenant) return followLogin(scope, login, { locale, add, found })
  const departments = await scope.write<{ id: string }>(departmentsByCode(scope.tenantId, claimed.departments))
  const departmentIds = departments.map(({ id }) => id)
  return followLogin(scope, { ...login, roles: claimed.roles, departmentIds }, { locale, add })
}
