import { invalidArgument } from '@redress/platform/app-error.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Audience } from './clients.ts'
import { signedIn } from './plugins/authentication.ts'
import type { ContextTokens } from './principal/context-tokens.ts'

const timeoutMs = 5000
const uuidv4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** What travels with a call that reads, across tenants if `reach` says so; the call ends when the client leaves. */
export const callTo = async (audience: Audience, request: FastifyRequest, reply: FastifyReply, reach?: 'all') =>
  callWith(await signedIn(request).session.tokenFor(audience, reach), request, reply)

/** What travels with a call that changes: besides, the client's idempotency key and the version that it expects. */
export async function changeOf(audience: Audience, request: FastifyRequest, reply: FastifyReply): Promise<CallContext> {
  const changing = changingWith(readIdempotencyKey(request), request, reply)
  return { ...(await callTo(audience, request, reply)), ...changing }
}

/** What travels with a call of somebody without a login, who reads. */
export const publicCall = async (tokens: ContextTokens, request: FastifyRequest, reply: FastifyReply) =>
  callWith(await tokens('complaint'), request, reply)

/** The same for a change. Keys of people whom nobody knows apart must not meet by chance: they are UUIDs of version 4. */
export async function publicChange(
  tokens: ContextTokens,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<CallContext> {
  const key = readIdempotencyKey(request)
  if (key !== undefined && !uuidv4.test(key))
    throw invalidArgument('INVALID_IDEMPOTENCY_KEY', 'Without a login, Idempotency-Key must be a UUID of version 4.')
  const changing = changingWith(key?.toLowerCase(), request, reply)
  return { ...(await publicCall(tokens, request, reply)), ...changing }
}

const callWith = (contextToken: string, request: FastifyRequest, reply: FastifyReply): CallContext => ({
  ...{ contextToken, requestId: request.id, traceparent: request.traceparent, signal: left(reply), timeoutMs },
})

function changingWith(idempotencyKey: string | undefined, request: FastifyRequest, reply: FastifyReply) {
  const expectedVersion = readIfMatch(request)
  return {
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(expectedVersion !== undefined && { expectedVersion }),
    onReplay: () => void reply.header('idempotency-replayed', 'true'),
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
