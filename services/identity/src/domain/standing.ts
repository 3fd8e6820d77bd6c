import type { Speaker } from './subject.ts'

/** How far a signed-in user gets; explained in identity.proto. */
export type Standing = 'ready' | 'misconfigured' | 'no_tenant' | 'selection_required' | 'signed_out'

/** `hasTenant`: an active tenant applies, and in it a role or a department. `barred`: the directory has closed the account. */
export function standingOf(kind: Speaker['kind'], hasTenant: boolean, barred: boolean): Standing {
  if (kind === 'misconfigured') return 'misconfigured'
  if (barred) return 'no_tenant'
  if (hasTenant) return 'ready'
  return kind === 'platform' ? 'selection_required' : 'no_tenant'
}

/** Where a client sends the user after sign-in. */
export function redirectUrl(standing: Standing): string {
  if (standing === 'ready') return '/'
  return standing === 'selection_required' ? '/health/select-hospital/' : '/health/no-hospital/'
}
