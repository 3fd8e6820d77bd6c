import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { configurationOf, configure, faultsIn } from './configuration-desk.ts'
import { at, change, complaints, file, listed, problem, select, unknownCase } from './desk.ts'

const document = {
  grievance_types: [
    'complaint',
    {
      ...{ name: 'clinical', permissions: ['bulk', 127003] },
      children: ['inner', { name: 'open', permissions: [] }, { name: 'closer', permissions: ['users.manage'] }],
    },
    { name: 'vip_desk', default_flags: ['vip'] },
  ],
  grievance_flags: ['plain', { name: 'vip', permissions: [127003], priority: 'high' }, 'vip2'],
}

describe('a category and a flag are locks besides the role', () => {
  let tenant: TestTenant
  let admin: TestUser
  let manager: TestUser
  let agent: TestUser
  let auditor: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[admin, manager, agent, auditor] = await Promise.all([
      ...[tenant.user('tenant_admin'), tenant.user('manager'), tenant.user('help_desk_agent'), tenant.user('auditor')],
    ] as const)
    await configure(admin, document)
  })
  const refusals = async (who: TestUser, given: object) => faultsIn(await who.api().post(complaints, aComplaint(given)))
  const unknown = { path: '/category', code: 'UNKNOWN_CATEGORY' }

  it('ANY listed permission opens a category, for what the role allows and no more [GRV-4, GRV-14, GRV-23]', async () => {
    const filed = await file(manager, { category: 'clinical' })
    for (const who of [manager, admin]) expect(await who.api().get(at(filed))).toMatchObject({ status: 200 })
    expect((await change(manager, filed, 'start')).status).toBe(200)
    for (const who of [agent, auditor])
      expect(problem(await who.api().get(at(filed)))).toEqual(problem(await who.api().get(at(unknownCase()))))
    expect((await change(agent, filed, 'assign', manager.id)).status).toBe(404)
    // a key gives nothing: the head of a department holds bulk, sees the case and still may not file
    const head = await tenant.user('department_manager', { departments: ['billing'] })
    const there = await file(manager, { category: 'clinical', department_id: tenant.departments.billing })
    expect((await head.api().get(at(there))).status).toBe(200)
    expect(await head.api().post(complaints, aComplaint({ category: 'clinical' }))).toMatchObject({ status: 403 })
  })

  it('a child has its parent’s lock, its own, or none [GRV-15, GRV-17, GRV-24]', async () => {
    const [inner, open, closer] = await Promise.all(
      ['inner', 'open', 'closer'].map((name) => file(admin, { category: `clinical/${name}` })),
    )
    const seen = async (who: TestUser) =>
      Promise.all([inner, open, closer].map(async (one) => (await who.api().get(at(one))).status))
    expect([await seen(agent), await seen(manager), await seen(admin)]).toEqual([
      [404, 200, 404],
      [200, 200, 404],
      [200, 200, 200],
    ])
  })

  it('flags as objects with their own list; compared whole [GRV-21, GRV-39]', async () => {
    const [vip, vip2] = await Promise.all([file(admin, { flags: ['vip', 'plain'] }), file(admin, { flags: ['vip2'] })])
    expect([(await manager.api().get(at(vip))).status, (await manager.api().get(at(vip2))).status]).toEqual([404, 200])
    for (const filter of ['', 'flag=plain', 'flag=vip']) expect(await listed(manager, filter)).not.toContain(vip.id)
    expect(await listed(admin, 'flag=vip')).toContain(vip.id)
    for (const action of ['/timeline', `/access?user_id=${manager.id}`])
      expect((await manager.api().get(at(vip, action))).status).toBe(action === '/timeline' ? 404 : 403)
  })

  it('lists hold the cases of open categories alone, and nothing that the id would not show [GRV-25, GRV-38]', async () => {
    const cases = await Promise.all(
      ['complaint', 'clinical', 'clinical/open', 'clinical/closer'].map((category) => file(admin, { category })),
    )
    for (const who of [admin, manager, agent, auditor]) {
      const ids = await listed(who)
      for (const one of cases) expect(ids.includes(one.id)).toBe((await who.api().get(at(one))).status === 200)
    }
    expect(await listed(agent, 'category=clinical')).toEqual([])
    const platform = await platformAdmin()
    await select(platform, tenant)
    const all = await listed(platform)
    for (const one of cases) expect(all).toContain(one.id)
  })

  it('creating checks them first: unknown, and not open, is one and the same [GRV-41]', async () => {
    const closed = await agent.api().post(complaints, aComplaint({ category: 'clinical', flags: ['vip'] }))
    const wrong = await agent.api().post(complaints, aComplaint({ category: 'nowhere', flags: ['nothing'] }))
    expect(problem(closed)).toEqual(problem(wrong))
    expect([closed.status, faultsIn(closed)]).toEqual([400, ['/category UNKNOWN_CATEGORY', '/flags/0 UNKNOWN_FLAG']])
    expect(await refusals(manager, { category: 'clinical/closer' })).toEqual([`${unknown.path} ${unknown.code}`])
    expect(JSON.stringify(closed.body)).not.toMatch(/clinical|vip/)
  })

  it('updating checks them as well, before and after: what one may not choose is unknown, what one may not see is not there [GRV-41]', async () => {
    const filed = await file(agent, { flags: ['plain'] })
    const edit = (who: TestUser, target: { id: string }, wish: object) =>
      who.api().patch(at(target), wish, { 'if-match': '"1"' })
    const closed = await edit(agent, filed, { category: 'clinical', flags: ['plain', 'vip'] })
    expect(problem(closed)).toEqual(problem(await edit(agent, filed, { category: 'nowhere', flags: ['plain', 'vi'] })))
    expect([closed.status, faultsIn(closed)]).toEqual([400, ['/category UNKNOWN_CATEGORY', '/flags/1 UNKNOWN_FLAG']])
    expect(JSON.stringify(closed.body)).not.toMatch(/clinical|vip/)
    expect((await agent.api().get(at(filed))).body).toMatchObject({
      version: 1,
      category: 'complaint',
      flags: ['plain'],
    })
    const open = await edit(agent, filed, { category: 'clinical/open', flags: ['vip2'] })
    expect(open).toMatchObject({ status: 200, body: { category: 'clinical/open', flags: ['vip2'] } })
    for (const locked of [await file(admin, { flags: ['vip'] }), await file(admin, { category: 'clinical' })]) {
      const unseen = await edit(agent, locked, { flags: [] })
      expect(problem(unseen)).toEqual(problem(await edit(agent, unknownCase(), { flags: [] })))
      expect(unseen.status).toBe(404)
    }
    // what one gives away and then may not see is answered by its reference alone
    const given = await edit(manager, await file(agent), { category: 'clinical' })
    expect(given).toMatchObject({ status: 200, body: { category: 'clinical' } })
  })

  it('a flag is named only to who may see it: to a complainant none is, in a bulk change no locked one [GRV-41]', async () => {
    const ahmed = await tenant.user('complainant')
    const asked = await Promise.all(
      [['plain'], ['vip'], ['nothing']].map((flags) => ahmed.api().post(complaints, aComplaint({ flags }))),
    )
    for (const refused of asked) {
      expect([refused.status, faultsIn(refused)]).toEqual([400, ['/flags NOT_ALLOWED']])
      expect(problem(refused)).toEqual(problem(asked[0] as typeof refused))
    }
    const filed = await file(manager)
    const bulk = (who: TestUser, wish: object) =>
      who.api().post(`${complaints}/bulk/flag`, { ids: [filed.id], reason: 'Marked.', ...wish })
    const locked = await bulk(manager, { add: ['plain', 'vip'] })
    expect(problem(locked)).toEqual(problem(await bulk(manager, { add: ['plain', 'nothing'] })))
    expect([locked.status, faultsIn(locked)]).toEqual([400, ['/add/1 UNKNOWN_FLAG']])
    const taken = await Promise.all(['vip', 'nothing'].map((name) => bulk(manager, { remove: [name], dry_run: true })))
    for (const answer of taken)
      expect(answer).toMatchObject({ status: 200, body: { items: [{ id: filed.id, done: true }] } })
    expect((await bulk(ahmed, { add: ['plain'] })).status).toBe(403)
    expect((await bulk(admin, { add: ['vip'] })).body.items).toEqual([{ id: filed.id, done: true }])
    expect((await manager.api().get(at(filed))).status).toBe(404)
  })

  it('a default flag is set also for a filer who lacks it: id and reference, and no more [GRV-12]', async () => {
    const filed = await agent.api().post(complaints, aComplaint({ category: 'vip_desk' }))
    expect(filed).toMatchObject({
      status: 201,
      body: { id: expect.any(String), reference: expect.stringMatching(/^CMP-/) },
    })
    expect(Object.keys(filed.body).sort()).toEqual(['id', 'reference'])
    expect((await agent.api().get(at(filed.body))).status).toBe(404)
    expect((await admin.api().get(at(filed.body))).body).toMatchObject({ flags: ['vip'], priority: 'high' })
  })

  it('a complainant sees their own case whatever locks it', async () => {
    const ahmed = await tenant.user('complainant')
    const filed = await file(ahmed, { category: 'vip_desk' })
    expect(await listed(ahmed)).toEqual([filed.id])
    expect((await ahmed.api().get(at(filed))).body).not.toHaveProperty('flags')
  })

  it('the configuration as each may see it: the tree, the flags with permissions, where they may file [GRV-29, GRV-37, GRV-40]', async () => {
    const of = async (who: TestUser) => configurationOf(who)
    const everything = ['complaint', 'clinical', 'clinical/inner', 'clinical/open', 'clinical/closer', 'vip_desk']
    expect(await of(admin)).toMatchObject({
      ...{ grievance_types: everything, accessible_categories: everything, accessible_flags: ['plain', 'vip', 'vip2'] },
      ...{
        grievance_flags: ['plain', 'vip', 'vip2'],
        grievance_channels: ['web', 'phone', 'email', 'in_person', 'letter'],
      },
      grievance_flags_detailed: [
        { name: 'plain', priority: null, permissions: [] },
        { name: 'vip', priority: 'high', permissions: ['ticket.delete'] },
        { name: 'vip2', priority: null, permissions: [] },
      ],
    })
    const seen = await of(agent)
    expect(seen).toMatchObject({
      grievance_types: ['complaint', 'clinical/open', 'vip_desk'],
      accessible_categories: ['complaint', 'clinical/open', 'vip_desk'],
      ...{ grievance_flags: ['plain', 'vip2'], accessible_flags: ['plain', 'vip2'] },
      grievance_categories_hierarchical: [
        { path: 'complaint', accessible: true },
        { path: 'clinical', accessible: false, children: [{ path: 'clinical/open', accessible: true }] },
        { path: 'vip_desk', default_flags: [] },
      ],
    })
    expect(JSON.stringify(seen)).not.toMatch(/inner|closer|"vip"|ticket.delete/)
    const complainant = await of(await tenant.user('complainant'))
    expect(complainant).toMatchObject({
      accessible_categories: ['complaint', 'clinical/open', 'vip_desk'],
      accessible_flags: [],
    })
    expect(await of(auditor)).toMatchObject({ accessible_categories: [], accessible_flags: [] })
    const headers = (await agent.api().get('/api/v1/grievance_config')).headers
    expect(headers.get('etag')).toBe('"2"')
  })

  it('whoever manages users is told rule by rule why somebody sees a case, or does not [GRV-4]', async () => {
    const filed = await file(admin, { category: 'clinical' })
    const explain = async (user: TestUser) => (await admin.api().get(at(filed, `/access?user_id=${user.id}`))).body
    expect(await explain(manager)).toMatchObject({ visible: true, view: 'full' })
    const { visible, rules } = await explain(agent)
    expect(visible).toBe(false)
    expect(rules.filter(({ outcome }: { outcome: string }) => outcome === 'fail')).toEqual([
      { rule: 'category', outcome: 'fail', detail: 'clinical: any of bulk, ticket.delete opens it.' },
    ])
    expect(await admin.api().get(at(filed, `/access?user_id=${randomUUID()}`))).toMatchObject({
      status: 404,
      body: { code: 'USER_NOT_FOUND' },
    })
  })

  it('staff whom a case is about do not see it and cannot be given it [CMS-8]', async () => {
    const named = await tenant.user('manager', { staff: true })
    const filed = await file(manager, { involved_staff_ids: [named.staffId] })
    expect((await named.api().get(at(filed))).status).toBe(404)
    expect(await listed(named)).not.toContain(filed.id)
    expect(await change(manager, filed, 'assign', named.id)).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNEE_UNSUITABLE' },
    })
  })

  it('what the configuration no longer knows is an orphan, for admins alone [GRV-8]', async () => {
    const other = await createTenant()
    const [boss, desk] = await Promise.all([other.user('tenant_admin'), other.user('manager')])
    const filed = await file(desk)
    await configure(boss, { grievance_types: ['feedback'] })
    expect((await desk.api().get(at(filed))).status).toBe(404)
    expect(await listed(desk)).toEqual([])
    expect((await boss.api().get(at(filed))).body).toMatchObject({ orphan: true })
    expect(await listed(boss)).toEqual([filed.id])
  })
})
