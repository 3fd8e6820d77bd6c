import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { matrixDesk } from '../../../../test/harness/matrix-desk.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

interface Person {
  name: string
  username?: string
  roles?: string[]
  /** Code. */
  department?: string
}

/** Each token is newer than the one before. */
let issued_at = Math.floor(Date.now() / 1000)

/** A tenant with these users besides its admin, and its list of users. */
async function aTenant(...people: Person[]) {
  const { slug, admin } = await matrixDesk(service)
  const register = async ({ name, username = randomUUID(), roles = ['manager'], department }: Person) => {
    const user_id = randomUUID()
    const places = department ? [`/t.${slug}/dept/${department}`] : []
    const groups = [...roles.map((role) => `/t.${slug}/roles/${role}`), ...places]
    await service.client.RegisterUser({ user_id, username, name, groups }, await service.context(admin))
    return user_id
  }
  const departments: Record<string, string> = {}
  for (const code of new Set(people.flatMap(({ department }) => department ?? []))) {
    const { department } = await service.client.CreateDepartment({ code, name: code }, await service.context(admin))
    departments[code] = department?.department_id ?? ''
  }
  const ids: string[] = []
  for (const person of people) ids.push(await register(person))
  const list = async (request: object) => service.client.ListUsers(request, await service.context(admin))
  const names = async (request: object) => (await list(request)).users.map(({ name }) => name)
  /** Somebody signs in: what the token says of them is news. */
  const signsIn = async (user_id: string, name: string, username: string, ...roles: string[]) => {
    const groups = roles.map((role) => `/t.${slug}/roles/${role}`)
    issued_at += 1
    const claims = { user_id, session_id: 's', groups, username, name, issued_at }
    await service.client.ResolvePrincipal(claims, await service.context({ kind: 'bootstrap' }))
  }
  return { admin, departments, ids, list, names, signsIn }
}

describe('ListUsers', () => {
  it('OK: users are found however their names are written, by the beginnings of the words of name and username [CMS-17]', async () => {
    const { names } = await aTenant(
      { name: 'أحمد الحربي', username: 'a.harbi' },
      { name: 'فاطمة مصطفى', username: 'fatima@acme.example' },
      { name: 'Zoë Müller', username: 'zoe_7' },
      { name: 'ليلى عيادة ١٢', username: 'laila12' },
    )
    const found = {
      احمد: ['أحمد الحربي'],
      إحمـد: ['أحمد الحربي'],
      'أحمد ا': ['أحمد الحربي'],
      فاطمه: ['فاطمة مصطفى'],
      'مُصطفي فا': ['فاطمة مصطفى'],
      ليلي: ['ليلى عيادة ١٢'],
      'عياده ۱۲': ['ليلى عيادة ١٢'],
      '12 laila': ['ليلى عيادة ١٢'],
      'HARBI احمد': ['أحمد الحربي'],
      'a.har': ['أحمد الحربي'],
      'fatima@acme': ['فاطمة مصطفى'],
      'zoe mull': ['Zoë Müller'],
      zoe_7: ['Zoë Müller'],
      arbi: [],
      'احمد fatima': [],
    }
    for (const [q, expected] of Object.entries(found)) expect([q, await names({ q })]).toEqual([q, expected])
  })

  it('OK: by folded name, in pages, each once; a search goes on where the page before ended', async () => {
    const people = ['Omar', 'أحمد', 'ahmed', 'Ahmed', 'Zoë', 'Émile'].map((name) => ({ name }))
    const { list } = await aTenant(
      ...people,
      { name: 'Al Sal Al', username: 'al' },
      { name: 'Al Sal', username: 'sal' },
    )
    const inPages = async (request: object) => {
      const pages: string[][] = []
      for (let page_token = ''; ; ) {
        const page = await list({ ...request, page_token })
        pages.push(page.users.map(({ name }) => name))
        page_token = page.next_page_token
        if (page_token === '') return pages
      }
    }
    expect(await inPages({ page_size: 3, role: ['manager'] })).toEqual([
      ['ahmed', 'Ahmed', 'Al Sal'],
      ['Al Sal Al', 'Émile', 'Omar'],
      ['Zoë', 'أحمد'],
    ])
    expect(await inPages({ page_size: 1, q: 'al' })).toEqual([['Al Sal Al'], ['Al Sal']])
  })

  it('OK: role, department and state narrow the list and the search', async () => {
    const { names, departments, ids } = await aTenant(
      { name: 'Mona One', roles: ['manager'], department: 'it' },
      { name: 'Mona Two', roles: ['auditor', 'manager'], department: 'lab' },
      { name: 'Mona Three', roles: ['support_staff'] },
      { name: 'Mona Gone', roles: ['auditor'] },
    )
    await service.database.rows('update user_account set active = false where user_id = $1 returning id', [ids[3]])
    const { it: inIt = '', lab = '' } = departments
    for (const q of [undefined, 'mona']) {
      expect(await names({ q, role: ['auditor'] })).toEqual(['Mona Gone', 'Mona Two'])
      expect(await names({ q, role: ['auditor', 'support_staff'], active: true })).toEqual(['Mona Three', 'Mona Two'])
      expect(await names({ q, department: [inIt, lab] })).toEqual(['Mona One', 'Mona Two'])
      expect(await names({ q, department: [inIt], role: ['auditor'] })).toEqual([])
      expect(await names({ q, active: false })).toEqual(['Mona Gone'])
    }
  })

  it('OK: found by the names of today; who has left or is gone is not found', async () => {
    const { names, ids, signsIn } = await aTenant({ name: 'Mona Salem', username: 'mona' })
    const [id = ''] = ids
    await signsIn(id, 'Huda Haddad', 'huda', 'manager')
    for (const [q, found] of [
      ['mona', []],
      ['salem', []],
      ['huda', ['Huda Haddad']],
      ['haddad hu', ['Huda Haddad']],
    ] as const)
      expect([q, await names({ q })]).toEqual([q, found])
    const elsewhere = await aTenant()
    await elsewhere.signsIn(id, 'Huda Haddad', 'huda', 'manager')
    expect([await names({ q: 'huda' }), await elsewhere.names({ q: 'huda' })]).toEqual([[], ['Huda Haddad']])
    await signsIn(id, 'Huda Haddad', 'huda', 'auditor')
    expect([await names({ q: 'huda' }), await elsewhere.names({ q: 'huda' })]).toEqual([['Huda Haddad'], []])
  })

  it('another tenant finds nobody [S1]', async () => {
    const [, other] = [await aTenant({ name: 'Mona Salem', username: 'mona' }), await aTenant()]
    for (const q of ['mona', 'salem']) expect(await other.names({ q })).toEqual([])
  })

  it('INVALID_ARGUMENT: lists every wrong filter', async () => {
    const { list } = await aTenant()
    const wrong = { q: 'x'.repeat(201), role: ['manager', 'king'], department: ['x'], page_size: 101 }
    await expect(list(wrong)).rejects.toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' },
      violations: ['/page_size', '/q', '/role/1', '/department/0'].map((path) => ({ path })),
    })
  })

  it('INVALID_ARGUMENT: a cursor that was made up, or comes from another tenant or search', async () => {
    const [{ list }, other] = [await aTenant({ name: 'Mona' }), await aTenant()]
    const { users, next_page_token } = await list({ page_size: 1 })
    const second = await list({ page_size: 1, page_token: next_page_token })
    expect(second.users.map(({ user_id }) => user_id)).not.toEqual(users.map(({ user_id }) => user_id))
    const refused = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    await expect(other.list({ page_token: next_page_token })).rejects.toMatchObject(refused)
    await expect(list({ page_token: next_page_token, q: 'mona' })).rejects.toMatchObject(refused)
    const [bound, name, id] = JSON.parse(Buffer.from(next_page_token, 'base64url').toString())
    for (const key of [['\0', id], [1, id], [name, "'"], [name], []]) {
      const madeUp = Buffer.from(JSON.stringify([bound, ...key])).toString('base64url')
      await expect(list({ page_token: madeUp })).rejects.toMatchObject(refused)
    }
  })
})
