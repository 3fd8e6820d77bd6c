import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'

/** What Keycloak said of a subject at a moment of its own clock. */
export interface SubjectNews {
  userId: string
  /** Tenant of their groups; the nil UUID for platform staff and for people without tenant. */
  tenantId: string
  /** Keycloak's clock, never ours: the `iat` of a token, the time of an admin event. */
  asOf: Date
  /** Disabled or deleted. Left out: nothing was said of it. */
  closed?: boolean
  /** Two tenants, or platform staff in a tenant. */
  misconfigured?: boolean
  /** Tokens from before that moment count no more. Left out: as it was. */
  notBefore?: Date | undefined
}

/** Of somebody whom Keycloak has not spoken of yet: anything that it says is newer. */
export const beforeKeycloakSpoke = new Date(0)

const lock = prepared('lock-subject', `select pg_advisory_xact_lock(hashtextextended('subject ' || $1, 0))`)
const keep = prepared(
  'keep-subject',
  `insert into subject (user_id, tenant_id, as_of, closed_at, misconfigured, not_before)
   values ($1, $2, $3::timestamptz, case when $4::boolean then $3::timestamptz end, $5, $6::timestamptz)
   on conflict (user_id) do update set
     tenant_id = excluded.tenant_id,
     as_of = excluded.as_of,
     closed_at =
       case when $4::boolean is null then subject.closed_at
         when $4::boolean then coalesce(subject.closed_at, excluded.as_of) end,
     misconfigured = excluded.misconfigured,
     not_before = greatest(subject.not_before, excluded.not_before)
   where subject.as_of <= excluded.as_of
   returning user_id`,
)

/** Lets nobody else decide about the subject until the end of the transaction; taken before what is decided is read. */
export const lockSubject = (scope: ChangeScope, userId: string) => scope.add(lock(userId))

/** Keeps the news, unless something newer is known. Answers whether it did. */
export async function knowSubject(scope: ChangeScope, news: SubjectNews): Promise<boolean> {
  const { userId, tenantId, asOf, closed = null, misconfigured = false, notBefore = null } = news
  const kept = await scope.write(keep(userId, tenantId, asOf, closed, misconfigured, notBefore))
  return kept.length > 0
}
