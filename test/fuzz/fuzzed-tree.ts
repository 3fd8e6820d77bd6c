import { spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../deploy/local/processes.ts'
import { removePredicates } from '../e2e/security/without-predicates.ts'
import { copyTree } from '../faults/copied-tree.ts'

/** Which of the two locks between tenants are there. */
export type Guard = 'both' | 'policies' | 'predicates'

/** Text of a file in the place of another. */
interface Patch {
  file: string
  from: string
  to: string
}

export interface FuzzRun {
  guard: Guard
  patches?: readonly Patch[]
  commands: number
  seed: number
  /** Further arguments of fuzz.ts. */
  more?: readonly string[]
}

export interface FuzzAnswer {
  found: boolean
  /** Everything that was said. */
  said: string
}

/** Runs the fuzz in a process of its own, from a copy of the project if something has to be different there. */
export async function runFuzz({ guard, patches = [], commands, seed, more = [] }: FuzzRun): Promise<FuzzAnswer> {
  const args = ['--commands', String(commands), '--seed', String(seed), ...more]
  if (guard === 'predicates') args.push('--without-policies')
  if (guard !== 'policies' && patches.length === 0) return program(root, args)
  const tree = copyTree()
  try {
    cpSync(join(root, 'test/fuzz'), join(tree.folder, 'test/fuzz'), { recursive: true })
    for (const folder of ['.tools', '.local']) symlinkSync(join(root, folder), join(tree.folder, folder))
    // a cursor of another tenant is refused by what it is bound to, in whatever way its rows are kept apart
    if (guard === 'policies') removePredicates(tree, ['cursors'])
    for (const { file, from, to } of patches) {
      const text = tree.read(file)
      if (!text.includes(from)) throw new Error(`${file} does not say any more: ${from}`)
      tree.write(
        file,
        text.replace(from, () => to),
      )
    }
    return await program(tree.folder, args)
  } finally {
    tree.remove()
  }
}

/** The exit says whether something was found; anything else than its two answers is a failure of the program. */
async function program(folder: string, args: readonly string[]): Promise<FuzzAnswer> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/fuzz/fuzz.ts', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (!/nothing found|FOUND/.test(said)) throw new Error(`the fuzz ended with ${code}: ${said.slice(-3000)}`)
  return { found: code === 1, said }
}
