import type { ClientReadableStream, ServiceError } from '@grpc/grpc-js'
import { unavailable } from '../app-error.ts'
import { fromStatus } from './rich-error.ts'

/** A server says something every 2 s: one that is silent for longer is gone, whatever the connection looks like. */
const silentMs = 5000

/** The messages of a call that goes on until `signal` or the server ends it. Fails with AppError, UNAVAILABLE WATCH_SILENT after 5 s of silence. */
export async function* receivedItems<Item>(
  start: () => ClientReadableStream<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item> {
  const call = start()
  let silent = false
  const cancel = () => call.cancel()
  const watchdog = setTimeout(() => {
    silent = true
    cancel()
  }, silentMs)
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()
  try {
    for await (const item of call) {
      watchdog.refresh()
      yield item as Item
    }
  } catch (error) {
    throw silent ? unavailable('WATCH_SILENT', 'The service says nothing.') : fromStatus(error as ServiceError)
  } finally {
    clearTimeout(watchdog)
    signal?.removeEventListener('abort', cancel)
    cancel()
  }
}
