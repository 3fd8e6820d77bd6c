import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { eventually } from './eventually.ts'

// starts a program that outlives its starter, tells the reaper, says its pid
const starter = `
  import { spawn } from 'node:child_process'
  import { startReaper } from './reaper.ts'
  const dir = process.argv[1]
  const reaper = startReaper(dir)
  const child = spawn('sh', ['-c', 'sleep 60; exit', dir], { detached: true, stdio: 'ignore' })
  reaper.watch(child.pid)
  console.log(child.pid)
  setInterval(() => {}, 1000)`

describe('reaper', () => {
  it('ends what is left when its starter was killed', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'redress-reaper-'))
    const args = ['--input-type=module-typescript', '-e', starter, dir]
    const running = spawn(process.execPath, args, { cwd: import.meta.dirname })
    const left = Number(await new Promise((resolve) => running.stdout.once('data', resolve)))
    expect(isRunning(left)).toBe(true)
    running.kill('SIGKILL')
    await eventually(() => expect(isRunning(left)).toBe(false))
  })
})

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
