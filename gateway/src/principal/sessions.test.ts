import { describe, expect, it } from '@jest/globals'
import { AppError } from '@redress/platform/app-error.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import { acme, aPrincipal, aSigner, otherTenantId, userId } from '../app-fixture.ts'
import type { IdentityClient } from '../clients.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'
import { createSessions } from './sessions.ts'

const claims: VerifiedClaims = {
  ...{ sub: userId, sid: 'one', azp: 'portal', exp: 1_800_000_000, iat: 1_799_999_700 },
  ...{
    groups: ['/t.acme/roles/manager'],
    preferred_username: 'amal',
    email: 'amal@acme.example',
    email_verified: false,
  },
}
const signer = await aSigner()

function start(answer: () => Partial<Principal> = () => ({})) {
  let nowMs = 0
  const requests: object[] = []
  const identity = {
    ResolvePrincipal: async (request: object) => {
      requests.push(request)
      return { principal: aPrincipal(answer()) }
    },
  } as unknown as Pick<IdentityClient, 'ResolvePrincipal'>
  const sessions = createSessions(identity, signer, () => nowMs)
  sessions.setTold(true)
  return {
    requests,
    sessions,
    open: (changes: Partial<VerifiedClaims> = {}) => sessions.open({ ...claims, ...changes }, 'request'),
    forget: () => sessions.forget(claims),
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}
const payloadOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

describe('sessions', () => {
  it('asks identity once for requests that come together, and again after 10 s', async () => {
    const { open, pass, requests } = start()
    await Promise.all(Array.from({ length: 20 }, () => open()))
    pass(9_999)
    await open()
    expect(requests).toHaveLength(1)
    pass(1)
    await open()
    expect(requests).toHaveLength(2)
  })

  it('asks again after 5 s while nobody tells what changed, also about what it learned before', async () => {
    const { open, pass, requests, sessions } = start()
    await open()
    pass(4_999)
    sessions.setTold(false)
    await open()
    expect(requests).toHaveLength(1)
    pass(1)
    await open()
    expect(requests).toHaveLength(2)
  })

  it.each([
    ['the user', { user_ids: [userId] }],
    ['the login session', { session_ids: ['one'] }],
    ['the tenant', { tenant_ids: [acme.tenant_id] }],
    ['everybody', { everything: true }],
  ])('forgets at once what changed: %s', async (_name, changed) => {
    const { open, requests, sessions } = start()
    await open()
    sessions.forgetChanged(changed)
    await open()
    expect(requests).toHaveLength(2)
  })

  it('forgets nobody else, and nothing by an empty message', async () => {
    const { open, requests, sessions } = start()
    await open()
    await open({ sid: 'two' })
    sessions.forgetChanged({ user_ids: [otherTenantId], session_ids: ['three'], tenant_ids: [otherTenantId] })
    sessions.forgetChanged({ user_ids: [], session_ids: [], tenant_ids: [], everything: false })
    sessions.forgetChanged({ session_ids: ['two'] })
    await open()
    expect(requests).toHaveLength(2)
    await open({ sid: 'two' })
    expect(requests).toHaveLength(3)
  })

  it('a tenant that changes concerns whoever has none, and whoever is being asked for', async () => {
    const { open, requests, sessions } = start(() => ({ tenant: null, standing: 'no_tenant' }))
    await open()
    sessions.forgetChanged({ tenant_ids: [otherTenantId] })
    const asked = open()
    sessions.forgetChanged({ tenant_ids: [otherTenantId] })
    await Promise.all([asked, open()])
    expect(requests).toHaveLength(3)
  })

  it('keeps login sessions and users apart', async () => {
    const { open, requests } = start()
    await open()
    await open({ sid: 'two' })
    await open({ sub: otherTenantId })
    expect(requests).toHaveLength(3)
  })

  it('remembers no failure', async () => {
    let fails = true
    const { open, requests } = start(() => {
      if (fails) throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', '')
      return {}
    })
    await expect(open()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    fails = false
    await expect(open()).resolves.toMatchObject({ principal: { user_id: userId } })
    expect(requests).toHaveLength(2)
  })

  it('hands on a mail address only when it is verified', async () => {
    const { open, requests } = start()
    await open()
    await open({ sid: 'two', email_verified: true })
    expect(requests).toMatchObject([{ email: undefined }, { email: 'amal@acme.example' }])
  })

  it('after a selection the next request sees the new tenant, and its token says so', async () => {
    let tenantId = acme.tenant_id
    const { open, forget } = start(() => ({ tenant: { ...acme, tenant_id: tenantId } }))
    const before = await (await open()).tokenFor('complaint')
    tenantId = otherTenantId
    forget()
    const after = await (await open()).tokenFor('complaint')
    expect([payloadOf(before), payloadOf(after)].map(({ caller }) => caller.tenantId)).toEqual([
      acme.tenant_id,
      otherTenantId,
    ])
  })
})

describe('context tokens', () => {
  it('says who calls, for one service', async () => {
    const { open } = start(() => ({ staff_id: 's', department_ids: ['d'], patient_id: '' }))
    const payload = payloadOf(await (await open()).tokenFor('audit'))
    expect(payload).toMatchObject({
      aud: 'audit',
      caller: { kind: 'user', userId, sessionId: 'one', name: 'Amal Haddad' },
    })
    expect(payload.caller).toMatchObject({ staffId: 's', departmentIds: ['d'], grants: { 'ticket.view': ['tenant'] } })
    expect(payload.caller).not.toHaveProperty('patientId')
  })

  it('is signed once for a caller who stays the same, also when the principal is asked for anew, and again after 50 s', async () => {
    const { open, pass } = start()
    const token = await (await open()).tokenFor('complaint')
    for (const ms of [15_000, 15_000, 19_999]) {
      pass(ms)
      expect(await (await open()).tokenFor('complaint')).toBe(token)
    }
    pass(1)
    const session = await open()
    const renewed = session.tokenFor('complaint')
    expect(session.tokenFor('complaint')).toBe(renewed)
    expect(session.tokenFor('audit')).not.toBe(renewed)
  })

  it('follows any change of the caller within 10 s', async () => {
    let departments = ['a']
    const { open, pass } = start(() => ({ department_ids: departments }))
    await (await open()).tokenFor('complaint')
    departments = ['b']
    pass(10_000)
    expect(payloadOf(await (await open()).tokenFor('complaint')).caller.departmentIds).toEqual(['b'])
  })
})
