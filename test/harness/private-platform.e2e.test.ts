import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { auditOf } from './audit-of.ts'
import { createTenant, type TestTenant, type TestUser } from './builders.ts'
import { aComplaint } from './canary.ts'
import { whiteBox } from './database.ts'
import { eventually } from './eventually.ts'
import { dropNatsPublishes } from './nats-frames.ts'
import { type Platform, startPlatform } from './platform.ts'
import { startTcpProxy, type TcpProxy, through } from './tcp-proxy.ts'
import { advance, days } from './tenant-clocks.ts'

describe('a private platform with a proxy before NATS', () => {
  let dir: string
  let platform: Platform
  let proxy: TcpProxy
  let swallowing = false
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'redress-private-'))
    const swallow = dropNatsPublishes((subject) => swallowing && subject.startsWith('complaint.v1.'))
    platform = await startPlatform({
      dir,
      async environment(name, variables) {
        if (name !== 'complaint') return variables
        const url = variables.NATS_URL ?? ''
        proxy = await startTcpProxy({ target: new URL(url).host, toServer: swallow })
        return { ...variables, NATS_URL: through(proxy, url) }
      },
    })
    tenant = await createTenant({ stack: platform.facts })
    manager = await tenant.user('manager')
  }, 60_000)
  afterAll(async () => {
    await platform?.stop()
    await proxy?.stop()
    rmSync(dir, { recursive: true, force: true })
  }, 30_000)

  const file = async () => {
    const filed = await manager.api().post('/api/v1/complaints', aComplaint())
    expect(filed.status).toBe(201)
    return filed.body as { id: string; created_at: string }
  }
  const audited = (id: string, withinMs: number) =>
    eventually(async () => expect(await auditOf(tenant, id, platform.facts)).toHaveLength(1), { withinMs })

  it('has rows of its own', async () => {
    const { id } = await file()
    await audited(id, 10_000)
    const shared = whiteBox()
    expect(await shared.rows('select from complaint.complaint where id = $1', [id])).toEqual([])
    await shared.close()
  })

  it('an event that the proxy swallows is published again', async () => {
    swallowing = true
    const { id } = await file()
    await eventually(() => expect(proxy.roundTrips()).toBeGreaterThan(0))
    expect(await auditOf(tenant, id, platform.facts)).toEqual([])
    swallowing = false
    await audited(id, 15_000)
  })

  it('a service that was killed comes back with the clock that it had', async () => {
    await advance(tenant, days(2), platform.facts)
    const { complaint } = platform.processes
    const killed = complaint?.pid
    await complaint?.kill()
    await platform.restart('complaint')
    expect(complaint?.pid).not.toBe(killed)
    const { created_at } = await eventually(file, { withinMs: 10_000 })
    expect(Date.parse(created_at) - Date.now()).toBeGreaterThan(days(2) - 60_000)
  })
})
