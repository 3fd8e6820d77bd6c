import { Metadata, type StatusObject, status } from '@grpc/grpc-js'
import protobuf from 'protobufjs'
import { AppError, type ErrorCode } from '../app-error.ts'

// google.rpc.Status and the three details that we use (googleapis/google/rpc), as far as their fields matter here
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Any { string type_url = 1; bytes value = 2; }
  message Status { int32 code = 1; string message = 2; repeated Any details = 3; }
  message ErrorInfo { string reason = 1; string domain = 2; map<string, string> metadata = 3; }
  message FieldViolation { string field = 1; string description = 2; string reason = 3; }
  message BadRequest { repeated FieldViolation field_violations = 1; }
  message Duration { int64 seconds = 1; int32 nanos = 2; }
  message RetryInfo { Duration retry_delay = 1; }`)
const detailsKey = 'grpc-status-details-bin'
const domain = 'redress'

const pack = (type: string, fields: object) => ({
  typeUrl: `type.googleapis.com/google.rpc.${type}`,
  value: root
    .lookupType(type)
    .encode(fields as never)
    .finish(),
})

/** What an error becomes on the wire: an AppError with all its details, anything else a bare INTERNAL. */
export function toStatus(error: unknown): Partial<StatusObject> {
  if (!(error instanceof AppError)) return { code: status.INTERNAL, details: 'internal error' }
  const details = [pack('ErrorInfo', { reason: error.reason, domain, metadata: error.metadata })]
  if (error.violations.length > 0) {
    const violations = error.violations.map((v) => ({ field: v.path, description: v.message, reason: v.code }))
    details.push(pack('BadRequest', { fieldViolations: violations }))
  }
  if (error.retryAfterMs !== undefined) {
    const delay = { seconds: Math.floor(error.retryAfterMs / 1000), nanos: (error.retryAfterMs % 1000) * 1e6 }
    details.push(pack('RetryInfo', { retryDelay: delay }))
  }
  const metadata = new Metadata()
  const code = status[error.code]
  const bytes = root
    .lookupType('Status')
    .encode({ code, message: error.message, details } as never)
    .finish()
  metadata.set(detailsKey, Buffer.from(bytes))
  // what took too long must not be asked twice more behind the back of who waits
  if (error.reason === 'BUSY') metadata.set('grpc-retry-pushback-ms', '-1')
  return { code, details: error.message, metadata }
}

/** The AppError that a failed call stands for; a status without details keeps its code under the reason UPSTREAM_<CODE>. */
export function fromStatus(failed: StatusObject): AppError {
  const code = (status[failed.code] ?? 'INTERNAL') as ErrorCode
  const bytes = failed.metadata?.get(detailsKey)[0]
  if (!(bytes instanceof Buffer)) return new AppError(code, `UPSTREAM_${code}`, failed.details, { cause: failed })
  const { details } = root.lookupType('Status').decode(bytes) as unknown as {
    details: { typeUrl: string; value: Uint8Array }[]
  }
  // biome-ignore lint/suspicious/noExplicitAny: reflection has no types
  const find = (type: string): any => {
    const any = details.find((detail) => detail.typeUrl.endsWith(`.${type}`))
    return (
      any &&
      root
        .lookupType(type)
        .toObject(root.lookupType(type).decode(any.value), { longs: Number, arrays: true, objects: true })
    )
  }
  const info = find('ErrorInfo')
  const delay = find('RetryInfo')?.retryDelay
  return new AppError(code, info?.reason ?? `UPSTREAM_${code}`, failed.details, {
    metadata: info?.metadata ?? {},
    violations: (find('BadRequest')?.fieldViolations ?? []).map(
      (v: { field: string; reason: string; description: string }) => ({
        path: v.field,
        code: v.reason,
        message: v.description,
      }),
    ),
    ...(delay ? { retryAfterMs: (delay.seconds ?? 0) * 1000 + (delay.nanos ?? 0) / 1e6 } : {}),
  })
}
