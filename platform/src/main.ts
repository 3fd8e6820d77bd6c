import { giveMemoryBack } from './give-memory-back.ts'
import type { Log } from './telemetry/log.ts'

const firstWorkMs = 15_000

/**
 * Runs a process until SIGTERM or SIGINT, then stops in order. An error at the start is one line on stderr and exit code 1.
 */
export async function runProcess(start: () => Promise<{ log: Log; stop(): Promise<void> }>): Promise<void> {
  const running = await start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
  giveMemoryBack()
  // connections and first rounds of work come after the start
  setTimeout(giveMemoryBack, firstWorkMs).unref()
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    running.log.info({ signal }, 'stopping')
    await running.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', (error) => {
    running.log.error({ err: error }, 'unhandled rejection')
    process.exit(1)
  })
}
