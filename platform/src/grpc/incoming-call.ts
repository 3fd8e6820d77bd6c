import { Metadata, type ServerUnaryCall, type ServerWritableStream } from '@grpc/grpc-js'

/** What the runner of use cases learns of a call. */
export interface IncomingCall {
  /** "complaint.v1.ComplaintService/SubmitComplaint". */
  rpc: string
  contextToken: string | undefined
  requestId: string | undefined
  idempotencyKey: string | undefined
  expectedVersion: number | undefined
  signal: AbortSignal
  /** Tells the client that the answer repeats an earlier one. */
  markReplayed(): void
}

/** A call of either kind as gRPC hands it over. */
export type ServerCall = ServerUnaryCall<unknown, unknown> | ServerWritableStream<unknown, unknown>

/** A header of the call. */
export const headerOf = (call: ServerCall, key: string) => call.metadata.get(key)[0]?.toString()

/** Reads what travels with a call besides its message. */
export function incomingCall(call: ServerCall, rpc: string, signal: AbortSignal): IncomingCall {
  const expectedVersion = headerOf(call, 'if-match')
  return {
    rpc,
    contextToken: headerOf(call, 'authorization'),
    requestId: headerOf(call, 'x-request-id'),
    idempotencyKey: headerOf(call, 'idempotency-key'),
    expectedVersion: expectedVersion === undefined ? undefined : Number(expectedVersion),
    signal,
    markReplayed() {
      const metadata = new Metadata()
      metadata.set('idempotency-replayed', 'true')
      call.sendMetadata(metadata)
    },
  }
}
