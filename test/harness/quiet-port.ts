import { tryPort } from '../../deploy/local/process/ports.ts'

const first = 20_000
/** Of one worker of a test run: others look elsewhere, so that no two are told the same port between now and its use. */
const share = 1000
const worker = Number(process.env.JEST_WORKER_ID ?? 0) % 12
let next = Math.floor(Math.random() * share)

/**
 * A free port below those that the system gives to outgoing connections: nobody takes it by chance between now and the moment
 * when a process, seconds later, listens on it. Each is told once in a thousand calls.
 */
export async function quietPort(): Promise<number> {
  for (let attempt = 0; attempt < share; attempt++) {
    next = (next + 1) % share
    const port = await tryPort(first + worker * share + next)
    if (port !== undefined) return port
  }
  throw new Error(`no free port from ${first + worker * share} on`)
}
