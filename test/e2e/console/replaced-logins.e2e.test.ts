import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { asking } from '@redress/platform/messaging/requests.ts'
import { natsUrl } from '../../../deploy/local/nats.ts'
import { usePlatform } from '../../faults/use-platform.ts'
import { silentLog } from '../../harness/broker.ts'
import { whiteBox } from '../../harness/database.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { startTcpProxy, type TcpProxy, through } from '../../harness/tcp-proxy.ts'
import { signIn, signInOnce } from '../../harness/tokens.ts'
import { aPerson } from '../rows/users.ts'
import { openPasswordPage } from './open-password-page.ts'
import { anOrphan, aProvisionedTenant, groupsOf, loginOf, type Orphan } from './orphans.ts'

const { call } = keycloakDirectory()
const mailTaken = { code: 'ALREADY_EXISTS', reason: 'MAIL_TAKEN', message: 'Another login has this mail address.' }
const groupId = async (path: string) => (await call<{ id: string }>('GET', `/group-by-path${path}`)).id

describe('CreateUser for the address of a login that exists', () => {
  let proxy: TcpProxy
  /** The provisioner has just shut a login, which Keycloak has not heard yet. */
  let onShut: (() => void) | undefined
  const platform = usePlatform({
    only: ['identity', 'complaint', 'audit', 'gateway', 'provisioner'],
    async environment(name, variables) {
      if (name === 'identity') return { ...variables, KEYCLOAK_POLL_MS: '600000' }
      if (name !== 'provisioner') return variables
      const issuer = variables.KEYCLOAK_ISSUER ?? ''
      const toServer = () => (chunk: Buffer) => {
        if (onShut && /^PUT \/admin\/realms\/redress\/users\/[^/]+ /.test(chunk.toString('latin1'))) {
          proxy.pause()
          setImmediate(onShut)
          onShut = undefined
        }
        return chunk
      }
      proxy = await startTcpProxy({ target: new URL(issuer).host, toServer })
      return { ...variables, KEYCLOAK_ISSUER: through(proxy, issuer) }
    },
  })
  platform.later(() => proxy?.stop())

  let acme: Awaited<ReturnType<typeof aProvisionedTenant>>
  let other: typeof acme
  beforeAll(async () => {
    const address = platform().facts.services.identity ?? ''
    ;[acme, other] = [await aProvisionedTenant(address), await aProvisionedTenant(address)]
  }, 60_000)

  const factsOf = async (id: string) => {
    const database = whiteBox(platform().facts.postgres)
    const query = "select payload from identity.outbox where payload::jsonb->>'subject' = $1 order by position"
    const rows = await database.rows<{ payload: string }>(query, [id])
    await database.close()
    return rows.map(({ payload }) => JSON.parse(payload) as EventEnvelope).filter(({ type }) => !/State$/.test(type))
  }
  /** Asks the provisioner as identity does. */
  async function removeFree(question: unknown) {
    const user = platform().facts.natsUsers.find((each) => each.user === 'identity')
    if (!user) throw new Error('no NATS user identity')
    const connection = await connectNats(natsUrl(platform().broker.address, user), silentLog)
    const answer = asking(connection)('provisioner.v1.RemoveFreeLogin', question as object, 10_000)
    return answer.finally(() => connection.close())
  }
  const me = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${platform().facts.gateway}/api/v1/me/access`, { headers })
    return { status: answer.status, body: await answer.text() }
  }
  const refused = async (orphan: Orphan, reason: object = mailTaken) => {
    const before = await groupsOf(orphan.id)
    await expect(acme.create(aPerson({ email: orphan.email }))).rejects.toMatchObject(reason)
    expect(await groupsOf(orphan.id)).toEqual(before)
  }

  it('OK: one without group makes way, and who did it stands in the facts', async () => {
    const orphan = await anOrphan()
    const person = aPerson({ email: orphan.email })
    const { user } = await acme.create(person)
    const id = user?.user_id ?? ''
    expect(id).not.toBe(orphan.id)
    expect(user).toMatchObject({ username: person.username, name: 'Mona Salem', active: true, email_verified: false })
    expect(await groupsOf(id)).toEqual([acme.manager])
    expect((await loginOf(id)).requiredActions.sort()).toEqual(['UPDATE_PASSWORD', 'VERIFY_EMAIL'])
    await expect(loginOf(orphan.id)).rejects.toThrow('404')
    const facts = await factsOf(id)
    expect(facts.map(({ type }) => type)).toEqual(['identity.v1.UserRegistered', 'identity.v1.UserReplaced'])
    for (const fact of facts) expect(fact).toMatchObject({ actorkind: 'user', tenantid: acme.id })
    expect(facts[1]).toMatchObject({ data: { login_id: orphan.id } })
    expect(JSON.stringify(facts)).not.toMatch(/Mona|Old|people\.example/)
  }, 30_000)

  it('OK: the same by its username, and the new one has the wanted address', async () => {
    const orphan = await anOrphan({ email: undefined })
    const person = aPerson({ username: orphan.username })
    const { user } = await acme.create(person)
    expect(user).toMatchObject({ username: orphan.username, email: person.email })
    expect(user?.user_id).not.toBe(orphan.id)
  })

  it('whoever planted it is out: with the tokens, the session, the password and the open page that they have', async () => {
    const orphan = await anOrphan()
    const planted = await signIn(orphan.username, orphan.password)
    const page = await openPasswordPage(orphan)
    const { user } = await acme.create(aPerson({ email: orphan.email }))
    expect(await page.choose(`${randomUUID()}Aa1!`)).not.toBe(302)
    expect(await me(planted.access_token)).toMatchObject({ body: expect.not.stringContaining('ticket.view') })
    await expect(signInOnce(orphan.username, orphan.password)).rejects.toThrow('Invalid user credentials')
    await expect(signInOnce(orphan.email, orphan.password)).rejects.toThrow('Invalid user credentials')
    const again = new URLSearchParams({
      ...{ grant_type: 'refresh_token', client_id: 'redress-cli', refresh_token: planted.refresh_token },
    })
    const refreshed = await fetch(platform().facts.keycloak.tokenEndpoint, { method: 'POST', body: again })
    expect(refreshed.status).toBe(400)
    expect((await loginOf(user?.user_id ?? '')).requiredActions.sort()).toEqual(['UPDATE_PASSWORD', 'VERIFY_EMAIL'])
  }, 30_000)

  it('ALREADY_EXISTS: in another tenant, among the platform staff, in any group, disabled, or with a role of its own', async () => {
    await refused(await anOrphan({ groups: [other.manager] }))
    await refused(await anOrphan({ groups: ['/platform/admins'] }))
    const name = `g${randomUUID().slice(0, 8)}`
    await call('POST', '/groups', { name })
    await refused(await anOrphan({ groups: [`/${name}`] }))
    await refused(await anOrphan({ enabled: false }))
    const runsServer = await anOrphan()
    const [management] = await call<{ id: string }[]>('GET', '/clients?clientId=realm-management')
    const role = await call('GET', `/clients/${management?.id}/roles/realm-admin`)
    await call('POST', `/users/${runsServer.id}/role-mappings/clients/${management?.id}`, [role])
    await refused(runsServer)
    expect(await loginOf(runsServer.id)).toMatchObject({ emailVerified: true, requiredActions: [] })
  }, 60_000)

  it('ALREADY_EXISTS: the name belongs to one login and the address to another', async () => {
    const [one, two] = [await anOrphan(), await anOrphan()]
    const person = aPerson({ username: one.username, email: two.email })
    await expect(acme.create(person)).rejects.toMatchObject({ reason: 'USERNAME_TAKEN' })
    expect([await groupsOf(one.id), await groupsOf(two.id)]).toEqual([[], []])
  })

  it('the provisioner believes nothing of what it is asked', async () => {
    const [client] = await call<{ id: string }[]>('GET', '/clients?clientId=provisioner')
    const account = await call<{ id: string }>('GET', `/clients/${client?.id}/service-account-user`)
    const member = await anOrphan({ groups: [other.manager] })
    const ids = ['../x', randomUUID(), account.id, member.id, 7, undefined]
    for (const question of [...ids.map((user_id) => ({ user_id })), {}, [], 'x', 7])
      expect([question, await removeFree(question)]).toEqual([question, { removed: false }])
    expect(await loginOf(member.id)).toMatchObject({ email: member.email })
    expect(await loginOf(account.id)).toBeDefined()
  }, 60_000)

  it('of two tenants that want the address at the same moment exactly one gets it: ten rounds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const orphan = await anOrphan()
      const wanted = () => aPerson({ email: orphan.email })
      const outcomes = await Promise.allSettled([acme.create(wanted()), other.create(wanted())])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: mailTaken })
    }
  }, 90_000)

  it('ALREADY_EXISTS: it gets a group in between, and stays as it was', async () => {
    const orphan = await anOrphan()
    const shut = new Promise<void>((resolve) => {
      onShut = resolve
    })
    const creation = acme.create(aPerson({ email: orphan.email }), { timeoutMs: 30_000 })
    const outcome = expect(creation).rejects.toMatchObject(mailTaken)
    await shut
    await call('PUT', `/users/${orphan.id}/groups/${await groupId(other.manager)}`)
    proxy.resume()
    await outcome
    expect(await groupsOf(orphan.id)).toEqual([other.manager])
    expect(await loginOf(orphan.id)).toMatchObject({ enabled: true, firstName: 'Old' })
  }, 40_000)

  it('cut off after it was removed, the address is free', async () => {
    const orphan = await anOrphan()
    expect(await removeFree({ user_id: orphan.id })).toEqual({ removed: true })
    expect((await acme.create(aPerson({ email: orphan.email }))).user).toMatchObject({ roles: ['manager'] })
  }, 30_000)

  it('UNAVAILABLE: the provisioner is away, and nothing is touched', async () => {
    const orphan = await anOrphan()
    await platform().processes.provisioner?.kill()
    await refused(orphan, { code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE' })
    expect(await loginOf(orphan.id)).toMatchObject({ enabled: true })
    await platform().restart('provisioner')
    await expect(acme.create(aPerson({ email: orphan.email }))).resolves.toMatchObject({ user: { roles: ['manager'] } })
  }, 90_000)
})
