import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

const source = async (tenantId: string, code: string, name = code) =>
  (await directory.client.CreateSource({ code, name }, await directory.admin(tenantId))).source_id
const link = async (tenantId: string, source_id: string, user_id: string) =>
  (
    await directory.client.SetSourceUser(
      { source_id, user_id, can_create_complaints: true, can_create_inquiries: false },
      await directory.admin(tenantId),
    )
  ).source_user

describe('UpdateSource', () => {
  const update = async (tenantId: string, request: object) =>
    (await directory.client.UpdateSource(request, await directory.admin(tenantId, { expectedVersion: 1 }))).source

  it('OK: changes and closes a source, and tells everybody', async () => {
    const tenantId = randomUUID()
    const source_id = await source(tenantId, 'calls', 'Calls')
    const changed = await update(tenantId, {
      source_id,
      fields: ['name', 'active'],
      name: 'Call Center',
      active: false,
    })
    expect(changed).toEqual({
      ...{ source_id, code: 'calls', name: 'Call Center', active: false, built_in: false, version: 2 },
    })
    expect((await directory.service.eventsOf(source_id)).map(({ type }) => type)).toEqual(
      ['Created', 'State', 'Changed', 'State'].map((what) => `identity.v1.Source${what}`),
    )
  })

  it('FAILED_PRECONDITION: a built-in source stays open, though its name may change', async () => {
    const tenantId = randomUUID()
    const source_id = await source(tenantId, 'staff')
    const closing = update(tenantId, { source_id, fields: ['active'], active: false })
    await expect(closing).rejects.toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'SOURCE_BUILT_IN' })
    expect(await update(tenantId, { source_id, fields: ['name'], name: 'Us' })).toMatchObject({
      name: 'Us',
      built_in: true,
    })
  })

  it('NOT_FOUND: of another tenant [S1]', async () => {
    const source_id = await source(randomUUID(), 'calls')
    const changing = (id: string) => refusalOf(update(randomUUID(), { source_id: id, fields: ['name'], name: 'x' }))
    expect(await changing(source_id)).toMatchObject({ code: 'NOT_FOUND', reason: 'SOURCE_NOT_FOUND' })
    expect(await changing(source_id)).toEqual(await changing(randomUUID()))
  })
})

describe('ListSources', () => {
  it('a source user sees their own source and no other, by list, search or id [S1]', async () => {
    const tenantId = randomUUID()
    const [own, other] = [await source(tenantId, 'calls', 'Call Center'), await source(tenantId, 'web', 'Call Web')]
    const agent = await directory.as(tenantId, { roles: ['source_user'], sourceId: own })
    const list = async (request: object) => directory.namesOf(await directory.client.ListSources(request, agent))
    expect([await list({}), await list({ q: 'cal' }), await list({ q: 'web' })]).toEqual([
      ...[['Call Center'], ['Call Center'], []],
    ])
    expect((await directory.client.GetSource({ source_id: own }, agent)).source).toMatchObject({ name: 'Call Center' })
    const get = (source_id: string) => refusalOf(directory.client.GetSource({ source_id }, agent))
    expect(await get(other)).toMatchObject({ code: 'NOT_FOUND', reason: 'SOURCE_NOT_FOUND' })
    expect(await get(other)).toEqual(await get(randomUUID()))
    const unlinked = await directory.as(tenantId, { roles: ['source_user'] })
    expect((await directory.client.ListSources({}, unlinked)).items).toEqual([])
  })
})

describe('the users of a source', () => {
  const users = async (tenantId: string, request: { source_id: string; page_size?: number; page_token?: string }) => {
    const { items, next_page_token } = await directory.client.ListSourceUsers(request, await directory.admin(tenantId))
    return { users: items.map((item) => JSON.parse(item.toString()).user.name), next_page_token }
  }
  const remove = async (tenantId: string, source_id: string, user_id: string, more: object = {}) =>
    directory.client.RemoveSourceUser({ source_id, user_id }, await directory.admin(tenantId, more))

  it('OK: linked, listed in pages, parted; each tells everybody', async () => {
    const tenantId = randomUUID()
    const source_id = await source(tenantId, 'calls')
    const [john, sarah] = [await directory.user(tenantId, 'John'), await directory.user(tenantId, 'Sarah')]
    expect(await link(tenantId, source_id, john)).toEqual({
      ...{ user_id: john, name: 'John', active: true, can_create_complaints: true, can_create_inquiries: false },
      version: expect.any(Number),
    })
    await link(tenantId, source_id, sarah)
    const first = await users(tenantId, { source_id, page_size: 1 })
    const rest = await users(tenantId, { source_id, page_size: 1, page_token: first.next_page_token })
    expect([first.users, rest]).toEqual([['John'], { users: ['Sarah'], next_page_token: '' }])
    await remove(tenantId, source_id, john)
    expect((await users(tenantId, { source_id })).users).toEqual(['Sarah'])
    const [fact, state] = (await directory.service.eventsOf(john)).slice(-2)
    expect(fact).toMatchObject({
      ...{ type: 'identity.v1.SourceUserChanged', subject: john },
      data: { source_id, changes: expect.arrayContaining([{ field: 'source_id', before: source_id }]) },
    })
    expect(state?.type).toBe('identity.v1.PersonState')
    expect(state?.data).not.toHaveProperty('source_id')
  })

  it('a repeated request parts once; without a key the second finds nobody', async () => {
    const tenantId = randomUUID()
    const [source_id, user_id] = [await source(tenantId, 'calls'), await directory.user(tenantId)]
    await link(tenantId, source_id, user_id)
    for (let round = 0; round < 2; round++) await remove(tenantId, source_id, user_id, { idempotencyKey: 'k' })
    await expect(remove(tenantId, source_id, user_id)).rejects.toMatchObject({ reason: 'USER_NOT_FOUND' })
  })

  it('NOT_FOUND: who files for another source, for none, or for one of another tenant [S1]', async () => {
    const tenantId = randomUUID()
    const [calls, web] = [await source(tenantId, 'calls'), await source(tenantId, 'web')]
    const [user_id, foreign] = [await directory.user(tenantId), await source(randomUUID(), 'calls')]
    await link(tenantId, calls, user_id)
    expect(await refusalOf(remove(tenantId, web, user_id))).toEqual(
      await refusalOf(remove(tenantId, web, randomUUID())),
    )
    for (const id of [foreign, randomUUID(), 'x'])
      await expect(users(tenantId, { source_id: id })).rejects.toMatchObject({ reason: 'SOURCE_NOT_FOUND' })
    expect((await users(tenantId, { source_id: calls })).users).toHaveLength(1)
  })
})
