import { AppError } from '../app-error.ts'

const systemCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
])
// 08: connection exceptions, 53: insufficient resources, 57P: the server is shutting down or starting, 25P03: this process stood
// still inside a transaction and was thrown out
const sqlStates = /^(08|53|57P|25P03)/
// what the driver says without a code
const messages =
  /connection terminated|timeout exceeded when trying to connect|client (has encountered a connection error|was closed) and is not queryable/i

/** Whether an error tells of the way to Postgres rather than of what was asked: the same again may succeed later. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof AppError) return error.reason === 'DATABASE_UNAVAILABLE'
  if (!(error instanceof Error)) return false
  const code = String((error as { code?: unknown }).code ?? '')
  return systemCodes.has(code) || sqlStates.test(code) || messages.test(error.message)
}
