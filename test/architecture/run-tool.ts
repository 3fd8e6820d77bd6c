import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Root of the repository. */
export const root = join(import.meta.dirname, '../..')

/** Runs a tool of node_modules/.bin, or any other program, and gives what it said whatever its exit code. */
export function runTool(name: string, args: string[], cwd = root) {
  return new Promise<{ status: number | null; output: string; errors: string }>((resolve, reject) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(':')
    const child = spawn(name, args, { cwd: realpathSync(cwd), env: { ...process.env, PATH: path, NO_COLOR: '1' } })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output, errors }))
  })
}
