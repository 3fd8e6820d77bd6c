import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StackFile } from '../../deploy/local/stack-file.ts'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import type { CopiedTree } from './copied-tree.ts'
import { freshClone, type LocalStart, startLocally } from './local-start.ts'
import { takeTurn } from './turn.ts'

describe('npm run dev', () => {
  let tree: CopiedTree
  let start: LocalStart
  let stack: StackFile
  let endTurn: () => void
  beforeAll(async () => {
    endTurn = await takeTurn()
    tree = freshClone()
    start = startLocally(tree, { REDRESS_KEYCLOAK_URL: sharedStack().keycloak.address }, ['--watch'])
    await start.until(/Redress is ready/)
    stack = JSON.parse(tree.read('.local/stack.json'))
  }, 400_000)
  afterAll(async () => {
    await start?.interrupt()
    tree?.remove()
    endTurn()
  }, 30_000)

  /** How often each process of ours has said that it is ready. */
  const starts = () => {
    const names = [...start.output().matchAll(/^(\w+) +\| info ready address=/gm)].map(([, name = '']) => name)
    return Object.fromEntries(names.map((name) => [name, names.filter((each) => each === name).length]))
  }
  const change = (path: string, from: string, to: string) => {
    const source = tree.read(path)
    expect(source).toContain(from)
    tree.write(path, source.replace(from, to))
  }
  const startsBecome = (expected: Record<string, number>) =>
    eventually(() => expect(starts()).toEqual(expected), { withinMs: 20_000, everyMs: 100 })
  const isReady = () =>
    eventually(async () => expect((await fetch(`${stack.gateway}/readyz`)).status).toBe(200), { withinMs: 20_000 })
  const nowhere = async () => {
    const answer = await fetch(`${stack.gateway}/api/v1/nowhere`)
    return ((await answer.json()) as { detail: string }).detail
  }

  it('a change in a service restarts that service alone', async () => {
    expect(starts()).toEqual({ identity: 1, complaint: 1, audit: 1, gateway: 1 })
    change('services/complaint/src/domain/lifecycle.ts', '\n', '\n\n')
    await startsBecome({ identity: 1, complaint: 2, audit: 1, gateway: 1 })
    await isReady()
  }, 60_000)

  it('a change in the gateway is what it answers a moment later', async () => {
    expect(await nowhere()).toBe('There is nothing at this address.')
    change('gateway/src/plugins/errors.ts', 'There is nothing at this address.', 'Nothing here.')
    await startsBecome({ identity: 1, complaint: 2, audit: 1, gateway: 2 })
    expect(await eventually(nowhere, { withinMs: 10_000 })).toBe('Nothing here.')
  }, 60_000)

  it('a mistake ends the process and not the run; mended, it is back', async () => {
    change('services/audit/src/service.ts', 'export const', 'export cons')
    await eventually(() => expect(start.output()).toMatch(/audit +\| Failed running/), { withinMs: 20_000 })
    change('services/audit/src/service.ts', 'export cons', 'export const')
    await startsBecome({ identity: 1, complaint: 2, audit: 2, gateway: 2 })
    await isReady()
  }, 60_000)

  it('a change in the platform restarts every one', async () => {
    change('platform/src/app-error.ts', '\n', '\n\n')
    await startsBecome({ identity: 2, complaint: 3, audit: 3, gateway: 3 })
    await isReady()
  }, 60_000)

  it('Ctrl-C ends all of it', async () => {
    expect(await start.interrupt()).toBe(0)
    const left = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(tree.folder))
    expect(left).toEqual([])
  }, 30_000)
})
