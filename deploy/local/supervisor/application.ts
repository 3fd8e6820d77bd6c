import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Environment } from '../environment.ts'
import { type Group, groupOf } from '../process/group.ts'
import { root } from '../processes.ts'
import type { LocalContext } from './context.ts'

/** Starts one of our programs; what it says goes to the terminal under its name, and to its log. */
export async function startApplication(
  context: LocalContext,
  name: string,
  entry: string,
  environment: Environment,
  nodeFlags: string[] = [],
): Promise<Group> {
  const child = spawn(process.execPath, [...nodeFlags, entry], {
    cwd: root,
    env: { ...inheritedEnvironment(), ...environment, NODE_COMPILE_CACHE: join(context.directory, 'compile-cache') },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  forwardLines(child, context.logOf(name), (line) => context.output.line(name, line))
  return groupOf(child, 'SIGTERM', (group) => context.run.track(name, group))
}

/** Runs a program of ours to its end. */
export async function runToEnd(
  context: LocalContext,
  name: string,
  entry: string,
  environment: Environment,
): Promise<void> {
  const group = await startApplication(context, name, entry, environment)
  const how = await group.ended
  if (how !== 'exit code 0') throw new Error(`${name}: ${entry} ended with ${how}; its lines above say why`)
}

/** The addresses of administrators in our own environment are nobody else's business. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([key]) => !key.startsWith('REDRESS_') && key !== 'DATABASE_URL')
  return Object.fromEntries(entries)
}

function forwardLines(child: ChildProcess, log: string, show: (line: string) => void): void {
  const file = createWriteStream(log, { flags: 'a' })
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`)
      show(line)
    })
  }
  child.once('close', () => file.end())
}
