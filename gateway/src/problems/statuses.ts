import type { AppError, ErrorCode } from '@redress/platform/app-error.ts'

/** HTTP status of each gRPC code. */
const byCode: Record<ErrorCode, number> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  FAILED_PRECONDITION: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL: 500,
}

/** Reasons whose status is not that of their code. */
const byReason: Readonly<Record<string, number>> = {
  METHOD_NOT_ALLOWED: 405,
  LOGOUT_TOKEN_USED: 400,
  REQUEST_TIMEOUT: 408,
  STALE_VERSION: 412,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  ASSIGNEE_UNSUITABLE: 422,
  COMMENT_UNSUITABLE: 422,
  DUPLICATE_UNSUITABLE: 422,
  REPORTS_TO_CYCLE: 422,
  TENANT_SELECTION_REQUIRED: 428,
  IF_MATCH_REQUIRED: 428,
  HEADERS_TOO_LARGE: 431,
  // our own token was refused: nothing that the client did
  CONTEXT_TOKEN_INVALID: 500,
}

/** The one table from errors to HTTP; what it does not know is 500. */
export const statusOf = ({ code, reason }: AppError): number =>
  (Object.hasOwn(byReason, reason) ? byReason[reason] : byCode[code]) ?? 500
