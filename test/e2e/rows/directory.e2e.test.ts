import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'

describe('the directory of a hospital', () => {
  let tenant: TestTenant
  let admin: TestUser
  let manager: TestUser
  let agent: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[admin, manager, agent] = await Promise.all([
      tenant.user('tenant_admin'),
      tenant.user('manager'),
      tenant.user('source_user'),
    ])
  }, 60_000)

  const seen = (version: number) => ({ 'if-match': `"${version}"` })
  const namesAt = async (user: TestUser, path: string) =>
    (await user.api().get(`/api/v1/${path}`)).body.items.map(({ name }: { name: string }) => name)

  it('the tenant admin makes and changes departments, sources, staff and patients; each is audited [CMS-6:api]', async () => {
    const api = admin.api()
    const made: [part: string, body: object, change: object][] = [
      ['departments', { code: 'lab', name: 'Laboratory' }, { name_ar: 'المختبر' }],
      ['sources', { code: 'desk', name: 'Front desk' }, { active: false }],
      ['staff', { name: 'Dr. Huda', email: 'huda@people.example' }, { email: null }],
      ['patients', { name: 'Ahmed', mrn: randomUUID(), phone: '+966 50 1' }, { phone: '+966 50 2' }],
    ]
    for (const [part, body, change] of made) {
      const created = await api.post(`/api/v1/${part}`, body)
      const path = `/api/v1/${part}/${created.body.id}`
      expect([created.status, created.headers.get('location'), created.headers.get('etag')]).toEqual([201, path, '"1"'])
      expect(created.body).toMatchObject({ ...body, active: true, version: 1 })
      expect(await api.patch(path, change)).toMatchObject({ status: 428, body: { code: 'IF_MATCH_REQUIRED' } })
      const changed = await api.patch(path, change, seen(1))
      expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
      expect(changed.body).toMatchObject({ ...change, version: 2 })
      expect(await api.patch(path, change, seen(1))).toMatchObject({ status: 412, body: { version: 2 } })
      const read = await api.get(path)
      expect([read.body, read.headers.get('etag')]).toEqual([changed.body, '"2"'])
      const actions = await eventually(async () => {
        const { body: trail } = await api.get(`/api/v1/audit?entity=${created.body.id}`)
        expect(trail.items).toHaveLength(2)
        return trail.items.map(({ action }: { action: string }) => action.replace(/^.*(Created|Changed)$/, '$1'))
      })
      expect(actions).toEqual(['Changed', 'Created'])
    }
  })

  it('the manager finds the staff however their names are written, page by page [CMS-5:api]', async () => {
    for (const name of ['أحمد الحربي', 'إحمد العتيبي', 'Zoë Brandt']) await admin.api().post('/api/v1/staff', { name })
    const q = (text: string) => `staff?q=${encodeURIComponent(text)}`
    expect(await namesAt(manager, q('احمد'))).toEqual(['أحمد الحربي', 'إحمد العتيبي'])
    expect(await namesAt(manager, q('zoe br'))).toEqual(['Zoë Brandt'])
    const first = await manager.api().get(`/api/v1/${q('احمد')}&limit=1`)
    const cursor = first.body.next_cursor
    expect(await namesAt(manager, `${q('احمد')}&limit=1&cursor=${cursor}`)).toEqual(['إحمد العتيبي'])
    expect(await manager.api().get(`/api/v1/staff?cursor=${cursor}`)).toMatchObject({
      ...{ status: 400, body: { code: 'INVALID_CURSOR' } },
    })
    expect(await manager.api().get('/api/v1/staff?nonsense=1')).toMatchObject({ status: 400 })
  })

  it('nobody becomes their own superior: the problem names the way round', async () => {
    const staff = async (body: object) => (await admin.api().post('/api/v1/staff', body)).body.id
    const top = await staff({ name: 'Top' })
    const low = await staff({ name: 'Low', reports_to: top })
    const answer = await admin.api().patch(`/api/v1/staff/${top}`, { reports_to: low }, seen(1))
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'REPORTS_TO_CYCLE', cycle: [top, low, top], errors: [{ path: '/reports_to', code: 'CYCLE' }] },
    })
  })

  it('a source user sees their own source, finds a patient by number alone, and nothing else of it [CMS-8]', async () => {
    const mrn = randomUUID()
    await admin.api().post('/api/v1/patients', { name: 'Mona', mrn })
    expect(await namesAt(agent, 'sources')).toEqual(['Call Center'])
    expect(await namesAt(agent, 'staff')).toEqual([])
    expect(await namesAt(agent, `patients?mrn=${mrn}`)).toEqual(['Mona'])
    const wide = await agent.api().get('/api/v1/patients?q=mona', { 'accept-language': 'ar' })
    expect(wide).toMatchObject({ status: 403, body: { code: 'PATIENT_SEARCH_TOO_WIDE' } })
    expect(wide.body.detail).toMatch(/[\u0600-\u06ff]/)
  })

  it('the switches of a source user are set, and parting takes the source away', async () => {
    const path = `/api/v1/sources/${tenant.sources.call_center}/users`
    const user = await tenant.user('source_user')
    const off = { can_create_complaints: false, can_create_inquiries: false }
    const set = await admin.api().put(`${path}/${user.id}`, off)
    expect(set).toMatchObject({ status: 200, body: off })
    const listed = await admin.api().get(path)
    expect(listed.body.items).toContainEqual({
      user: { id: user.id, name: user.name },
      active: true,
      ...off,
      version: set.body.version,
    })
    expect(await admin.api().delete(`${path}/${user.id}`)).toMatchObject({ status: 204, body: null })
    expect(await admin.api().delete(`${path}/${user.id}`)).toMatchObject({
      status: 404,
      body: { code: 'USER_NOT_FOUND' },
    })
    expect((await user.api().get('/api/v1/me')).body.source).toBeNull()
  })

  it('platform admins list all tenants with their place, change and close one; its people are out [TEN-11:api]', async () => {
    const platform = (await platformAdmin()).api()
    const other = await createTenant()
    const member = await other.user('manager')
    const { body } = await platform.get(`/api/v1/tenants?q=${other.slug}`)
    expect(body.items).toMatchObject([{ id: other.id, name: other.name, city: 'Riyadh', country: 'SA', active: true }])
    const path = `/api/v1/tenants/${other.id}`
    const { headers } = await platform.get(path)
    const place = { city: 'Jeddah', city_ar: 'جدة' }
    expect(await platform.patch(path, place, { 'if-match': headers.get('etag') ?? '' })).toMatchObject({
      ...{ status: 200, body: { ...place, name: other.name } },
    })
    expect((await member.api().get(path)).body).toMatchObject(place)
    expect(await platform.post(`${path}/deactivate`)).toMatchObject({ status: 200, body: { active: false } })
    expect(await (await other.user('auditor')).api().get('/api/v1/complaints')).toMatchObject({ status: 403 })
    expect(await platform.post(`${path}/activate`)).toMatchObject({ status: 200, body: { active: true } })
    expect((await admin.api().get(path)).body).toMatchObject({ code: 'TENANT_NOT_FOUND' })
  })
})
