import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from '../../deploy/local/cache.ts'
import { lastLines } from '../../deploy/local/process/group.ts'
import { waitUntilReady } from '../../deploy/local/process/wait.ts'
import { root } from '../../deploy/local/processes.ts'

export interface NodeProcessOptions {
  name: string
  /** Script and its arguments, from the folder. */
  args: string[]
  /** By default the root of the project. */
  folder?: string
  environment: Record<string, string>
  log: string
  /** Whether it can be used now. */
  ready(): Promise<boolean>
}

/** One of our programs as a real process: it can be killed, frozen, told something, and started again. */
export interface NodeProcess {
  readonly name: string
  readonly log: string
  readonly pid: number
  /** Hands a message to the process and waits until it has confirmed it. */
  tell(message: object): Promise<void>
  /** SIGKILL unless said otherwise; SIGSTOP and SIGCONT return at once, others when the process has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again, with more or other variables, and waits until it is ready. */
  restart(environment?: Record<string, string>): Promise<void>
  /** SIGTERM, and SIGKILL for what has not drained within the time. */
  stop(withinMs?: number): Promise<void>
}

const readyWithinMs = 60_000
const confirmWithinMs = 10_000

export async function startNodeProcess(options: NodeProcessOptions): Promise<NodeProcess> {
  const { name, log } = options
  let environment = options.environment
  let running = run(options, environment)
  await untilReady(options, running)
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    running.child.kill(signal)
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await running.ended
  }
  return {
    name,
    log,
    get pid() {
      return running.child.pid ?? 0
    },
    tell: (message) => tell(running.child, message),
    kill,
    async restart(more = {}) {
      await kill('SIGKILL')
      environment = { ...environment, ...more }
      running = run(options, environment)
      await untilReady(options, running)
    },
    async stop(withinMs = 10_000) {
      const { child, ended } = running
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), withinMs)
      await ended
      clearTimeout(force)
    },
  }
}

interface Running {
  child: ChildProcess
  ended: Promise<string>
}

function run({ args, log, folder = root }: NodeProcessOptions, environment: Record<string, string>): Running {
  const output = openSync(log, 'a')
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR }
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    cwd: folder,
    env: { ...inherited, NODE_COMPILE_CACHE: join(cacheDirectory(), 'compile-cache'), ...environment },
    stdio: ['ignore', output, output, 'ipc'],
  })
  closeSync(output)
  // the starter's own life does not depend on what it has started
  child.channel?.unref()
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`))
  })
  return { child, ended }
}

const endWithParent = join(import.meta.dirname, 'end-with-parent.ts')

async function untilReady({ name, log, ready }: NodeProcessOptions, { child, ended }: Running) {
  try {
    await waitUntilReady(name, { ended }, ready, { everyMs: 25, withinMs: readyWithinMs })
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`${error}\n${lastLines(log, 12)}`)
  }
}

let lastMessage = 0

function tell(child: ChildProcess, message: object) {
  const id = ++lastMessage
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => finish(new Error('the process did not confirm a message')), confirmWithinMs)
    const finish = (error?: Error) => {
      clearTimeout(timer)
      child.off('message', listen)
      if (error) reject(error)
      else resolve()
    }
    const listen = (answer: unknown) => {
      if ((answer as { confirmed?: number }).confirmed === id) finish()
    }
    child.on('message', listen)
    child.send({ ...message, id }, (error) => error && finish(error))
  })
}
