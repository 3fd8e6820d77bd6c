import { unavailable } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'

const retryAfterMs = 1000

/**
 * Refuses what comes while `maxInFlight` requests are being answered: quickly, and before it costs anything. Answers how to say of
 * one whose answer goes on that it does not count any more.
 */
export function overload(app: FastifyInstance, maxInFlight: number) {
  let inFlight = 0
  const leave = () => {
    inFlight -= 1
  }
  app.addHook('onRequest', (_request, reply, done) => {
    if (inFlight >= maxInFlight) return done(unavailable('OVERLOADED', 'Too much is going on.', { retryAfterMs }))
    inFlight += 1
    reply.raw.on('close', leave)
    done()
  })
  return ({ raw }: FastifyReply) => {
    if (raw.closed) return
    raw.off('close', leave)
    leave()
  }
}
