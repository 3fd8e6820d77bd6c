import { AppError } from '../app-error.ts'

// a deadlock, a lock that was not given in time, a statement that took too long
const sqlStates = new Set(['40P01', '55P03', '57014'])

/** Whether an error tells that others were at work on the same: nothing was changed, and the same again may succeed later. */
export function isContention(error: unknown): boolean {
  if (error instanceof AppError) return error.reason === 'BUSY'
  return error instanceof Error && sqlStates.has(String((error as { code?: unknown }).code))
}
