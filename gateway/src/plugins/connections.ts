import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * When the app closes, a connection ends with the answer that it carries; one that was only opened, as browsers do in advance, ends
 * at once. Without this both are waited for.
 */
export function connections(app: FastifyInstance) {
  const unused = new Set<Socket>()
  let closing = false
  app.server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  // at once, not a turn later: hooks behind it drop headers before anybody reads them
  app.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    unused.delete(socket)
    reply.raw.once('close', () => closing && socket.destroySoon())
    done()
  })
  app.addHook('preClose', async () => {
    closing = true
    for (const socket of unused) socket.destroy()
  })
}
