/** Canonical gRPC status names that our own code may answer with. */
export type ErrorCode =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'RESOURCE_EXHAUSTED'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'
  | 'INTERNAL'

/** One wrong field: JSON pointer into the body, reason in upper case, sentence for people. */
export interface FieldViolation {
  path: string
  code: string
  message: string
}

/** What an error may tell besides code and reason; all of it reaches the client. */
export interface ErrorDetails {
  /** Every wrong field of the input. */
  violations?: readonly FieldViolation[]
  /** Facts by name, such as the allowed actions or the current version; no personal data. */
  metadata?: Readonly<Record<string, string>>
  /** How long to wait before another try, in milliseconds. */
  retryAfterMs?: number
  /** What went wrong inside; goes to the log, never to the client. */
  cause?: unknown
}

/** An error that the caller is meant to understand. Anything else that is thrown becomes a bare INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Stable word in upper case, listed in docs/errors.md. */
  readonly reason: string
  readonly violations: readonly FieldViolation[]
  readonly metadata: Readonly<Record<string, string>>
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, reason: string, publicMessage: string, details: ErrorDetails = {}) {
    super(publicMessage, { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.reason = reason
    this.violations = details.violations ?? []
    this.metadata = details.metadata ?? {}
    this.retryAfterMs = details.retryAfterMs
  }
}

/** INVALID_ARGUMENT INVALID_BODY: the input itself is wrong; `violations` lists every field. */
export const invalidBody = (violations: readonly FieldViolation[]) =>
  new AppError('INVALID_ARGUMENT', 'INVALID_BODY', 'The request has invalid fields.', { violations })

/** INVALID_ARGUMENT with a reason of its own. */
export const invalidArgument = (reason: string, message: string, details?: ErrorDetails) =>
  new AppError('INVALID_ARGUMENT', reason, message, details)

/** NOT_FOUND: unknown, or not visible to the caller; both look the same. */
export const notFound = (reason: string, message: string) => new AppError('NOT_FOUND', reason, message)

/** PERMISSION_DENIED: known caller, not allowed. */
export const permissionDenied = (reason: string, message: string, details?: ErrorDetails) =>
  new AppError('PERMISSION_DENIED', reason, message, details)

/** UNAUTHENTICATED: no caller could be established. */
export const unauthenticated = (reason: string, message: string, details?: ErrorDetails) =>
  new AppError('UNAUTHENTICATED', reason, message, details)

/** ALREADY_EXISTS: a unique thing is taken. */
export const alreadyExists = (reason: string, message: string) => new AppError('ALREADY_EXISTS', reason, message)

/** FAILED_PRECONDITION: well-formed, but not in this state. */
export const failedPrecondition = (reason: string, message: string, details?: ErrorDetails) =>
  new AppError('FAILED_PRECONDITION', reason, message, details)

/** ABORTED STALE_VERSION: the caller worked on an older version; `metadata.version` is the current one. */
export const staleVersion = (version: number) =>
  new AppError('ABORTED', 'STALE_VERSION', 'Somebody changed it in the meantime.', {
    metadata: { version: String(version) },
  })

/** UNAVAILABLE: a dependency does not answer; worth another try. */
export const unavailable = (reason: string, message: string, details?: ErrorDetails) =>
  new AppError('UNAVAILABLE', reason, message, details)

/** UNAVAILABLE DATABASE_UNAVAILABLE: no connection to Postgres in time. */
export const databaseUnavailable = (cause: unknown) =>
  unavailable('DATABASE_UNAVAILABLE', 'The database does not answer.', { cause, retryAfterMs: 1000 })

/** UNAVAILABLE BUSY: others were at work on the same, or it took too long; nothing was changed. */
export const busy = (cause: unknown) =>
  unavailable('BUSY', 'Others are at work on the same. Try again.', { cause, retryAfterMs: 1000 })
