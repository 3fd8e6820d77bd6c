import { AppError, type ErrorCode, invalidArgument, unavailable } from '@redress/platform/app-error.ts'
import { statusOf } from './statuses.ts'

/** An error as the client may know it; whatever we did not mean to say becomes a bare INTERNAL. */
export function publicError(error: unknown): AppError {
  const known = error instanceof AppError ? upstream(error) : framework(error)
  return known && statusOf(known) !== 500 ? known : internal(error)
}

const internal = (cause: unknown) => new AppError('INTERNAL', 'INTERNAL', 'Something went wrong.', { cause })

const retryAfterMs = 1000
const silent: Partial<Record<ErrorCode, (cause: unknown) => AppError>> = {
  UNAVAILABLE: (cause) =>
    unavailable('UNAVAILABLE', 'A part of the platform does not answer.', { retryAfterMs, cause }),
  DEADLINE_EXCEEDED: (cause) =>
    new AppError('DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', 'A part of the platform did not answer in time.', { cause }),
}

// a status without details was made by the transport: its text names addresses
function upstream(error: AppError): AppError | undefined {
  return error.reason.startsWith('UPSTREAM_') ? silent[error.code]?.(error) : error
}

const bodyTooLarge = () => invalidArgument('BODY_TOO_LARGE', 'The body is too large.')
const malformed = () => invalidArgument('MALFORMED_REQUEST', 'The request cannot be read.')

// errors of the HTTP layer: what it refuses before a handler runs
function framework(error: unknown): AppError | undefined {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  if (statusCode === 413) return bodyTooLarge()
  if (statusCode === 415) return invalidArgument('UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json.')
  if (statusCode !== 400) return undefined
  return code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY'
    ? invalidArgument('MALFORMED_BODY', 'The body is not acceptable JSON.')
    : malformed()
}

/** What the HTTP parser refused before there was a request. */
export function parserError(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return invalidArgument('HEADERS_TOO_LARGE', 'The header fields are too large.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return invalidArgument('REQUEST_TIMEOUT', 'The request took too long.')
  return malformed()
}
