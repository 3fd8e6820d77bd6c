import { isDeepStrictEqual } from 'node:util'
import { AppError, unavailable } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Limits } from '../limits.ts'
import { type SignedIn, signedIn } from '../plugins/authentication.ts'
import type { Changed, Sessions } from '../principal/sessions.ts'

/** Why a stream ends from this side. */
type EndReason = 'token_expired' | 'access_changed' | 'stopping'

/** One answer that goes on. */
export interface OpenStream {
  /** Aborted when the client has gone, or the stream must end. */
  signal: AbortSignal
  /** Undefined while nothing here wants it to end. */
  reason(): EndReason | undefined
}

/** The answers that go on. */
export interface OpenStreams {
  /**
   * Adds the answer to this request: until the client goes, the token expires, the caller is not the same any more, or the process
   * stops. Throws RESOURCE_EXHAUSTED TOO_MANY_STREAMS for a user who has many already, UNAVAILABLE OVERLOADED.
   */
  open(request: FastifyRequest, reply: FastifyReply): OpenStream
}

interface Entry extends SignedIn {
  requestId: string
  end(reason: EndReason): void
}

const untoldCheckMs = 1_000
/** A token that lives longer than that is not believed for longer. */
const longestMs = 15 * 60 * 1000

export function createOpenStreams(app: FastifyInstance, sessions: Sessions, limits: Limits['streams']): OpenStreams {
  const entries = new Set<Entry>()
  const check = (some: Iterable<Entry>) => {
    for (const entry of some) void endIfChanged(entry, sessions)
  }
  sessions.onForgotten((changed) => check([...entries].filter((entry) => concerns(changed, entry))))
  // while nobody tells, what is known grows old after 5 s, as for requests
  const checking = setInterval(() => sessions.isTold() || check(entries), untoldCheckMs).unref()
  app.addHook('preClose', async () => {
    clearInterval(checking)
    for (const entry of entries) entry.end('stopping')
  })

  function requireRoom({ claims }: SignedIn) {
    if (entries.size >= limits.all) throw unavailable('OVERLOADED', 'Too much is going on.', { retryAfterMs: 5000 })
    const own = [...entries].filter((entry) => entry.claims.sub === claims.sub)
    if (own.length >= limits.perUser)
      throw new AppError('RESOURCE_EXHAUSTED', 'TOO_MANY_STREAMS', 'You have too many streams open.', {
        retryAfterMs: 5000,
      })
  }

  return {
    open(request, reply) {
      const { claims, session } = signedIn(request)
      // who left before this does not leave again, and would keep the place for ever
      if (reply.raw.closed) throw unavailable('STOPPING', 'The client has gone.', { retryAfterMs: 1000 })
      requireRoom({ claims, session })
      const ending = new AbortController()
      let reason: EndReason | undefined
      const end = (why: EndReason) => {
        reason ??= why
        ending.abort()
      }
      const entry = { claims, session, requestId: request.id, end }
      const expiry = setTimeout(end, Math.min(claims.exp * 1000 - Date.now(), longestMs), 'token_expired').unref()
      entries.add(entry)
      reply.raw.on('close', () => {
        clearTimeout(expiry)
        entries.delete(entry)
        ending.abort()
      })
      // what changed between the token and now was told to nobody
      check([entry])
      return { signal: ending.signal, reason: () => reason }
    },
  }
}

/** Ends a stream unless it is sure that its caller is still the same. */
async function endIfChanged({ claims, session, requestId, end }: Entry, sessions: Sessions) {
  const now = await sessions.open(claims, requestId).catch(() => undefined)
  const same = now?.principal.standing === 'ready' && isDeepStrictEqual(now.caller, session.caller)
  if (!same) end('access_changed')
}

function concerns(changed: Changed, { claims, session }: Entry) {
  const { user_ids = [], session_ids = [], tenant_ids = [], everything = false } = changed
  return (
    everything ||
    user_ids.includes(claims.sub) ||
    session_ids.includes(claims.sid) ||
    tenant_ids.includes(session.caller.tenantId)
  )
}
