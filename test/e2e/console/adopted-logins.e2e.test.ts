import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { asking } from '@redress/platform/messaging/requests.ts'
import { natsUrl } from '../../../deploy/local/nats.ts'
import { usePlatform } from '../../faults/use-platform.ts'
import { silentLog } from '../../harness/broker.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { startTcpProxy, type TcpProxy, through } from '../../harness/tcp-proxy.ts'
import { signIn } from '../../harness/tokens.ts'
import { aPerson } from '../rows/users.ts'
import { anOrphan, aProvisionedTenant, groupsOf, loginOf, type Orphan } from './orphans.ts'

const { call } = keycloakDirectory()
const mailTaken = { code: 'ALREADY_EXISTS', reason: 'MAIL_TAKEN', message: 'Another login has this mail address.' }
const groupId = async (path: string) => (await call<{ id: string }>('GET', `/group-by-path${path}`)).id

describe('CreateUser for the address of a login that exists', () => {
  let proxy: TcpProxy
  /** Whose sessions have just been ended by the provisioner, which hears of it when the proxy goes on. */
  let onShut: (() => void) | undefined
  const platform = usePlatform({
    only: ['identity', 'complaint', 'audit', 'gateway', 'provisioner'],
    async environment(name, variables) {
      if (name === 'identity') return { ...variables, KEYCLOAK_POLL_MS: '600000' }
      if (name !== 'provisioner') return variables
      const issuer = variables.KEYCLOAK_ISSUER ?? ''
      const toServer = () => (chunk: Buffer) => {
        if (onShut && /^POST \/admin\/realms\/redress\/users\/[^/]+\/logout /.test(chunk.toString('latin1'))) {
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
  async function adopt(question: unknown) {
    const user = platform().facts.natsUsers.find((each) => each.user === 'identity')
    if (!user) throw new Error('no NATS user identity')
    const connection = await connectNats(natsUrl(platform().broker.address, user), silentLog)
    const answer = asking(connection)('provisioner.v1.AdoptLogin', question as object, 10_000)
    return answer.finally(() => connection.close())
  }
  const askedFor = ({ id, email }: Pick<Orphan, 'id' | 'email'>) => ({
    ...{ user_id: id, slug: acme.slug, email, groups: [acme.manager] },
  })
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

  it('OK: one without group is taken over, and who did it stands in the facts', async () => {
    const orphan = await anOrphan()
    const { user } = await acme.create(aPerson({ email: orphan.email }))
    expect(user).toMatchObject({ user_id: orphan.id, username: orphan.username, name: 'Mona Salem', active: true })
    expect(user).toMatchObject({ roles: ['manager'], email_verified: false })
    expect(await groupsOf(orphan.id)).toEqual([acme.manager])
    expect(await loginOf(orphan.id)).toMatchObject({ firstName: 'Mona', emailVerified: false })
    expect((await loginOf(orphan.id)).requiredActions.sort()).toEqual(['UPDATE_PASSWORD', 'VERIFY_EMAIL'])
    const facts = await factsOf(orphan.id)
    expect(facts.map(({ type }) => type)).toEqual(['identity.v1.UserRegistered', 'identity.v1.UserAdopted'])
    for (const fact of facts) expect(fact).toMatchObject({ actorkind: 'user', tenantid: acme.id })
    expect(JSON.stringify(facts)).not.toMatch(/Mona|Old|people\.example/)
  }, 30_000)

  it('OK: the same by its username, and it gets the address', async () => {
    const orphan = await anOrphan({ email: undefined })
    const person = aPerson({ username: orphan.username })
    expect((await acme.create(person)).user).toMatchObject({ user_id: orphan.id, email: person.email })
  })

  it('whoever planted it is out: with the tokens, the session and the password that they have', async () => {
    const orphan = await anOrphan()
    const planted = await signIn(orphan.username, orphan.password)
    expect((await me(planted.access_token)).status).toBe(200)
    await acme.create(aPerson({ email: orphan.email, roles: ['manager'] }))
    const isOut = async () => expect((await me(planted.access_token)).status).toBe(401)
    await eventually(isOut, { withinMs: 3000, everyMs: 50 })
    await expect(signIn(orphan.username, orphan.password)).rejects.toThrow()
    // also when the owner has verified the address and not yet chosen a password
    await call('PUT', `/users/${orphan.id}`, {
      ...(await loginOf(orphan.id)),
      emailVerified: true,
      requiredActions: [],
    })
    await expect(signIn(orphan.username, orphan.password)).rejects.toThrow('Invalid user credentials')
    const again = new URLSearchParams({
      ...{ grant_type: 'refresh_token', client_id: 'redress-cli', refresh_token: planted.refresh_token },
    })
    const refreshed = await fetch(platform().facts.keycloak.tokenEndpoint, { method: 'POST', body: again })
    expect(refreshed.status).toBe(400)
  }, 30_000)

  it('whoever planted it has no way back by the mail box that they gave it, wherever the creation is cut off', async () => {
    const [orphan, { email }] = [await anOrphan(), aPerson()]
    expect(await adopt(askedFor({ ...orphan, email }))).toEqual({ adopted: true })
    expect(await loginOf(orphan.id)).toMatchObject({ email, emailVerified: false })
    expect(await groupsOf(orphan.id)).toEqual([acme.manager])
    const free = await anOrphan()
    expect(await adopt(askedFor({ ...free, email }))).toEqual({ adopted: false })
    expect(await loginOf(free.id)).toMatchObject({ email: free.email, emailVerified: true, requiredActions: [] })
  }, 30_000)

  it('no token of whoever planted it is as new as the end of its sessions, up to the last moment', async () => {
    const orphan = await anOrphan()
    const answer = adopt(askedFor(orphan))
    let [newest, isOpen] = [0, true]
    while (isOpen)
      await signIn(orphan.username, orphan.password).then(
        ({ access_token }) => {
          newest = JSON.parse(Buffer.from(access_token.split('.')[1] ?? '', 'base64url').toString()).iat
        },
        () => {
          isOpen = false
        },
      )
    expect(await answer).toEqual({ adopted: true })
    expect((await loginOf(orphan.id)).notBefore).toBeGreaterThan(newest)
  }, 30_000)

  it('USERNAME_TAKEN: it was taken over once, and its owner works with it', async () => {
    const orphan = await anOrphan()
    await acme.create(aPerson({ email: orphan.email }))
    const password = `${randomUUID()}Aa1!`
    await call('PUT', `/users/${orphan.id}`, {
      ...{ ...(await loginOf(orphan.id)), emailVerified: true, requiredActions: [] },
      credentials: [{ type: 'password', value: password, temporary: false }],
    })
    await signIn(orphan.username, password)
    const again = acme.create(aPerson({ username: orphan.username }), { idempotencyKey: randomUUID() })
    await expect(again).rejects.toMatchObject({ reason: 'USERNAME_TAKEN' })
    expect(await loginOf(orphan.id)).toMatchObject({ email: orphan.email, emailVerified: true, requiredActions: [] })
    const adoptions = (await factsOf(orphan.id)).filter(({ type }) => type === 'identity.v1.UserAdopted')
    expect(adoptions).toHaveLength(1)
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
    const { id, email } = await anOrphan()
    const asked = { user_id: id, slug: acme.slug, email }
    const planted = [
      ...[[], ['/platform/admins'], ['/platform/services'], [`/t.${acme.slug}`], [`/t.${acme.slug}/console-admins`]],
      ...[[acme.manager, other.manager], [other.manager], [`/t.${acme.slug}/roles/../console-admins`]],
      ...[[`/t.${acme.slug}/dept/unknown`], [`/t.${acme.slug}/dept/..`], [acme.manager, acme.manager], [7], 'x'],
    ].map((groups) => ({ ...asked, groups }))
    const mails = ['', 7, 'x', 'Mona <m@people.example>'].map((mail) => ({
      ...asked,
      email: mail,
      groups: [acme.manager],
    }))
    const strange = [{}, [], 'x', 7, ...mails, { ...asked, user_id: '../x', groups: [acme.manager] }]
    const slugs = ['', '..', 'platform', other.slug].map((slug) => ({ ...asked, slug, groups: [acme.manager] }))
    for (const question of [...planted, ...strange, ...slugs])
      expect([question, await adopt(question)]).toEqual([question, { adopted: false }])
    const [client] = await call<{ id: string }[]>('GET', '/clients?clientId=provisioner')
    const account = await call<{ id: string }>('GET', `/clients/${client?.id}/service-account-user`)
    const service = { ...asked, user_id: account.id, groups: [acme.manager] }
    expect(await adopt(service)).toEqual({ adopted: false })
    expect([await groupsOf(id), await groupsOf(account.id)]).toEqual([[], []])
    expect(await loginOf(id)).toMatchObject({ emailVerified: true, requiredActions: [] })
  }, 60_000)

  it('of two tenants that want it at the same moment exactly one gets it: ten rounds', async () => {
    for (let round = 0; round < 10; round += 1) {
      const orphan = await anOrphan()
      const wanted = () => aPerson({ email: orphan.email })
      const outcomes = await Promise.allSettled([acme.create(wanted()), other.create(wanted())])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: mailTaken })
      const winner = outcomes[0]?.status === 'fulfilled' ? acme : other
      expect(await groupsOf(orphan.id)).toEqual([winner.manager])
    }
  }, 90_000)

  it('ALREADY_EXISTS: it gets a group in between, and is given back as it was', async () => {
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
    expect(await loginOf(orphan.id)).toMatchObject({ emailVerified: true, requiredActions: [], firstName: 'Old' })
  }, 40_000)

  it('refused after it was taken over, it is given back', async () => {
    const [one, two] = [await anOrphan(), await anOrphan()]
    const key = { idempotencyKey: randomUUID() }
    const create = ({ email }: Orphan) => acme.create(aPerson({ email }), key)
    const outcomes = await Promise.allSettled([create(one), create(two)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [left, kept] = outcomes[0]?.status === 'fulfilled' ? [two, one] : [one, two]
    expect([await groupsOf(left.id), await groupsOf(kept.id)]).toEqual([[], [acme.manager]])
    expect(await loginOf(left.id)).toMatchObject({ firstName: 'Old' })
    await expect(other.create(aPerson({ email: left.email }))).resolves.toMatchObject({ user: { user_id: left.id } })
  }, 30_000)

  it('cut off after it was taken over, the same key finishes it in the name of the caller; without one it is taken', async () => {
    const orphan = await anOrphan()
    expect(await adopt(askedFor(orphan))).toEqual({ adopted: true })
    await refused(orphan)
    const person = aPerson({ email: orphan.email })
    const key = { idempotencyKey: randomUUID() }
    expect((await acme.create(person, key)).user).toMatchObject({ user_id: orphan.id, name: 'Mona Salem' })
    expect((await acme.create(person, key)).user).toMatchObject({ user_id: orphan.id })
    const facts = await factsOf(orphan.id)
    expect(facts.map(({ type }) => type)).toEqual(['identity.v1.UserRegistered', 'identity.v1.UserAdopted'])
  }, 30_000)

  it('UNAVAILABLE: the provisioner is away, and nothing is touched', async () => {
    const orphan = await anOrphan()
    await platform().processes.provisioner?.kill()
    await refused(orphan, { code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE' })
    expect(await loginOf(orphan.id)).toMatchObject({ emailVerified: true, requiredActions: [] })
    await platform().restart('provisioner')
    await expect(acme.create(aPerson({ email: orphan.email }))).resolves.toMatchObject({ user: { user_id: orphan.id } })
  }, 90_000)
})
