import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import type { ListEntriesRequest } from '@redress/protos/audit/v1/ListEntriesRequest.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { anEvent, startRecorder } from '../record-fixture.ts'
import { audit } from '../service.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
const [acme, other] = [randomUUID(), randomUUID()]
const day = (number: number) => `2026-03-0${number}T09:00:00.000Z`
const [subject, actorid] = [randomUUID(), randomUUID()]
const events = [
  anEvent({ tenantid: acme, time: day(1), subject }),
  anEvent({ tenantid: other, time: day(2), actorid }),
  anEvent({ tenantid: NIL_TENANT_ID, time: day(3), actorid, type: 'identity.v1.UserRegistered' }),
  anEvent({ tenantid: acme, time: day(4), actorid, type: 'complaint.v1.ComplaintClosed' }),
  anEvent({ tenantid: other, time: day(4) }),
]
const early = { to: day(5) }
const admin: CallerSpecimen = {
  ...{ userId: randomUUID(), roles: ['platform_admin'], aggregate: true },
  grants: { 'tenants.aggregate': ['tenant'] },
}
const auditor: CallerSpecimen = { tenantId: acme, roles: ['auditor'] }
let service: TestService<AuditServiceDefinition>

beforeAll(async () => {
  let ingestUrl = ''
  const environment = (variables: Record<string, string>) => {
    ingestUrl = variables.POSTGRES_INGEST_URL ?? ''
    return variables
  }
  service = await startTestService(audit, { neighbours, environment })
  const recorder = startRecorder(ingestUrl)
  await recorder.record(...events)
  await recorder.close()
  const state = (version: number, name: string) => ({
    ...{ type: 'identity.v1.TenantState', tenantId: acme, subject: acme, version },
    data: { tenant_id: acme, slug: 'acme', name, zone: 'UTC', locale: 'en', active: true },
  })
  await service.publish(state(2, 'Acme'))
  await service.publish(state(1, 'an older name'))
  await service.publish(state(2, 'the same version again'))
})
afterAll(() => service.stop())

const list = async (request: ListEntriesRequest = early, caller: CallerSpecimen = admin) => {
  const page = await service.client.ListEntries(request, await service.context(caller))
  const items = page.items.map((item) => JSON.parse(item.toString()))
  return { items, ids: items.map(({ id }) => id as string), next: page.next_page_token }
}
const idsOf = (...indexes: number[]) => indexes.map((index) => events[index]?.id)
// two of the same moment: the greater id first
const sameDay = [3, 4].sort((a, b) => ((events[a]?.id ?? '') > (events[b]?.id ?? '') ? -1 : 1))

describe('ListEntries across tenants', () => {
  it('OK: entries of every tenant and of the platform, newest first, each with the name of its tenant [TEN-29:api]', async () => {
    const { items, ids } = await list()
    expect(ids).toEqual(idsOf(...sameDay, 2, 1, 0))
    const named = Object.fromEntries(items.map(({ tenant_id, tenant_name }) => [tenant_id, tenant_name]))
    expect(named).toEqual({ [acme]: 'Acme', [other]: null, [NIL_TENANT_ID]: null })
    const [own] = (await list(early, auditor)).items.slice(-1)
    expect(own).not.toHaveProperty('tenant_name')
    expect(items.at(-1)).toEqual({ ...own, tenant_name: 'Acme' })
  })

  it.each<[string, ListEntriesRequest, number[]]>([
    ['entity', { entity: [subject] }, [0]],
    ['actor', { actor: [actorid] }, [3, 2, 1]],
    ['actor and action', { actor: [actorid], action: ['complaint.v1.ComplaintClosed'] }, [3]],
    ['action', { action: ['identity.v1.UserRegistered'] }, [2]],
    ['time', { from: day(2), to: day(4) }, [2, 1]],
    ['nobody', { actor: [randomUUID()] }, []],
  ])('OK: filtered by %s', async (_name, request, expected) => {
    expect((await list({ ...early, ...request })).ids).toEqual(idsOf(...expected))
  })

  it.each<[string, ListEntriesRequest]>([
    ['nothing', early],
    ['an actor', { actor: [actorid], ...early }],
  ])('OK: pages by %s join without gap or repetition', async (_name, request) => {
    const pages: string[] = []
    for (let page_token: string | undefined; page_token !== ''; ) {
      const { ids, next } = await list({ ...request, page_size: 1, page_token })
      pages.push(...ids)
      page_token = next
    }
    expect(pages).toEqual((await list(request)).ids)
  })

  it('OK: the read is an entry itself, of the platform, by whom and by which filters [S24]', async () => {
    const reader = { ...admin, userId: randomUUID() }
    await list({ ...early, entity: [subject] }, reader)
    await eventually(async () => {
      const { items } = await list({ actor: [reader.userId] })
      expect(items).toMatchObject([
        {
          ...{ tenant_id: NIL_TENANT_ID, action: 'audit.v1.EntriesReadAcrossTenants' },
          actor: { id: reader.userId, roles: ['platform_admin'] },
        },
      ])
    })
    const [row] = await service.database.rows<{ canonical: string }>(
      'select canonical from entry where actor_id = $1 order by seq limit 1',
      [reader.userId],
    )
    expect(JSON.parse(row?.canonical ?? '').data).toEqual({ filters: ['entity', 'to'] })
  })

  it('INVALID_ARGUMENT: a cursor of a tenant, of other filters, of nobody', async () => {
    const invalid = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    const { next } = await list({ ...early, page_size: 1 })
    const ofTenant = await list({ ...early, page_size: 1 }, auditor)
    await expect(list({ ...early, page_token: ofTenant.next })).rejects.toMatchObject(invalid)
    await expect(list({ ...early, page_token: next }, auditor)).rejects.toMatchObject(invalid)
    await expect(list({ page_token: next })).rejects.toMatchObject(invalid)
    await expect(list({ ...early, page_token: 'x' })).rejects.toMatchObject(invalid)
  })

  it('PERMISSION_DENIED: without tenants.aggregate, whatever else is granted [S2]', async () => {
    const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
    await expect(list(early, { ...admin, grants: { 'audit.view': ['tenant'] } })).rejects.toMatchObject(denied)
  })
})
