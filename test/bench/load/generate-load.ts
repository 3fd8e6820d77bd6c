import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Job, Load } from './job.ts'

/** The process that asks. */
export interface Generator {
  pid: number
  /** Answers what came of a load. Throws when only one answer was not the expected one. */
  generate(job: Job): Promise<Load>
  stop(): void
}

/** Starts the generator; it ends with us. */
export function startGenerator(): Generator {
  const child = fork(join(import.meta.dirname, 'generator.ts'))
  return {
    pid: child.pid as number,
    async generate(job) {
      const load = await answerTo(child, job)
      const wrong = Object.entries(load.wrong)
      if (wrong.length > 0) throw new Error(`${job.origin} answered ${wrong.map((each) => each.join(': ')).join(', ')}`)
      return load
    },
    stop: () => child.disconnect(),
  }
}

function answerTo(child: ChildProcess, job: Job): Promise<Load> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the load generator ended with ${code}`))
    child.once('exit', gone)
    child.once('message', (load) => {
      child.off('exit', gone)
      resolve(load as Load)
    })
    child.send(job)
  })
}
