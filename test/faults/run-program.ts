import { spawn } from 'node:child_process'
import { root } from '../../deploy/local/processes.ts'

/** What a program came to. */
export interface Outcome {
  /** Null when it was still running and has been ended. */
  code: number | null
  output: string
  /** Lines on stderr. */
  errors: string[]
}

/** How a program is run: only with these variables, but for what every program needs. */
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
  const { PATH, HOME, TMPDIR, XDG_CACHE_HOME } = process.env
  const inherited = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, XDG_CACHE_HOME }).filter(([, value]) => value),
  )
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...(inherited as Record<string, string>), ...environment },
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
