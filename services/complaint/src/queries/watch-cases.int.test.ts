import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canaryMark } from '../../../../test/harness/canary.ts'
import { type CaseWatcher, watchCases } from '../../../../test/harness/case-watcher.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let nats: TcpProxy
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    async environment(variables) {
      nats = await startTcpProxy({ target: new URL(variables.NATS_URL ?? '').host })
      return { ...variables, NATS_URL: through(nats, variables.NATS_URL ?? '') }
    },
  })
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(async () => {
  await desk.stop()
  await nats.stop()
})

const start = async (id: string) => desk.client.StartComplaint({ complaint_id: id }, await desk.context(manager))
const comment = async (id: string, visibility: 'public' | 'internal') =>
  desk.client.AddComment({ complaint_id: id, text: `${canaryMark} says`, visibility }, await desk.context(manager))
const move = async (id: string, department_id: string) => {
  const context = await desk.context(manager)
  const { complaint: seen } = await desk.client.GetComplaint({ complaint_id: id }, context)
  const expectedVersion = seen?.version ?? 0
  const fields = ['department_id']
  return desk.client.UpdateComplaint({ complaint_id: id, department_id, fields }, { ...context, expectedVersion })
}
const told = (watcher: CaseWatcher, words: readonly string[]) =>
  eventually(() => expect(watcher.words()).toEqual(words))

describe('WatchCases', () => {
  it('OK: tells each change in ids and words, in their order', async () => {
    const watcher = await watchCases(desk, manager)
    const { complaint_id, reference } = await file(desk, manager)
    await start(complaint_id)
    await comment(complaint_id, 'internal')
    await told(watcher, [
      'opened',
      'changed ComplaintSubmitted',
      'changed ComplaintStarted',
      'changed ComplaintCommented',
    ])
    const events = await desk.eventsOf(complaint_id)
    expect(watcher.told.slice(1).map(({ change }) => change)).toEqual([
      expect.objectContaining({ complaint_id, reference, version: 1, changed: expect.arrayContaining(['status']) }),
      {
        ...{ complaint_id, reference, version: 2, event_id: events[1]?.id, at: events[1]?.time },
        ...{ action: 'complaint.v1.ComplaintStarted', changed: ['status', 'sub_status'] },
      },
      expect.objectContaining({ complaint_id, version: 2, changed: [] }),
    ])
    expect(JSON.stringify(watcher.told)).not.toContain(canaryMark)
    await watcher.leave()
  })

  it('UNAUTHENTICATED and PERMISSION_DENIED: before anything is told [S2] [S6]', async () => {
    const nobody = { tenantId: tenant.id, grants: {} }
    expect(await refusalOf(watchCases(desk, nobody))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
    const forged = watchCases(desk, manager, '', { contextToken: 'x.y.z' })
    expect(await refusalOf(forged)).toMatchObject({ reason: 'CONTEXT_TOKEN_INVALID' })
    const across = { ...manager, aggregate: true as const, grants: { 'tenants.aggregate': ['tenant' as const] } }
    expect(await refusalOf(watchCases(desk, across))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })

  it('every role is told of exactly the cases that its list shows, and nobody of another tenant [S1] [S4]', async () => {
    const [ours, theirs] = await Promise.all([seedTenant(desk), seedTenant(desk)])
    const { emergency, billing } = ours.departments
    const userOf = (place: SeededTenant, role: (typeof tenantRoles)[number]): CallerSpecimen & { userId: string } => ({
      ...{ tenantId: place.id, roles: [role], userId: randomUUID(), name: `${canaryMark} ${role}` },
      ...{ departmentIds: [place.departments.emergency], sourceId: place.sources.call_center },
      canCreateComplaints: true,
    })
    const people = [ours, theirs].flatMap((place) => tenantRoles.map((role) => userOf(place, role)))
    const watchers = await Promise.all(people.map((person) => watchCases(desk, person)))
    const filers = people.filter(({ roles }) => ['manager', 'source_user', 'complainant'].includes(roles?.[0] ?? ''))
    const filed = await Promise.all(filers.flatMap((filer) => [file(desk, filer), file(desk, filer)]))
    await Promise.all(
      [emergency, billing].map((department_id) => file(desk, people[1] as CallerSpecimen, { department_id })),
    )
    expect(filed).toHaveLength(12)
    for (const [index, person] of people.entries()) {
      const { items } = await desk.client.ListComplaints({ page_size: 100 }, await desk.context(person))
      const listed = items.map((item) => JSON.parse(item.toString()).id as string).sort()
      await eventually(() => {
        const changes = watchers[index]?.told.flatMap(({ change }) => (change ? [change.complaint_id] : []))
        expect([person.roles, changes?.sort()]).toEqual([person.roles, listed])
      })
    }
    const manager = watchers[1]?.told.flatMap(({ change }) => change ?? [])
    expect(manager).toHaveLength(8)
    await Promise.all(watchers.map((watcher) => watcher.leave()))
  })

  it('a complainant is told of public steps of their own case alone, without version and fields of the desk [S4]', async () => {
    const complainant = await seedUser(desk, tenant, 'complainant')
    const [watcher, other] = await Promise.all([
      watchCases(desk, complainant),
      watchCases(desk, await seedUser(desk, tenant, 'complainant')),
    ])
    const { complaint_id } = await file(desk, complainant)
    await desk.client.AcknowledgeComplaint({ complaint_id }, await desk.context(manager))
    await start(complaint_id)
    await comment(complaint_id, 'internal')
    await comment(complaint_id, 'public')
    await told(watcher, [
      'opened',
      'changed ComplaintSubmitted',
      'changed ComplaintStarted',
      'changed ComplaintCommented',
    ])
    const changes = watcher.told.flatMap(({ change }) => change ?? [])
    expect(changes.map(({ changed }) => changed)).toEqual([['status'], ['status'], []])
    expect(changes.filter((change) => 'version' in change && change.version !== undefined)).toEqual([])
    expect(other.words()).toEqual(['opened'])
    await Promise.all([watcher.leave(), other.leave()])
  })

  it('who loses sight of a case is told that it is gone, who never saw it nothing', async () => {
    const { emergency, billing, surgery } = tenant.departments
    const of = (department: string) => ({
      tenantId: tenant.id,
      roles: ['department_manager'],
      departmentIds: [department],
    })
    const [before, after, never] = await Promise.all([
      watchCases(desk, of(emergency)),
      watchCases(desk, of(billing)),
      watchCases(desk, of(surgery)),
    ])
    const { complaint_id } = await file(desk, manager, { department_id: emergency })
    await eventually(() => expect(before.words()).toContain('changed ComplaintSubmitted'))
    await move(complaint_id, billing)
    await eventually(() => expect(after.words()).toContain('changed ComplaintUpdated'))
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    await desk.client.DeleteComplaint({ complaint_id, reason: 'twice' }, await desk.context(admin))
    await told(after, ['opened', 'changed ComplaintUpdated', `gone ${complaint_id}`])
    await told(before, ['opened', 'changed ComplaintSubmitted', `gone ${complaint_id}`])
    expect(never.words()).toEqual(['opened'])
    await Promise.all([before, after, never].map((watcher) => watcher.leave()))
  })

  it('who is named as involved is told that the case is gone; a configuration that changes resets everybody', async () => {
    const own = await seedTenant(desk)
    const admin = await seedUser(desk, own, 'tenant_admin')
    const staffId = await seedPerson(desk, own.id, 'staff')
    const involved = { ...(await seedUser(desk, own, 'manager')), staffId }
    const [watcher, other] = await Promise.all([watchCases(desk, involved), watchCases(desk, manager)])
    const { complaint_id } = await file(desk, admin)
    await eventually(() => expect(watcher.words()).toContain('changed ComplaintSubmitted'))
    const context = await desk.context(admin, { expectedVersion: 1 })
    const fields = ['involved_staff_ids']
    await desk.client.UpdateComplaint({ complaint_id, involved_staff_ids: [staffId], fields }, context)
    await configure(desk, own, { grievance_types: ['complaint', 'other'] })
    await told(watcher, ['opened', 'changed ComplaintSubmitted', `gone ${complaint_id}`, 'reset configuration'])
    expect(other.words()).toEqual(['opened'])
    await Promise.all([watcher.leave(), other.leave()])
  })

  it('goes on after a position: nothing is lost and nothing comes twice, whether something was told before or not', async () => {
    const own = await seedTenant(desk)
    const filer = await seedUser(desk, own, 'manager')
    const first = await watchCases(desk, filer)
    await first.leave()
    const ids = [await file(desk, filer), await file(desk, filer)].map(({ complaint_id }) => complaint_id)
    const second = await watchCases(desk, filer, first.position())
    await told(second, ['opened', 'changed ComplaintSubmitted', 'changed ComplaintSubmitted'])
    await second.leave()
    ids.push((await file(desk, filer)).complaint_id)
    const third = await watchCases(desk, filer, second.told[1]?.position)
    await told(third, ['opened', 'changed ComplaintSubmitted', 'changed ComplaintSubmitted'])
    expect(third.told.slice(1).map(({ change }) => change?.complaint_id)).toEqual(ids.slice(1))
    await third.leave()
    const fourth = await watchCases(desk, filer, third.position())
    expect(fourth.words()).toEqual(['opened'])
    await fourth.leave()
  })

  it('a position that is unknown, or of another access or tenant, resets', async () => {
    const watcher = await watchCases(desk, manager)
    await file(desk, manager)
    await eventually(() => expect(watcher.told.length).toBeGreaterThan(1))
    await watcher.leave()
    const other = await seedTenant(desk)
    const changed = [
      { ...manager, departmentIds: [tenant.departments.billing] },
      { ...manager, tenantId: other.id },
      { ...manager, userId: randomUUID() },
    ]
    for (const caller of changed) {
      const again = await watchCases(desk, caller, watcher.position())
      expect(again.words()).toEqual(['reset position'])
      await again.leave()
    }
    for (const position of ['x', Buffer.from('["a","event","b"]').toString('base64url')]) {
      const again = await watchCases(desk, manager, position)
      expect(again.words()).toEqual(['reset position'])
      await again.leave()
    }
  })

  it('what happens while NATS is away is told later, by who may see the case then', async () => {
    const { emergency, billing } = tenant.departments
    const watcher = await watchCases(desk, manager)
    const of = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [emergency] }
    const local = await watchCases(desk, of)
    nats.refuse()
    const { complaint_id } = await file(desk, manager, { department_id: emergency })
    await start(complaint_id)
    await move(complaint_id, billing)
    expect(watcher.words()).toEqual(['opened'])
    nats.accept()
    const steps = ['changed ComplaintSubmitted', 'changed ComplaintStarted', 'changed ComplaintUpdated']
    await eventually(() => expect(watcher.words()).toEqual(['opened', ...steps]), { withinMs: 15_000 })
    // three times it is found elsewhere, which is told once
    await eventually(() => expect(local.words()).toEqual(['opened', `gone ${complaint_id}`]))
    await Promise.all([watcher.leave(), local.leave()])
  }, 30_000)
})
