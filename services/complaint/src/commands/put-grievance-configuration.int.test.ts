import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf, configurationOf, configure, documentOf } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let admin: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())
async function aTenant() {
  tenant = await seedTenant(desk)
  admin = await seedUser(desk, tenant, 'tenant_admin')
}

const document = {
  grievance_types: [
    { name: 'complaint', permissions: [127006], children: ['inner', { name: 'open', permissions: [] }] },
  ],
  grievance_flags: ['plain', { name: 'vip', permissions: ['bulk'] }],
}
const names = async () => ({
  categories: await desk.database.rows('select path, permissions from category where tenant_id = $1 order by path', [
    tenant.id,
  ]),
  flags: await desk.database.rows('select name, permissions from flag where tenant_id = $1 order by name', [tenant.id]),
})
const restore = async (version: number, more: object = {}) =>
  (await desk.client.RestoreGrievanceConfiguration({ version }, await desk.context(admin, more))).configuration
const pointers = async (call: Promise<unknown>) =>
  (await refusalOf(call)).violations.map(({ path, code }) => `${path} ${code}`)

describe('PutGrievanceConfiguration', () => {
  it('OK: the document applies from now on, and the audit trail is told what changed [GRV-3, GRV-8]', async () => {
    await aTenant()
    expect(documentOf(await configurationOf(desk, tenant))).toEqual(defaultDocument)
    expect(await names()).toEqual({ categories: [{ path: 'complaint', permissions: null }], flags: [] })

    const put = await configure(desk, tenant, document, { admin })
    expect(put).toMatchObject({ version: 2, changed_by: admin.userId, changed_by_name: admin.name })
    expect(documentOf(put)).toEqual(document)
    expect(await names()).toEqual({
      categories: [
        { path: 'complaint', permissions: ['ticket.resolve'] },
        { path: 'complaint/inner', permissions: ['ticket.resolve'] },
        { path: 'complaint/open', permissions: null },
      ],
      flags: [
        { name: 'plain', permissions: null },
        { name: 'vip', permissions: ['bulk'] },
      ],
    })
    expect(await desk.eventsOf(tenant.id)).toMatchObject([
      {
        ...{ type: 'complaint.v1.ConfigurationChanged', tenantid: tenant.id, eventseq: 2, targetkind: 'tenant' },
        actorid: admin.userId,
        data: {
          ...{ document: 'grievance', configuration_version: 2 },
          changes: expect.arrayContaining([
            { field: 'category complaint', before: '{}', after: '{"permissions":[127006]}' },
            { field: 'flag vip', after: '{"permissions":["bulk"]}' },
          ]),
        },
      },
    ])
  })

  it('OK: another tenant keeps its own; the same document again makes no version', async () => {
    await aTenant()
    const other = await seedTenant(desk)
    await configure(desk, tenant, document)
    expect(await configurationOf(desk, other)).toMatchObject({ version: 1 })
    expect(await configure(desk, tenant, { ...document })).toMatchObject({ version: 2 })
    expect(await desk.eventsOf(tenant.id)).toHaveLength(1)
  })

  it('a tenant whose state comes again keeps what it has configured', async () => {
    await aTenant()
    await configure(desk, tenant, { grievance_types: ['feedback'] })
    const state = {
      tenant_id: tenant.id,
      slug: `t${tenant.id.slice(0, 8)}`,
      name: 'Another name',
      zone: 'UTC',
      locale: 'en',
    }
    await desk.publish({
      ...{ type: 'identity.v1.TenantState', tenantId: tenant.id, subject: tenant.id, version: 2 },
      data: { ...state, active: true },
    })
    expect((await names()).categories).toEqual([{ path: 'feedback', permissions: null }])
  })

  it('FAILED_PRECONDITION: it must be said what was seen; ABORTED: another version was', async () => {
    await aTenant()
    const unseen = desk.client.PutGrievanceConfiguration({ document: bytesOf(document) }, await desk.context(admin))
    await expect(unseen).rejects.toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'IF_MATCH_REQUIRED' })
    const stale = configure(desk, tenant, document, { expectedVersion: 2 })
    await expect(stale).rejects.toMatchObject({ reason: 'STALE_VERSION', metadata: { version: '1' } })
  })

  it('of two at the same moment with the same version seen one is refused', async () => {
    await aTenant()
    const settled = await Promise.allSettled(
      ['a', 'b'].map((name) => configure(desk, tenant, { grievance_types: [name] }, { expectedVersion: 1 })),
    )
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await names()).toMatchObject({ categories: [{ permissions: null }] })
  })

  it('INVALID_ARGUMENT: every error with its pointer, and nothing is written', async () => {
    await aTenant()
    const unknown = randomUUID()
    const foreign = (await seedTenant(desk)).sources.staff
    expect(
      await pointers(
        configure(desk, tenant, { grievance_types: [{ name: 'a', priority: 'x', children: ['b/c'] }], x: 1 }),
      ),
    ).toEqual([
      '/x UNKNOWN_FIELD',
      '/grievance_types/0/priority UNKNOWN_VALUE',
      '/grievance_types/0/children/0 INVALID',
    ])
    const sources = { [tenant.sources.call_center]: '1,0', [unknown]: '1,0', [foreign]: '1,0' }
    expect(
      (await pointers(configure(desk, tenant, { grievance_types: ['a'], source_resolution: sources }))).sort(),
    ).toEqual([unknown, foreign].map((id) => `/source_resolution/${id} UNKNOWN_REFERENCE`).sort())
    expect(await configurationOf(desk, tenant)).toMatchObject({ version: 1 })
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('{')],
    ['no UTF-8', Buffer.from([0xff, 0xfe])],
    ['a list', bytesOf([])],
    ['half a letter', Buffer.from('{"grievance_types":["\\ud800"]}')],
    ['NUL', Buffer.from('{"grievance_types":["\\u0000"]}')],
    ['a key of the prototype', Buffer.from('{"grievance_types":["a"],"__proto__":{"a":1}}')],
    [
      '500 categories that are all wrong',
      bytesOf({ grievance_types: Array.from({ length: 500 }, () => ({ ['x'.repeat(500)]: 1 })) }),
    ],
    ['a tower', Buffer.from(`{"grievance_types":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
  ])('INVALID_ARGUMENT: %s', async (_what, bytes) => {
    tenant ??= await seedTenant(desk)
    const context = await desk.context({ tenantId: tenant.id, roles: ['tenant_admin'] }, { expectedVersion: 1 })
    const call = desk.client.PutGrievanceConfiguration({ document: bytes }, context)
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' })
  })

  it('PERMISSION_DENIED: for config.edit alone; FAILED_PRECONDITION: a tenant that nobody knows yet', async () => {
    await aTenant()
    const denied = configure(desk, tenant, document, { admin: { tenantId: tenant.id, roles: ['manager'] } })
    await expect(denied).rejects.toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
    const nowhere = { id: randomUUID() }
    await expect(configure(desk, nowhere, document)).rejects.toMatchObject({ reason: 'TENANT_NOT_READY' })
  })

  it('versions are never changed by the service', async () => {
    const grants = await desk.database.rows(
      "select privilege_type from information_schema.role_table_grants where grantee = 'complaint_app' and table_name = 'grievance_configuration' order by 1",
    )
    expect(grants).toEqual([{ privilege_type: 'INSERT' }, { privilege_type: 'SELECT' }])
  })
})

describe('RestoreGrievanceConfiguration', () => {
  it('OK: an older document applies again, as a new version that says so; a repeated request restores once', async () => {
    await aTenant()
    await configure(desk, tenant, document)
    await configure(desk, tenant, { grievance_types: ['feedback'] })
    const restored = await restore(2, { idempotencyKey: 'k' })
    expect(restored).toMatchObject({ version: 4, restored_from: 2, changed_by: admin.userId })
    expect(documentOf(restored)).toEqual(document)
    expect((await names()).flags).toHaveLength(2)
    expect(await restore(2, { idempotencyKey: 'k' })).toMatchObject({ version: 4 })
    expect(documentOf(await restore(1))).toEqual(defaultDocument)
    expect((await desk.eventsOf(tenant.id)).at(-1)).toMatchObject({
      data: { configuration_version: 5, restored_from: 1 },
    })
    const context = await desk.context(admin)
    const { items } = await desk.client.ListGrievanceConfigurationVersions({ page_size: 2 }, context)
    expect(items.map((item) => JSON.parse(item.toString()))).toMatchObject([
      { version: 5, restored_from: 1, changed_by: { id: admin.userId, name: admin.name } },
      { version: 4, restored_from: 2 },
    ])
  })

  it('ABORTED and NOT_FOUND as for every change', async () => {
    await aTenant()
    await configure(desk, tenant, document)
    await expect(restore(1, { expectedVersion: 1 })).rejects.toMatchObject({ reason: 'STALE_VERSION' })
    for (const version of [0, 3, -1])
      await expect(restore(version)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'VERSION_NOT_FOUND' })
  })
})

describe('ListGrievanceConfigurationVersions', () => {
  it('newest first, page by page, the default last; INVALID_ARGUMENT: a cursor of another list', async () => {
    await aTenant()
    await configure(desk, tenant, document)
    const page = async (input: object) =>
      desk.client.ListGrievanceConfigurationVersions(input, await desk.context(admin))
    const first = await page({ page_size: 1 })
    const second = await page({ page_size: 1, page_token: first.next_page_token })
    const versions = [first, second].flatMap(({ items }) => items).map((item) => JSON.parse(item.toString()))
    expect(versions).toMatchObject([{ version: 2 }, { version: 1, changed_at: null, changed_by: null }])
    expect(second.next_page_token).toBe('')
    await expect(page({ page_token: 'x' })).rejects.toMatchObject({ reason: 'INVALID_CURSOR' })
    await expect(page({ page_size: 101 })).rejects.toMatchObject({ reason: 'INVALID_BODY' })
  })
})
