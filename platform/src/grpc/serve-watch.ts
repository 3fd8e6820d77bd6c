import type { ServerWritableStream } from '@grpc/grpc-js'
import { AppError, unavailable } from '../app-error.ts'
import { toStatus } from './rich-error.ts'

/** So many messages may wait for a watcher that reads slowly; then it is cut and has to ask anew. */
const maxWaiting = 1000
const heartbeatMs = 2000

/** Starts to tell; answers how to stop. `end` ends the call from this side, later. */
export type StartTelling = (push: (item: unknown) => void, end: (error: unknown) => void) => () => void

/** The calls of a server that last until somebody ends them. */
export interface OpenWatches {
  /**
   * Tells a caller what there is to tell: an empty message at once, to say that from now on nothing is missed, and another every
   * 2 s. Ends with RESOURCE_EXHAUSTED WATCHER_TOO_SLOW when the caller does not read, UNAVAILABLE STOPPING with the server.
   */
  open(call: ServerWritableStream<unknown, unknown>, start: StartTelling): void
  endAll(): void
}

/** None yet. */
export function createOpenWatches(): OpenWatches {
  const open = new Set<(error: unknown) => void>()
  return {
    open(call, start) {
      if (call.cancelled) return
      let ended = false
      const end = (error?: unknown) => {
        if (ended) return
        ended = true
        open.delete(end)
        clearInterval(heartbeat)
        stop()
        if (error) call.emit('error', toStatus(error))
        else call.end()
      }
      const push = (item: unknown) => {
        if (ended) return
        if (call.writableLength < maxWaiting) call.write(item)
        else end(new AppError('RESOURCE_EXHAUSTED', 'WATCHER_TOO_SLOW', 'The watcher does not read.'))
      }
      const stop = start(push, end)
      const heartbeat = setInterval(() => push({}), heartbeatMs)
      open.add(end)
      call.on('cancelled', () => end())
      push({})
    },
    endAll() {
      for (const end of [...open]) end(unavailable('STOPPING', 'The service is stopping.', { retryAfterMs: 1000 }))
    },
  }
}
