// npm test [-- jest arguments]: runs Jest and prints the closing lines of summary.ts. What an earlier run left is removed
// first, so that a run which dies cannot pass with old results.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resultFile } from './rows/results.ts'
import { summarise } from './summary.ts'

const root = join(import.meta.dirname, '..')
const resultPath = join(root, resultFile)
const jest = [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
  ...['--json', `--outputFile=${resultPath}`],
  ...process.argv.slice(2),
]

mkdirSync(dirname(resultPath), { recursive: true })
rmSync(resultPath, { force: true })
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit' })
const { lines, succeeded } = summarise(resultPath)
console.log(lines.join('\n'))
process.exitCode = succeeded && status === 0 ? 0 : 1
