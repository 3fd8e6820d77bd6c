import type { FastifyInstance } from 'fastify'
import { tooManyRequests } from './rate-limit.ts'

const retryAfterMs = 1000

/** Refuses what comes from an address of which `max` requests are being answered: no address has all the places to itself. */
export function fewAtOnce(app: FastifyInstance, max: number) {
  // asked for the address alone, as limits know it
  const look = app.createRateLimit({ max, timeWindow: 1 })
  const held = new Map<string, number>()
  app.addHook('onRequest', async (request, { raw }) => {
    const { key } = await look(request, { increment: false })
    const before = held.get(key) ?? 0
    if (before >= max) throw tooManyRequests(retryAfterMs)
    if (raw.closed) return
    held.set(key, before + 1)
    raw.on('close', () => {
      const rest = (held.get(key) ?? 1) - 1
      if (rest > 0) held.set(key, rest)
      else held.delete(key)
    })
  })
}
