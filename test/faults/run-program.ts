import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cacheDirectory } from '../../deploy/local/cache.ts'
import { root } from '../../deploy/local/processes.ts'

/** What a program may see of our own environment: nothing that configures it. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', XDG_CACHE_HOME } = process.env
  const cache = join(cacheDirectory(), 'compile-cache')
  return { PATH, HOME, NODE_COMPILE_CACHE: cache, ...(XDG_CACHE_HOME ? { XDG_CACHE_HOME } : {}) }
}

/** What a program came to. */
export interface Outcome {
  /** Null when it was still running and has been ended. */
  code: number | null
  output: string
  /** Lines on stderr. */
  errors: string[]
}

/** How a program is run: with these variables and `bareEnvironment`. */
export interface RunOptions {
  environment?: Record<string, string>
  folder?: string
  /** Ends the program as soon as its output matches. */
  until?: RegExp
  withinMs?: number
}

/** Runs a script of ours with Node to its end, or until it says something. */
export async function runProgram(args: string[], options: RunOptions = {}): Promise<Outcome> {
  const { environment = {}, folder = root, until, withinMs = 60_000 } = options
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  let said = false
  const end = () => child.kill('SIGTERM')
  const timer = setTimeout(end, withinMs)
  child.stdout.on('data', (chunk) => {
    output += chunk
    if (until?.test(output) && !said) {
      said = true
      end()
    }
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  return { code: said ? null : code, output, errors: errors.split('\n').filter((line) => line !== '') }
}
