import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeDatabaseHome } from '../../deploy/local/postgres/user.ts'
import { root } from '../../deploy/local/processes.ts'

const runs = join(root, '.local', 'test-runs')
const keptRuns = 3

/** A folder for this run under .local; of the runs that have ended the last three are kept, for their logs. */
export function newRunFolder(): string {
  mkdirSync(runs, { recursive: true })
  const ended = readdirSync(runs)
    .filter((name) => !isRunning(join(runs, name)))
    .sort()
  for (const name of ended.slice(0, -keptRuns)) {
    // a run that was killed has left its data
    removeDatabaseHome(join(runs, name, 'postgres'))
    rmSync(join(runs, name), { recursive: true, force: true })
  }
  const dir = join(runs, `${new Date().toISOString().replaceAll(':', '-')}-${process.pid}`)
  mkdirSync(dir)
  writeFileSync(join(dir, 'pid'), String(process.pid))
  return dir
}

function isRunning(dir: string): boolean {
  const file = join(dir, 'pid')
  if (!existsSync(file)) return false
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}
