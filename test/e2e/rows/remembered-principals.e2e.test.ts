import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedIdentityAdmin } from '../../harness/identity-admin.ts'
import { type Platform, startPlatform } from '../../harness/platform.ts'
import { startTcpProxy, type TcpProxy } from '../../harness/tcp-proxy.ts'
import { complaints, select } from './desk.ts'

const withinASecond = { withinMs: 1000 }

describe('what the gateway remembers of whoever is signed in', () => {
  let dir: string
  let platform: Platform
  /** Between the gateway and identity. */
  let proxy: TcpProxy
  let tenant: TestTenant
  let manager: TestUser
  let admin: TestUser
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'redress-remembered-'))
    platform = await startPlatform({
      dir,
      async environment(name, variables) {
        if (name !== 'gateway') return variables
        proxy = await startTcpProxy({ target: variables.IDENTITY_ADDRESS ?? '' })
        return { ...variables, IDENTITY_ADDRESS: proxy.address }
      },
    })
    const stack = platform.facts
    ;[tenant, admin] = await Promise.all([createTenant({ stack }), platformAdmin(stack)])
    manager = await tenant.user('manager')
    await manager.token()
  }, 60_000)
  afterAll(async () => {
    await platform?.stop()
    await proxy?.stop()
    rmSync(dir, { recursive: true, force: true })
  }, 30_000)

  /** Past the gateway, as another replica would. */
  async function setActive(active: boolean) {
    const { client, contextIn } = sharedIdentityAdmin(platform.facts.services.identity ?? '')
    await client.SetTenantActive({ tenant_id: tenant.id, active }, await contextIn())
  }
  const code = async (user: TestUser) => {
    const { status, body } = await user.api().get(complaints)
    return status === 200 ? 'OK' : body.code
  }

  it('falls within a second when a tenant is closed or opened in mid-session: the selection counts as none [TEN-9]', async () => {
    expect(await select(admin, tenant)).toMatchObject({ status: 200 })
    for (let time = 0; time < 3; time++) {
      expect([await code(manager), await code(admin)]).toEqual(['OK', 'OK'])
      await setActive(false)
      const closed = async () =>
        expect([await code(manager), await code(admin)]).toEqual(['NO_TENANT', 'TENANT_SELECTION_REQUIRED'])
      await eventually(closed, withinASecond)
      expect((await admin.api().get('/api/v1/session')).body).toMatchObject({
        ...{ tenant: null, selection_required: true, redirect_url: '/health/select-hospital/' },
      })
      await setActive(true)
      await eventually(
        async () => expect([await code(manager), await code(admin)]).toEqual(['OK', 'OK']),
        withinASecond,
      )
    }
  })

  it('falls when the stream is back after it was cut, whatever happened in between', async () => {
    expect(await code(manager)).toBe('OK')
    proxy.refuse()
    await setActive(false)
    expect(await code(manager)).toBe('OK')
    proxy.accept()
    // the longest wait before the gateway connects again, and then a second
    await eventually(async () => expect(await code(manager)).toBe('NO_TENANT'), { withinMs: 4000 })
    await setActive(true)
    await eventually(async () => expect(await code(manager)).toBe('OK'), withinASecond)
  })

  it('is not relied on for longer than 5 s while the stream is lost', async () => {
    expect(await code(manager)).toBe('OK')
    proxy.refuse()
    await eventually(async () => expect(await code(manager)).toBe('UNAVAILABLE'), { withinMs: 8000 })
    proxy.accept()
    await eventually(async () => expect(await code(manager)).toBe('OK'), { withinMs: 4000 })
  })

  it('falls when identity was killed and has come back', async () => {
    expect(await code(manager)).toBe('OK')
    await platform.processes.identity?.kill()
    await platform.restart('identity')
    await eventually(async () => expect(await code(manager)).toBe('OK'), { withinMs: 5000 })
    await eventually(async () => {
      await setActive(false)
      await eventually(async () => expect(await code(manager)).toBe('NO_TENANT'), withinASecond)
    })
    await setActive(true)
  }, 40_000)
})
