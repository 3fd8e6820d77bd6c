import { AppError } from '@redress/platform/app-error.ts'

const most = 3
/** Within so long a user gets at most three invitations. */
export const invitationSpanMs = 60 * 60 * 1000

/** `sent`: when the user was invited within the last hour, oldest first. Throws RESOURCE_EXHAUSTED TOO_MANY_INVITATIONS. */
export function requireInvitable(sent: readonly Date[], now: Date) {
  const oldestOfThem = sent.at(-most)
  if (!oldestOfThem) return
  const retryAfterMs = oldestOfThem.getTime() + invitationSpanMs - now.getTime()
  throw new AppError(
    'RESOURCE_EXHAUSTED',
    'TOO_MANY_INVITATIONS',
    'The user has got three invitations within an hour.',
    {
      retryAfterMs,
    },
  )
}
