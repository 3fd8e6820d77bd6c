import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../deploy/local/processes.ts'
import { type CopiedTree, copyTree } from './copied-tree.ts'
import { bareEnvironment } from './run-program.ts'

/** A clone as it is after `npm install` and the first bootstrap: nothing has been started in it yet. */
export function freshClone(): CopiedTree {
  const tree = copyTree()
  symlinkSync(join(root, '.tools'), join(tree.folder, '.tools'))
  return tree
}

/** `npm start` as it runs. */
export interface LocalStart {
  pid: number
  output(): string
  /** Waits until it has printed that; throws what it has printed instead when it ends before. */
  until(said: RegExp): Promise<void>
  /** Ctrl-C; answers the exit code. */
  interrupt(): Promise<number | null>
}

/** Starts it with nothing but these variables. It ends with us, however we end. */
export function startLocally(
  { folder }: CopiedTree,
  environment: Record<string, string> = {},
  flags: string[] = [],
): LocalStart {
  const endWithUs = join(root, 'test/harness/end-with-parent.ts')
  const child = spawn(process.execPath, ['--import', endWithUs, 'deploy/local/start.ts', ...flags], {
    cwd: folder,
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.channel?.unref()
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
      wake()
    })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async until(said) {
      while (!said.test(output)) {
        const more = new Promise<'more'>((resolve) => {
          wake = () => resolve('more')
        })
        if ((await Promise.race([more, ended])) !== 'more') throw new Error(`npm start ended:\n${output.slice(-3000)}`)
      }
    },
    async interrupt() {
      child.kill('SIGINT')
      return ended
    },
  }
}
