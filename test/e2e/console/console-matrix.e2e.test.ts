import { beforeAll, describe, expect, it } from '@jest/globals'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { provisionTenant } from '../../harness/provision-tenant.ts'
import { type Desk, openDesk, type Person } from './console-desk.ts'
import { allowed, denied, newUser, ownPerson, pathOf } from './console-matrix.ts'

let desks: [Desk, Desk]
beforeAll(async () => {
  desks = await openDesk()
}, 60_000)

describe.each([
  ['the first tenant', 0],
  ['the second tenant', 1],
] as const)('the console for an admin of %s', (_name, index) => {
  const desk = () => desks[index]
  const { call } = keycloakDirectory()
  const groupsOf = async ({ id }: Person) =>
    (await call<{ path: string }[]>('GET', `/users/${id}/groups`)).map(({ path }) => path).sort()

  it('lists, counts and finds the own people and nobody else', async () => {
    const { own, foreign, px } = desk()
    const list = await own.ask('GET', '/users?briefRepresentation=true&max=200')
    const ids = (list.body as Person[]).map(({ id }) => id)
    const people = [own.admin, own.colleague, own.both, own.manager].map(({ id }) => id)
    expect([...ids].sort()).toEqual([...people].sort())
    expect((await own.ask('GET', '/users/count')).body).toBe(String(people.length))
    const search = async ({ username, email }: Person) => [
      (await own.ask('GET', `/users?search=${username}`)).body,
      (await own.ask('GET', `/users?email=${email}`)).body,
    ]
    for (const stranger of [foreign.manager, px]) expect(await search(stranger)).toEqual([[], []])
    for (const found of await search(own.manager)) expect(found).toMatchObject([{ id: own.manager.id }])
  })

  it('sees the own groups alone', async () => {
    const { own } = desk()
    const { body } = await own.ask('GET', '/groups?first=0&max=200')
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual([`t.${own.tenant.slug}`])
  })

  it('creates a user in own leaf groups', async () => {
    const { own } = desk()
    const user = newUser([pathOf(desk(), 'roles/manager'), pathOf(desk(), 'dept/billing')])
    expect((await own.ask('POST', '/users', user)).status).toBe(201)
    const [made] = await call<Person[]>('GET', `/users?username=${user.username}&exact=true`)
    expect(await groupsOf(made as Person)).toEqual([...user.groups].sort())
    expect((await own.ask('DELETE', `/users/${made?.id}`)).status).toBe(204)
  })

  it.each(allowed)('may %s somebody of the own people', async (act) => {
    const { own } = desk()
    const somebody = await own.person('roles/auditor', 'dept/billing')
    const { status } = await own.ask(...(ownPerson(somebody)[act]?.(desk()) ?? ['GET', '']))
    expect([200, 204]).toContain(status)
    if (act !== 'delete') await call('DELETE', `/users/${somebody.id}`)
  })

  const refusals = Object.entries(denied).flatMap(([heading, acts]) =>
    Object.entries(acts).map(([name, act]) => ({ title: `${heading}: ${name}`, act })),
  )
  it.each(refusals)('403: $title', async ({ act }) => {
    const { status } = await desk().own.ask(...act(desk()))
    expect(status).toBe(403)
  })

  it('sees colleague tenant admins', async () => {
    const { own } = desk()
    for (const { id } of [own.colleague, own.both]) expect((await own.ask('GET', `/users/${id}`)).status).toBe(200)
  })

  it('of the realm the console is told its name and nothing of its settings', async () => {
    const { status, body } = await desk().own.ask('GET', '')
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('smtpServer')
    expect(body).not.toHaveProperty('passwordPolicy')
  })

  it('roles and groups in the body of an edit are ignored', async () => {
    const { own, foreign } = desk()
    const somebody = await own.person('roles/auditor')
    const sneaked = { groups: [`/t.${foreign.tenant.slug}/roles/manager`, '/platform/admins'], realmRoles: ['admin'] }
    const body = {
      ...somebody,
      firstName: 'E',
      lastName: 'T',
      ...sneaked,
      clientRoles: { 'realm-management': ['realm-admin'] },
    }
    expect((await own.ask('PUT', `/users/${somebody.id}`, body)).status).toBe(204)
    expect(await groupsOf(somebody)).toEqual([pathOf(desk(), 'roles/auditor')])
    const { realmMappings = [], clientMappings } = await call<{
      realmMappings?: { name: string }[]
      clientMappings?: object
    }>('GET', `/users/${somebody.id}/role-mappings`)
    expect([realmMappings.map(({ name }) => name), clientMappings]).toEqual([['default-roles-redress'], undefined])
    await call('DELETE', `/users/${somebody.id}`)
  })

  describe('known limits', () => {
    it('409 tells that a mail exists somewhere', async () => {
      const { own, foreign } = desk()
      const user = { ...newUser([pathOf(desk(), 'roles/manager')]), email: foreign.manager.email }
      expect((await own.ask('POST', '/users', user)).status).toBe(409)
    })

    it('leaving the last group makes an orphan whom the console no longer sees', async () => {
      const { own } = desk()
      const somebody = await own.person('roles/auditor')
      const { status } = await own.ask('DELETE', `/users/${somebody.id}/groups/${own.groups['roles/auditor']}`)
      expect([status, await groupsOf(somebody)]).toEqual([204, []])
      expect((await own.ask('GET', `/users/${somebody.id}`)).status).toBe(403)
      await call('DELETE', `/users/${somebody.id}`)
    })

    it('a new department works after the provisioner has been there', async () => {
      const { own } = desk()
      await call('POST', `/groups/${own.groups.dept}/children`, { name: 'late' })
      const create = async () => (await own.ask('POST', '/users', newUser([pathOf(desk(), 'dept/late')]))).status
      expect(await create()).toBe(403)
      await provisionTenant(own.tenant)
      expect(await create()).toBe(201)
    })
  })
})
