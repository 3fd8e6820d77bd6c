import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { advance, days } from '../../harness/tenant-clocks.ts'
import { at, changed, complaints, everyItem, file, idsOf, listed, select } from './desk.ts'

describe('who made a case', () => {
  let tenant: TestTenant
  let admins: TestUser[]
  let filers: TestUser[]
  let filed: Answer['body'][]
  beforeAll(async () => {
    tenant = await createTenant()
    const platform = await platformAdmin()
    const [admin, ...others] = await Promise.all([
      ...[tenant.user('tenant_admin'), tenant.user('help_desk_agent'), tenant.user('source_user')],
      tenant.user('complainant', { patient: true }),
    ])
    await select(platform, tenant)
    admins = [admin as TestUser, platform]
    filers = [...admins, ...others]
    filed = []
    for (const filer of [...filers, ...filers]) filed.push({ ...(await file(filer)), by: filer })
  }, 60_000)

  it('stands on every line of an admin’s list and in the detail, and the list is filtered by it [CRT-14:api]', async () => {
    for (const admin of admins) {
      const items = await everyItem(admin)
      expect(idsOf(items)).toEqual(idsOf(filed))
      for (const { id, by } of filed) {
        const creator = { created_by: by.id, created_by_name: by.name, created_by_type: 'user' }
        expect(items.find((item) => item.id === id)).toMatchObject(creator)
        expect((await admin.api().get(at({ id }))).body).toMatchObject(creator)
      }
      for (const filer of filers)
        expect(await listed(admin, `created_by=${filer.id}`)).toEqual(idsOf(filed.filter(({ by }) => by === filer)))
      const [one, two] = filers
      expect(await listed(admin, `created_by=${one?.id}&created_by=${two?.id}`)).toHaveLength(4)
    }
  })
})

describe('what has happened in a tenant', () => {
  it('every case carries its creator or says that there is none, every audit entry its actor [CRT-38]', async () => {
    const tenant = await createTenant()
    const [manager, source, patient, auditor] = await Promise.all([
      ...[tenant.user('manager'), tenant.user('source_user'), tenant.user('complainant', { patient: true })],
      tenant.user('auditor'),
    ] as const)
    const byUsers = new Map<string, TestUser>()
    for (const filer of [manager, source, patient]) byUsers.set((await file(filer)).id, filer)
    const form = `/api/v1/public/${tenant.slug}`
    const { body } = await api(undefined).post(`${form}/complaints`, aComplaint())
    const items = await everyItem(manager)
    expect(items).toHaveLength(4)
    for (const item of items) {
      const filer = byUsers.get(item.id)
      const creator = [item.created_by, item.created_by_name, item.created_by_type]
      expect(creator).toEqual(filer ? [filer.id, filer.name, 'user'] : [null, null, 'anonymous'])
    }
    const anonymous = items.find(({ id }) => !byUsers.has(id))
    const [own] = await everyItem(patient)
    await changed(manager, anonymous, 'start')
    await api(undefined).post(`${form}/track/withdraw`, { code: body.tracking_code })
    await changed(manager, own, 'resolve')
    await advance(tenant, days(7) + 60_000)

    const trail = await eventually(async () => {
      const entries = await everyItem(auditor, '', '/api/v1/audit')
      const about = (id: string) => entries.filter(({ target }) => target.id === id)
      const actors = (id: string) =>
        about(id)
          .filter(({ action }) => !/Breached|Escalat/.test(action))
          .map(({ action, actor }) => [action.split('.').at(-1), actor.kind, actor.id])
          .reverse()
      expect(actors(anonymous.id)).toEqual([
        ['ComplaintSubmitted', 'anonymous', null],
        ['ComplaintStarted', 'user', manager.id],
        ['ComplaintClosed', 'code', null],
      ])
      expect(actors(own.id)).toEqual([
        ['ComplaintSubmitted', 'user', patient.id],
        ['ComplaintResolved', 'user', manager.id],
        ['ComplaintClosed', 'system', null],
      ])
      return entries
    })
    expect(trail.length).toBeGreaterThan(7)
    for (const { action, actor } of trail) {
      expect([action, ['user', 'anonymous', 'code', 'system']]).toEqual([action, expect.arrayContaining([actor.kind])])
      expect([action, typeof actor.id]).toEqual([action, actor.kind === 'user' ? 'string' : 'object'])
    }
  }, 60_000)

  it('agents are compared by what became of their cases: on time, late, reopened [CRT-41:api]', async () => {
    const tenant = await createTenant()
    const [manager, john, sarah, agent] = await Promise.all([
      ...[tenant.user('manager'), tenant.user('source_user'), tenant.user('source_user')],
      tenant.user('help_desk_agent'),
    ] as const)
    const longAgo = new Date(Date.now() - days(10)).toISOString()
    const [onTime, late, again] = [await file(john), await file(john, { received_at: longAgo }), await file(john)]
    await file(john)
    const hers = await file(sarah)
    for (const each of [onTime, late, again, hers]) await changed(manager, each, 'resolve')
    await changed(manager, again, 'reopen')
    const path = `${complaints}/statistics/creators`
    const { status, body } = await manager.api().get(path)
    const named = ({ id, name }: TestUser) => ({ id, name })
    const soon = expect.any(Number)
    expect([status, body]).toEqual([
      200,
      {
        tenant: { id: tenant.id, name: tenant.name },
        items: [
          {
            creator: named(john),
            ...{ filed: 4, open: 2, resolved: 2, resolved_on_time: 1, reopened: 1, median_minutes_to_resolution: soon },
          },
          {
            creator: named(sarah),
            ...{ filed: 1, open: 0, resolved: 1, resolved_on_time: 1, reopened: 0, median_minutes_to_resolution: soon },
          },
        ],
        truncated: false,
      },
    ])
    const ofSarah = await manager.api().get(`${path}?created_by=${sarah.id}`)
    expect(ofSarah.body.items).toEqual([body.items[1]])
    for (const who of [agent, john]) expect((await who.api().get(path)).status).toBe(403)
  })
})
