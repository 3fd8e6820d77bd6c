import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'

/** A login session of a user. */
export interface LoginSession {
  userId: string
  sessionId: string
}

/** Longest life of an access token (realm.json), the gateway's tolerance, and as much again for clocks that differ. */
const tokensLiveMs = (300 + 30 + 30) * 1000
/** Far longer than a logout token can be brought again. */
const logoutTokensLiveMs = 60 * 60 * 1000

const insertEnded = prepared(
  'insert-ended-session',
  `insert into ended_session (session_id, user_id, ended_at, until) values ($1, $2, $3, $4)
   on conflict (session_id) do nothing returning session_id`,
)
const insertToken = prepared(
  'insert-logout-token',
  'insert into logout_token (jti, until) values ($1, $2) on conflict (jti) do nothing returning jti',
)

const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** Denies the session until the last of its access tokens has expired. Answers whether it went on until now. */
export async function addEndedSession(scope: ChangeScope, { userId, sessionId }: LoginSession): Promise<boolean> {
  const now = scope.now()
  const added = await scope.write(insertEnded(sessionId, userId, now, after(now, tokensLiveMs)))
  return added.length > 0
}

/** Answers whether the token comes for the first time. */
export async function useLogoutToken(scope: ChangeScope, jti: string): Promise<boolean> {
  const added = await scope.write(insertToken(jti, after(scope.now(), logoutTokensLiveMs)))
  return added.length > 0
}
