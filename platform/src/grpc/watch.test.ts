import { afterEach, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { quietPort } from '../../../test/harness/quiet-port.ts'
import { startTcpProxy } from '../../../test/harness/tcp-proxy.ts'
import { bootstrapOnly } from '../access.ts'
import { unavailable } from '../app-error.ts'
import { command, watch } from '../use-case.ts'
import { type CallContext, createClient } from './client.ts'
import { loadDefinition } from './definition.ts'
import { startServer } from './server.ts'

const name = 'identity.v1.IdentityService'
const whole = loadDefinition(name, protoFileOf[name] as string, protoRoot)
const definition = { WatchPrincipals: whole.WatchPrincipals } as typeof whole
const context: CallContext = { contextToken: '' }
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const step of stops.splice(0).reverse()) await step()
})

/** A server whose watchers are told what the test pushes. */
async function start() {
  const pushes = new Set<(item: unknown) => void>()
  const ends: ((error: unknown) => void)[] = []
  const telling = watch<unknown, unknown>(bootstrapOnly, (_input, push) => {
    pushes.add(push)
    return () => pushes.delete(push)
  })
  const address = `127.0.0.1:${await quietPort()}`
  const run = async () => (push: (item: unknown) => void, end: (error: unknown) => void) => {
    ends.push(end)
    return telling.subscribe({}, push, undefined as never)
  }
  const server = await startServer(definition, { WatchPrincipals: telling }, address, run, {} as never)
  stops.push(() => server.stop(1000))
  const proxy = await startTcpProxy({ target: address })
  stops.push(() => proxy.stop())
  const client = createClient<Pick<IdentityServiceDefinition, 'WatchPrincipals'>>(definition, proxy.address)
  stops.push(() => client.close())
  const watching = client.WatchPrincipals({}, context)[Symbol.asyncIterator]()
  stops.push(() => watching.return?.())
  return { server, pushes, ends, proxy, watching }
}

describe('a watch', () => {
  it('begins with an empty message, then tells', async () => {
    const { watching, pushes } = await start()
    expect((await watching.next()).value).toMatchObject({ user_ids: [], everything: false })
    for (const push of pushes) push({ user_ids: ['a'] })
    expect((await watching.next()).value).toMatchObject({ user_ids: ['a'] })
  })

  it('UNAVAILABLE: is ended when its server stops, which does not wait for it', async () => {
    const { server, watching, pushes } = await start()
    await watching.next()
    const next = watching.next()
    const stopping = server.stop(60_000)
    await expect(next).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'STOPPING' })
    await stopping
    expect(pushes.size).toBe(0)
  })

  it('is ended by whoever tells, with an error of ours or a bare INTERNAL', async () => {
    for (const [error, expected] of [
      [unavailable('UNAVAILABLE', 'no'), { code: 'UNAVAILABLE', reason: 'UNAVAILABLE', message: 'no' }],
      [new Error('secret'), { code: 'INTERNAL', message: 'internal error' }],
    ] as const) {
      const { watching, ends, pushes } = await start()
      await watching.next()
      ends[0]?.(error)
      await expect(watching.next()).rejects.toMatchObject(expected)
      expect(pushes.size).toBe(0)
    }
  })

  it('RESOURCE_EXHAUSTED: is cut when its watcher does not read, and holds no more than 1,000 messages', async () => {
    const { watching, pushes } = await start()
    await watching.next()
    const large = { user_ids: Array.from({ length: 1000 }, () => 'x'.repeat(36)) }
    let sent = 0
    await eventually(() => {
      for (const push of pushes) for (let i = 0; i < 100; i++, sent++) push(large)
      expect(pushes.size).toBe(0)
    })
    expect(sent).toBeGreaterThan(1000)
    const read = async () => {
      for (let received = 0; ; received++) if ((await watching.next()).done) return received
    }
    await expect(read()).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'WATCHER_TOO_SLOW' })
  })

  it('UNAVAILABLE: is given up when nothing comes any more, though the connection stands', async () => {
    const { watching, proxy } = await start()
    await watching.next()
    proxy.pause()
    await expect(watching.next()).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'WATCH_SILENT' })
  }, 10_000)

  it('is forgotten when its watcher has gone', async () => {
    const { watching, proxy, pushes } = await start()
    await watching.next()
    proxy.cut()
    await eventually(() => expect(pushes.size).toBe(0))
  })

  it('a use case that does not fit its rpc is refused at the start', async () => {
    const wrong = { WatchPrincipals: command(bootstrapOnly, async () => ({})) }
    const starting = startServer(definition, wrong as never, '127.0.0.1:0', async () => undefined, {} as never)
    await expect(starting).rejects.toThrow('WatchPrincipals')
  })
})
