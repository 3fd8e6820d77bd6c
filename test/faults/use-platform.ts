import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { sharedStack } from '../harness/facts.ts'
import type { NodeProcess } from '../harness/node-process.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../harness/platform.ts'

type Options = Omit<PlatformOptions, 'dir'>

/** The platform, once it has been started. */
export interface PlatformInUse {
  (): Platform
  /** Stops something before the platform, or what was started before it after it. */
  later(stop: () => unknown): void
}

/**
 * A private platform for the tests of a describe, started before them and stopped after them. `prepare` may start what the
 * platform needs, in `dir`.
 */
export function usePlatform(
  prepare: Options | ((dir: string, later: PlatformInUse['later']) => Promise<Options> | Options) = {},
): PlatformInUse {
  const stops: (() => unknown)[] = []
  const later = (stop: () => unknown) => void stops.push(stop)
  let platform: Platform | undefined
  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'redress-faults-'))
    later(() => rmSync(dir, { recursive: true, force: true }))
    const options = typeof prepare === 'function' ? await prepare(dir, later) : prepare
    platform = await startPlatform({ dir, ...options })
    later(() => platform?.stop())
  }, 90_000)
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop()
  }, 60_000)
  const inUse = () => {
    if (!platform) throw new Error('the platform has not been started')
    return platform
  }
  return Object.assign(inUse, { later })
}

/** A further gateway before the services of the run's stack, with some variables changed, and nothing else. */
export function gatewayBeside(changes: Record<string, string> = {}): Options {
  const { identity = '', complaint = '', audit = '' } = sharedStack().services
  const services = { IDENTITY_ADDRESS: identity, COMPLAINT_ADDRESS: complaint, AUDIT_ADDRESS: audit }
  return { only: ['gateway'], environment: (_name, variables) => ({ ...variables, ...services, ...changes }) }
}

/** One of its processes. */
export function processOf({ processes }: Platform, name: string): NodeProcess {
  const found = processes[name]
  if (!found) throw new Error(`no process is called ${name}`)
  return found
}
