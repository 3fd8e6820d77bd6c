import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let tenant: { tenant_id: string; slug: string }
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
  const slug = `t${randomUUID().slice(0, 8)}`
  const made = await service.client.CreateTenant({ slug, name: slug }, await service.context(anAdmin()))
  tenant = { tenant_id: made.tenant?.tenant_id ?? '', slug }
})
afterAll(() => service.stop())

const anAdmin = () => ({ userId: randomUUID() as string, sessionId: randomUUID() as string, roles: ['platform_admin'] })
const gateway = () => service.context({ kind: 'bootstrap' })
const end = async (user_id: string, session_id: string, token_id: string = randomUUID()) =>
  service.client.EndSession({ user_id, session_id, token_id }, await gateway())
const claimsOf = (groups: string[], user_id: string = randomUUID()) => ({
  ...{ user_id, session_id: randomUUID() as string, username: 'mona', groups, issued_at: 1 },
})
const standingOf = async (claims: object) =>
  (await service.client.ResolvePrincipal(claims, await gateway())).principal?.standing
const factsOf = async (userId: string) =>
  (await service.eventsOf(userId)).filter(({ type }) => type === 'identity.v1.SessionEnded')

describe('EndSession', () => {
  it('OK: signs the session out, no other one, and tells the tenant of the user', async () => {
    const claims = claimsOf([`/t.${tenant.slug}/roles/auditor`])
    expect(await standingOf(claims)).toBe('ready')
    await end(claims.user_id, claims.session_id)
    expect(await standingOf(claims)).toBe('signed_out')
    expect(await standingOf({ ...claims, session_id: 'another' })).toBe('ready')
    expect(await factsOf(claims.user_id)).toMatchObject([
      {
        ...{ tenantid: tenant.tenant_id, targetkind: 'user', actorkind: 'system', eventseq: 2 },
        data: { session_id: claims.session_id },
      },
    ])
  })

  it('OK: clears the selection of that session, and tells the tenant that was left', async () => {
    const admin = anAdmin()
    const here = claimsOf(['/platform/admins'], admin.userId)
    const other = { ...admin, sessionId: randomUUID() }
    for (const session of [{ ...admin, sessionId: here.session_id }, other])
      await service.client.SelectTenant({ tenant_id: tenant.tenant_id }, await service.context(session))
    const cleared = async () =>
      (await service.eventsOf(tenant.tenant_id)).filter(({ type }) => type === 'identity.v1.TenantSelectionCleared')
    const before = (await cleared()).length
    await end(admin.userId, here.session_id)
    expect((await cleared()).slice(before)).toMatchObject([{ tenantid: tenant.tenant_id, actorkind: 'system' }])
    const selections = await service.database.rows(
      'select session_id, tenant_id, last_tenant_id from tenant_selection where user_id = $1 order by tenant_id nulls first',
      [admin.userId],
    )
    expect(selections).toEqual([
      { session_id: here.session_id, tenant_id: null, last_tenant_id: tenant.tenant_id },
      { session_id: other.sessionId, tenant_id: tenant.tenant_id, last_tenant_id: tenant.tenant_id },
    ])
  })

  it('denies the session for longer than any of its tokens can live', async () => {
    const [userId, sessionId] = [randomUUID(), randomUUID()]
    await end(userId, sessionId)
    const [row] = await service.database.rows(
      'select extract(epoch from until - ended_at)::int as seconds from ended_session where session_id = $1',
      [sessionId],
    )
    expect(row).toEqual({ seconds: 360 })
  })

  it('ALREADY_EXISTS: takes a logout token once, however often and close together it comes', async () => {
    const claims = claimsOf([`/t.${tenant.slug}/roles/auditor`])
    await standingOf(claims)
    const token = randomUUID()
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => end(claims.user_id, claims.session_id, token)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(end(claims.user_id, claims.session_id, token)).rejects.toMatchObject({
      ...{ code: 'ALREADY_EXISTS', reason: 'LOGOUT_TOKEN_USED' },
    })
    expect(await factsOf(claims.user_id)).toHaveLength(1)
  })

  it('another token for a session that is over changes nothing, and nobody is told of a stranger', async () => {
    const claims = claimsOf([`/t.${tenant.slug}/roles/auditor`])
    await standingOf(claims)
    for (let time = 0; time < 2; time++) await end(claims.user_id, claims.session_id)
    expect(await factsOf(claims.user_id)).toHaveLength(1)
    const stranger = randomUUID()
    await end(stranger, randomUUID())
    expect(await factsOf(stranger)).toEqual([])
  })

  it('INVALID_ARGUMENT: names every field that is wrong', async () => {
    await expect(service.client.EndSession({ user_id: 'x' }, await gateway())).rejects.toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' },
      violations: [{ path: '/user_id' }, { path: '/session_id' }, { path: '/token_id' }],
    })
  })

  it('PERMISSION_DENIED: no user may end a session this way [S6]', async () => {
    const asking = service.client.EndSession({}, await service.context(anAdmin()))
    await expect(asking).rejects.toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})
