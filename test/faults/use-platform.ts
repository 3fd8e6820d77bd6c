import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import type { NodeProcess } from '../harness/node-process.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../harness/platform.ts'

type Options = Omit<PlatformOptions, 'dir'>

/**
 * A private platform for the tests of a describe, started before them and stopped after them. `prepare` may start what the
 * platform needs, in `dir`; what it hands to `later` is stopped after the platform.
 */
export function usePlatform(
  prepare: Options | ((dir: string, later: (stop: () => unknown) => void) => Promise<Options> | Options) = {},
): () => Platform {
  const stops: (() => unknown)[] = []
  let platform: Platform | undefined
  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'redress-faults-'))
    stops.push(() => rmSync(dir, { recursive: true, force: true }))
    const options = typeof prepare === 'function' ? await prepare(dir, (stop) => stops.push(stop)) : prepare
    platform = await startPlatform({ dir, ...options })
    stops.push(() => platform?.stop())
  }, 90_000)
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop()
  }, 60_000)
  return () => {
    if (!platform) throw new Error('the platform has not been started')
    return platform
  }
}

/** One of its processes. */
export function processOf({ processes }: Platform, name: string): NodeProcess {
  const found = processes[name]
  if (!found) throw new Error(`no process is called ${name}`)
  return found
}
