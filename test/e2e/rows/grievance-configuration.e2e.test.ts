import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import {
  configurationOf,
  configure,
  faultsIn,
  hoursOf,
  configurationPath as path,
  putConfiguration,
} from './configuration-desk.ts'
import { complaints, file } from './desk.ts'

describe('a tenant configures what is filed, how urgent it is and how long it may take', () => {
  let tenant: TestTenant
  let admin: TestUser
  let manager: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[admin, manager] = await Promise.all([tenant.user('tenant_admin'), tenant.user('manager')])
  })
  const hours = async (category: string, more: object = {}) => hoursOf(await file(manager, { category, ...more }))

  it('the simple form: words, of which the first is the default [GRV-3, GRV-11]', async () => {
    await configure(admin, { grievance_types: ['feedback', 'complaint', 'appeal'] })
    expect(await configurationOf(manager)).toMatchObject({ grievance_types: ['feedback', 'complaint', 'appeal'] })
    expect((await file(manager)).category).toBe('feedback')
    expect((await file(manager, { category: 'appeal' })).category).toBe('appeal')
  })

  it('the enhanced form beside the simple one, in several levels [GRV-5, GRV-12, GRV-13]', async () => {
    await configure(admin, {
      grievance_types: [
        'feedback',
        {
          name: 'complaint',
          priority: 'High',
          default_flags: ['watch'],
          children: ['late', { name: 'deep', children: ['deeper'] }],
        },
      ],
      grievance_flags: ['watch'],
    })
    const filed = await file(manager, { category: 'complaint/deep/deeper' })
    expect(filed).toMatchObject({ category: 'complaint/deep/deeper', priority: 'high', flags: ['watch'] })
    const { grievance_categories_hierarchical: tree } = await configurationOf(manager)
    expect(tree).toMatchObject([
      { name: 'feedback', children: [] },
      { name: 'complaint', children: [{ path: 'complaint/late' }, { children: [{ path: 'complaint/deep/deeper' }] }] },
    ])
  })

  it('the worked example: 3,0 and below it 1,0 and what it inherits; 7,0 [GRV-7, GRV-16, GRV-19]', async () => {
    await configure(admin, {
      grievance_types: [
        {
          ...{ name: 'complaint', resolution_times: '3,0' },
          children: [
            { name: 'urgent_complaint', resolution_times: '1,0' },
            'general_complaint',
            { name: 'odd', resolution_times: '2,12' },
          ],
        },
        { name: 'feedback', resolution_times: '7,0' },
      ],
    })
    expect(await hours('complaint')).toBe(72)
    expect(await hours('complaint/urgent_complaint')).toBe(24)
    expect(await hours('complaint/general_complaint')).toBe(72)
    expect(await hours('complaint/odd')).toBe(60)
    expect(await hours('feedback')).toBe(168)
  })

  it('which time applies: source, category, default_resolution, its Default, resolution_times, 5,0 [GRV-10, GRV-18]', async () => {
    const types = {
      grievance_types: [
        { name: 'own', resolution_times: '3,0' },
        'named',
        { name: 'top', children: ['leaf'] },
        'other',
      ],
    }
    await configure(admin, types)
    expect(await hours('other')).toBe(120)
    await configure(admin, { ...types, resolution_times: '4,0' })
    expect(await hours('other')).toBe(96)
    const named = { own: '9,0', named: '2,0', leaf: '1,6' }
    await configure(admin, { ...types, resolution_times: '4,0', default_resolution: named })
    expect([await hours('own'), await hours('named'), await hours('top/leaf'), await hours('other')]).toEqual([
      72, 48, 30, 96,
    ])
    const { call_center } = tenant.sources
    const all = { resolution_times: '4,0', default_resolution: { ...named, Default: '6,0' } }
    await configure(admin, { ...types, ...all, source_resolution: { [call_center as string]: '0,2' } })
    expect([await hours('other'), await hours('own', { source_id: call_center })]).toEqual([144, 2])
  })

  it('times are "days,hours": 0 to 98 and 0 to 23, not nothing [GRV-9]', async () => {
    const faults = async (resolution_times: unknown) => {
      const answer = await putConfiguration(admin, { grievance_types: ['complaint'], resolution_times })
      return answer.status === 200 ? 'taken' : faultsIn(answer).join()
    }
    expect([
      await faults('98,23'),
      await faults('0,1'),
      await faults('99,0'),
      await faults('1,24'),
      await faults('0,0'),
    ]).toEqual([
      ...['taken', 'taken', '/resolution_times OUT_OF_RANGE', '/resolution_times OUT_OF_RANGE'],
      '/resolution_times OUT_OF_RANGE',
    ])
    for (const wrong of ['5', '5,0,0', '-1,0', '1.5,0', 'five', 5])
      expect(await faults(wrong)).toBe('/resolution_times INVALID_FORMAT')
    await configure(admin, { grievance_types: ['complaint'] })
    expect(await hours('complaint')).toBe(120)
  })

  it('flags as words, as objects, and both; the highest priority of category and flags wins [GRV-6, GRV-20, GRV-44]', async () => {
    await configure(admin, {
      grievance_types: ['plain', { name: 'minor', priority: 'Low' }, { name: 'grave', priority: 'HIGH' }],
      grievance_flags: ['note', { name: 'slow', priority: 'low' }, { name: 'vip', priority: 'Critical' }],
    })
    const priority = async (category: string, ...flags: string[]) => (await file(manager, { category, flags })).priority
    expect([await priority('plain'), await priority('minor'), await priority('grave')]).toEqual([
      'medium',
      'low',
      'high',
    ])
    expect(await priority('minor', 'note', 'slow')).toBe('low')
    expect(await priority('grave', 'slow')).toBe('high')
    expect(await priority('minor', 'vip', 'note')).toBe('critical')
  })

  it('channels are the tenant’s [GRV-43]', async () => {
    await configure(admin, { grievance_types: ['complaint'], grievance_channels: ['kiosk', 'whatsapp'] })
    expect((await configurationOf(manager)).grievance_channels).toEqual(['kiosk', 'whatsapp'])
    expect([(await file(manager)).channel, (await file(manager, { channel: 'whatsapp' })).channel]).toEqual([
      'kiosk',
      'whatsapp',
    ])
    const refused = await manager.api().post(complaints, { title: 'T', description: 'D', channel: 'web' })
    expect([refused.status, faultsIn(refused)]).toEqual([400, ['/channel UNKNOWN_VALUE']])
  })

  it('a permission goes by its name or its code, and any that a tenant can give may be named [GRV-22]', async () => {
    const matrix = (await admin.api().get('/api/v1/config/permissions')).body
    const given = new Set(
      Object.values(matrix.roles as Record<string, object>).flatMap((grants) => Object.keys(grants)),
    )
    const codes = [127000, 127001, 127002, 127003, 127004, 127005, 127006]
    const permissions = [...given, ...codes, ...codes.map(String)]
    expect(given.size).toBe(27)
    const document = { grievance_types: ['complaint'], grievance_flags: [{ name: 'f', permissions }] }
    expect(await putConfiguration(admin, document)).toMatchObject({ status: 200, body: document })
    const wrong = [127007, 'tenants.manage', 'ticket.fly', 126999]
    const refused = await putConfiguration(admin, { ...document, grievance_flags: [{ name: 'f', permissions: wrong }] })
    expect(faultsIn(refused)).toEqual(
      wrong.map((_, index) => `/grievance_flags/0/permissions/${index} UNKNOWN_PERMISSION`),
    )
  })
})

describe('/config/grievance', () => {
  let tenant: TestTenant
  let admin: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    admin = await tenant.user('tenant_admin')
  })
  const standing = { grievance_types: ['complaint'], default_category: 'complaint', resolution_times: '5,0' }

  it('is read with its version, changed while the system runs by who has seen it, and audited [GRV-8]', async () => {
    const read = await admin.api().get(path)
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, '"1"', standing])
    expect(await admin.api().put(path, standing)).toMatchObject({ status: 428, body: { code: 'IF_MATCH_REQUIRED' } })
    expect(await admin.api().put(path, standing, { 'if-match': '"7"' })).toMatchObject({
      status: 412,
      body: { code: 'STALE_VERSION' },
    })
    const put = await admin
      .api()
      .put(path, { ...standing, grievance_types: ['complaint', 'new'] }, { 'if-match': '"1"' })
    expect([put.status, put.headers.get('etag')]).toEqual([200, '"2"'])
    const manager = await tenant.user('manager')
    expect((await file(manager, { category: 'new' })).category).toBe('new')
    expect(await manager.api().get(path)).toMatchObject({ status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } })
    const entry = await eventually(async () => {
      const { body } = await admin
        .api()
        .get(`/api/v1/audit?action=complaint.v1.ConfigurationChanged&entity=${tenant.id}`)
      expect(body.items).toHaveLength(1)
      return body.items[0]
    })
    expect(entry).toMatchObject({
      actor: { id: admin.id },
      changes: expect.arrayContaining([{ field: 'category new', after: '{}' }]),
    })
  })

  it('a dry run tells who gains and loses access and which cases move; versions are kept and restored [GRV-8]', async () => {
    const manager = await tenant.user('manager')
    const filed = await file(manager)
    const wanted = {
      ...standing,
      resolution_times: '1,0',
      grievance_types: [{ name: 'complaint', permissions: ['config.edit'] }],
    }
    const dry = await admin.api().post(`${path}/dry_run`, wanted)
    const loses = [
      { kind: 'category', name: 'complaint' },
      { kind: 'category', name: 'new' },
    ]
    expect(dry.body.users).toContainEqual({ user: { id: manager.id, name: manager.name }, gains: [], loses })
    const after = new Date(Date.parse(filed.received_at) + 86_400_000).toISOString()
    expect(dry.body.due_dates).toContainEqual({
      ...{ complaint: { id: filed.id, reference: filed.reference }, before: filed.due_at, after },
    })
    const before = (await admin.api().get(path)).headers.get('etag')
    await configure(admin, wanted)
    const key = { 'idempotency-key': randomUUID() }
    const restored = await admin.api().post(`${path}/versions/1/restore`, undefined, key)
    expect([before, restored.headers.get('etag'), restored.body]).toEqual(['"2"', '"4"', standing])
    const again = await admin.api().post(`${path}/versions/1/restore`, undefined, key)
    expect([again.headers.get('etag'), again.headers.get('idempotency-replayed')]).toEqual(['"4"', 'true'])
    const { items } = (await admin.api().get(`${path}/versions`)).body
    expect(items).toMatchObject([
      { version: 4, restored_from: 1 },
      { version: 3 },
      { version: 2 },
      { version: 1, changed_at: null },
    ])
    expect((await admin.api().get(`${path}/versions/3`)).body).toMatchObject({ version: 3, document: wanted })
    expect(await admin.api().get(`${path}/versions/9`)).toMatchObject({
      status: 404,
      body: { code: 'VERSION_NOT_FOUND' },
    })
  })

  it('every error has its pointer, however deep, in the language of the reader [GRV-9]', async () => {
    const children = [{ name: 'a' }, { name: 'a', priority: 'urgent', permissions: [1], id: 1 }]
    const wrong = { grievance_types: [{ name: 'x', children }, 'y/z'], default_category: 'q', colour: 'red' }
    for (const { method, at } of [
      { method: 'PUT', at: path },
      { method: 'POST', at: `${path}/dry_run` },
    ]) {
      const headers = { 'if-match': '"1"', 'accept-language': 'ar' }
      const answer = await admin.api().request(method, at, wrong, headers)
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } })
      expect(faultsIn(answer).sort()).toEqual([
        '/colour UNKNOWN_FIELD',
        '/default_category UNKNOWN_CATEGORY',
        '/grievance_types/0/children/1/id UNKNOWN_FIELD',
        '/grievance_types/0/children/1/name NOT_UNIQUE',
        '/grievance_types/0/children/1/permissions/0 UNKNOWN_PERMISSION',
        '/grievance_types/0/children/1/priority UNKNOWN_VALUE',
        '/grievance_types/1 INVALID',
      ])
      expect(answer.body.errors[0].message).toMatch(/[\u0600-\u06ff]/)
    }
  })

  it.each<[string, string]>([
    ['no object', '[]'],
    ['a tower of lists', `{"grievance_types":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['a tower of categories', `{"grievance_types":${'[{"name":"a","children":'.repeat(400)}[]${'}]'.repeat(400)}}`],
    [
      'too many categories',
      JSON.stringify({ grievance_types: Array.from({ length: 501 }, (_, index) => `c${index}`) }),
    ],
    [
      'thousands of errors',
      JSON.stringify({
        grievance_types: ['a'],
        ...Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`k${index}`, 1])),
      }),
    ],
    ['NUL', '{"grievance_types":["a\\u0000b"]}'],
    ['half a letter', '{"grievance_types":["\\ud83d"]}'],
  ])('%s is refused with 400', async (_what, body) => {
    expect(await admin.api().post(`${path}/dry_run`, body)).toMatchObject({ status: 400 })
  })
})
