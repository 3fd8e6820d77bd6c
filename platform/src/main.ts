import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
  forgetStart()
  // what begins with the start, such as a first comparison, is over by then
  setTimeout(forgetStart, firstWorkMs).unref()
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

/**
 * Gives back what only the start needed, about a third of the memory: left alone, an idle process would keep it for ever. A plain
 * collection empties pages and keeps them; as a last resort the engine returns them.
 */
function forgetStart() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', flavor: 'last-resort' })
}
