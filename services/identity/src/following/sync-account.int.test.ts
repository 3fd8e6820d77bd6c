import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import type { AccountHistory } from '../domain/accounts.ts'
import { identity } from '../service.ts'
import { createEventFollower } from './follow-events.ts'
import { syncAccount } from './sync-account.ts'

let service: TestService<IdentityServiceDefinition>
let runtime: Runtime
beforeAll(async () => {
  const extend: typeof identity.extend = async (bare, config) => {
    runtime = bare
    return identity.extend?.(bare, config as never) as never
  }
  service = await startTestService<IdentityServiceDefinition>({ ...identity, extend })
})
afterAll(() => service.stop())

describe('syncAccount', () => {
  it('a group of a tenant that we do not know gives no role anywhere, and no state that every tenant reads', async () => {
    const userId = randomUUID()
    const groups = [`/t.gone${userId.slice(0, 8)}/roles/tenant_admin`]
    const claims = {
      user_id: userId,
      session_id: 's',
      username: 'mona',
      name: 'Mona',
      groups,
      issued_at: 1_800_000_000,
    }
    await service.client.ResolvePrincipal(claims, await service.context({ kind: 'bootstrap' }))
    const account = {
      userId,
      username: 'mona',
      firstName: 'Mona',
      lastName: 'Salem',
      email: null,
      emailVerified: false,
    }
    const news = {
      userId,
      asOf: new Date(1_800_000_001_000),
      account: { ...account, enabled: true, locale: 'en', groups },
    }
    await syncAccount(runtime, news)
    const rows = await service.database.rows('select * from user_account where user_id = $1', [userId])
    expect(rows).toMatchObject([{ tenant_id: NIL_TENANT_ID, roles: [], department_ids: [] }])
    expect((await service.eventsOf(userId)).map(({ type }) => type)).not.toContain('identity.v1.PersonState')
  })

  it('who has moved tells the tenant before nothing new: no name, no address', async () => {
    const userId = randomUUID()
    const aTenant = async () => {
      const slug = `t${randomUUID().slice(0, 8)}`
      const { tenant } = await service.client.CreateTenant(
        { slug, name: slug },
        await service.context({ roles: ['platform_admin'] }),
      )
      return { slug, id: tenant?.tenant_id }
    }
    const [from, to] = [await aTenant(), await aTenant()]
    const sync = (seconds: number, slug: string, more: object) => {
      const account = { userId, username: 'mona', firstName: 'Mona', emailVerified: true, enabled: true, locale: 'en' }
      const groups = [`/t.${slug}/roles/manager`]
      const asOf = new Date(1_800_000_000_000 + seconds * 1000)
      return syncAccount(runtime, {
        userId,
        asOf,
        account: { ...account, lastName: 'Salem', email: 'old@from.example', ...more, groups },
      })
    }
    await sync(1, from.slug, {})
    await sync(2, to.slug, { lastName: 'Haddad', email: 'new@to.example' })
    const rows = await service.database.rows('select * from user_account where user_id = $1 order by created_at', [
      userId,
    ])
    expect(rows).toMatchObject([
      { tenant_id: from.id, roles: [], name: 'Mona Salem', email: 'old@from.example' },
      { tenant_id: to.id, roles: ['manager'], name: 'Mona Haddad', email: 'new@to.example' },
    ])
    const told = (await service.eventsOf(userId)).filter(({ tenantid }) => tenantid === from.id)
    expect(JSON.stringify(told)).not.toMatch(/Haddad|to\.example/)
  })
})

describe('following', () => {
  it('a login that always fails stops no other, is said, and is followed when nothing is wrong any more', async () => {
    const [bad, good] = [randomUUID(), randomUUID()]
    const groups = ['/platform/admins']
    const accountOf = (userId: string) => ({
      ...{ userId, username: userId, firstName: 'Mona', lastName: 'Salem', email: null, emailVerified: false },
      ...{ enabled: true, locale: 'en', groups },
    })
    const at = new Date(1_800_000_000_000)
    const history: AccountHistory = {
      eventsSince: async () => [bad, good].map((userId) => ({ id: userId, at, byUs: false, userId })),
      find: async (userId) => accountOf(userId),
      peopleIn: async () => [],
      snapshot: async () => ({ asOf: at, accounts: [] }),
    }
    const follow = createEventFollower(runtime, history)
    await service.database.rows(
      `insert into account_watermark (name, at) values ('events', $1) on conflict (name) do update set at = $1 returning at`,
      [at],
    )
    const trap = `trap_${bad.replaceAll('-', '')}`
    await service.database.rows(`create function ${trap}() returns trigger language plpgsql as
      $$ begin if new.user_id = '${bad}' then raise exception 'no'; end if; return new; end $$`)
    await service.database.rows(
      `create trigger ${trap} before insert on user_account for each row execute function ${trap}()`,
    )
    const known = async () =>
      (
        await service.database.rows<{ user_id: string }>('select user_id from user_account where user_id = any($1)', [
          [bad, good],
        ])
      ).map(({ user_id }) => user_id)
    await follow()
    expect(await known()).toEqual([good])
    expect(service.logged).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ user_id: bad }) }),
    )
    await service.database.rows(`drop trigger ${trap} on user_account`)
    await follow()
    expect((await known()).sort()).toEqual([bad, good].sort())
  })
})
