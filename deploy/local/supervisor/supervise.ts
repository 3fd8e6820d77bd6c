import { removeStack } from '../stack-file.ts'
import type { LocalContext } from './context.ts'

/** npm hands a Ctrl-C on to us that the terminal has sent us already: within this time it is the same one. */
const sameKeyMs = 500

/**
 * Does the work until it is done, fails, or somebody presses Ctrl-C; then stops what was started. Answers with the exit code.
 * `work` that never ends keeps the stack up.
 */
export async function supervise(context: LocalContext, work: () => Promise<void>): Promise<number> {
  const { run, output, state } = context
  const interrupted = onInterrupt(() => {
    output.line('redress', 'killed')
    run.kill()
    finish()
    process.exit(130)
  })
  function finish(): void {
    removeStack()
    state.end()
  }
  const working = work()
  working.catch(() => {})
  let code = 0
  try {
    await Promise.race([working, run.failure, interrupted])
  } catch (error) {
    output.line('redress', describe(error))
    code = 1
  }
  if (run.running().length > 0) output.line('redress', 'stopping; Ctrl-C again kills')
  await run.stop(output.line)
  finish()
  return code
}

function onInterrupt(again: () => void): Promise<void> {
  return new Promise((resolve) => {
    let firstAt = 0
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (firstAt === 0) {
          firstAt = Date.now()
          resolve()
        } else if (Date.now() - firstAt > sameKeyMs) again()
      })
    }
  })
}

/** Our own errors say all in a sentence; where anything else came from is worth a look. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.constructor === Error ? error.message : (error.stack ?? error.message)
}
