import { AppError } from '../app-error.ts'

const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
// 08: connection exceptions, 53: insufficient resources, 57P: the server is shutting down or starting
const sqlStates = /^(08|53|57P)/
// what the driver says without a code
const messages = /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/i

/** Whether an error tells of the way to Postgres rather than of what was asked: the same again may succeed later. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof AppError) return error.reason === 'DATABASE_UNAVAILABLE'
  if (!(error instanceof Error)) return false
  const code = String((error as { code?: unknown }).code ?? '')
  return systemCodes.has(code) || sqlStates.test(code) || messages.test(error.message)
}
