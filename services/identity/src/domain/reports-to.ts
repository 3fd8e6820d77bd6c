import { failedPrecondition } from '@redress/platform/app-error.ts'

/**
 * Refuses a superior who reports, directly or through others, to the person themselves. `upwards`: the superior, the superior's
 * superior and so on. Throws FAILED_PRECONDITION REPORTS_TO_CYCLE with the ids on the way that would be closed.
 */
export function requireNoCycle(staffId: string, upwards: readonly string[]) {
  const at = upwards.indexOf(staffId)
  if (at < 0) return
  const cycle = [staffId, ...upwards.slice(0, at), staffId]
  throw failedPrecondition('REPORTS_TO_CYCLE', 'This would make somebody their own superior.', {
    violations: [
      { path: '/reports_to', code: 'CYCLE', message: 'This person reports, in the end, to the one changed.' },
    ],
    metadata: { cycle: cycle.join() },
  })
}
