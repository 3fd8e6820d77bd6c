import { afterAll, describe, expect, it } from '@jest/globals'
import { startTracing } from '@redress/platform/telemetry/tracing.ts'
import { startApp } from './app-fixture.ts'
import { trustedProxies } from './trusted-proxies.ts'

describe('trustedProxies', () => {
  it.each([
    ['10.0.0.0/8', '10.1.2.3', true],
    ['10.0.0.0/8', '11.1.2.3', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['192.168.0.0/16, 10.0.0.1', '10.0.0.1', true],
    ['10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['fd00::/8', 'fd12::1', true],
    ['fd00::/8', 'fe80::1', false],
    ['10.0.0.1', 'nonsense', false],
    ['', '127.0.0.1', false],
    [undefined, '127.0.0.1', false],
  ])('%s trusts %s: %s', (list, address, trusted) => {
    expect(trustedProxies(list)(address)).toBe(trusted)
  })

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/-1', '10.0.0', 'fd00::/129'])(
    '"%s" fails the start',
    (list) => {
      expect(() => trustedProxies(list)).toThrow('TRUSTED_PROXIES')
    },
  )
})

const traceId = '0af7'.repeat(8)
const stopTracing = await startTracing('gateway', { TRACE_RATIO: 0, LOG_LEVEL: 'info' })
afterAll(stopTracing)

describe('traceparent', () => {
  it.each([
    ['from a trusted proxy is taken over', '127.0.0.1', traceId],
    ['from anybody else is not', undefined, expect.not.stringContaining(traceId)],
  ])('%s', async (_name, trusted, expected) => {
    const { get, lines } = await startApp(trusted ? { trustedProxies: trusted } : {})
    await get('/api/v1/complaints', { traceparent: `00-${traceId}-${'b7ad'.repeat(4)}-01` })
    expect(lines.at(-1)).toMatchObject({ trace_id: expected })
  })
})
