import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { root } from './processes.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const fetching = Object.entries(scripts).filter(([, script]) => /bootstrap\.mjs &&/.test(script))
const folder = mkdtempSync(join(tmpdir(), 'redress-scripts-'))
const [fetched, machine] = [join(folder, 'node_modules/.bin'), join(folder, 'machine')]
const program = (path: string, text: string) => writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })

beforeEach(() => {
  rmSync(fetched, { recursive: true, force: true })
  for (const bin of [fetched, machine]) mkdirSync(bin, { recursive: true })
  // what the machine has runs the bootstrap, which fetches ours
  program(
    join(machine, 'node'),
    `echo machine "$1"; printf '#!/bin/sh\\necho ours\\n' > ${fetched}/node; chmod +x ${fetched}/node`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('in a fresh clone', () => {
  it.each(fetching)('npm run %s runs with the Node that it has just fetched', (_name, script) => {
    const PATH = [fetched, machine, '/usr/bin', '/bin'].join(delimiter)
    const { stdout } = spawnSync('sh', ['-c', script], { env: { PATH }, encoding: 'utf8' })
    expect(stdout).toBe('machine deploy/local/bootstrap.mjs\nours\n')
  })
})
