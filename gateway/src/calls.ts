import { invalidArgument } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Audience } from './clients.ts'
import { signedIn } from './plugins/authentication.ts'

const timeoutMs = 5000

/** What travels with a call that reads, across tenants if `reach` says so; the call ends when the client leaves. */
export async function callTo(
  audience: Audience,
  request: FastifyRequest,
  reply: FastifyReply,
  reach?: 'all',
): Promise<CallContext> {
  const contextToken = await signedIn(request).session.tokenFor(audience, reach)
  return { contextToken, requestId: request.id, traceparent: request.traceparent, signal: left(reply), timeoutMs }
}

/** What travels with a call that changes: besides, the client's idempotency key and the version that it expects. */
export async function changeOf(audience: Audience, request: FastifyRequest, reply: FastifyReply): Promise<CallContext> {
  const idempotencyKey = readIdempotencyKey(request)
  const expectedVersion = readIfMatch(request)
  return {
    ...(await callTo(audience, request, reply)),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(expectedVersion !== undefined && { expectedVersion }),
    onReplay: () => reply.header('idempotency-replayed', 'true'),
  }
}

// not request.signal: that one also aborts when the body of a POST has been read
function left({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.on('close', () => {
    if (!raw.writableEnded) gone.abort()
  })
  return gone.signal
}

function readIdempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw invalidArgument('INVALID_IDEMPOTENCY_KEY', 'Idempotency-Key must be 1 to 255 visible ASCII characters.')
}

function readIfMatch({ headers }: FastifyRequest): number | undefined {
  const given = headers['if-match']
  if (given === undefined) return undefined
  const version = /^"([1-9]\d{0,9})"$/.exec(given)?.[1]
  if (version) return Number(version)
  throw invalidArgument('INVALID_IF_MATCH', 'If-Match must be one ETag such as "3".')
}
