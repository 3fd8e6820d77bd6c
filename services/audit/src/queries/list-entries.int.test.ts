import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import type { ListEntriesRequest } from '@redress/protos/audit/v1/ListEntriesRequest.ts'
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
const tenantid = randomUUID()
const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as const
const day = (number: number) => `2026-03-0${number}T09:00:00.000Z`
const closed = 'complaint.v1.ComplaintClosed'
const events = [
  anEvent({ tenantid, subject: first, time: day(1) }),
  anEvent({ tenantid, subject: second, time: day(2) }),
  anEvent({ tenantid, subject: first, time: day(3), type: closed }),
  anEvent({ tenantid, subject: third, time: day(4), actorkind: 'system', actorroles: '' }),
  anEvent({ tenantid, subject: second, time: day(5), type: closed }),
]
const [actor, otherActor] = [events[0]?.actorid as string, events[1]?.actorid as string]
let service: TestService<AuditServiceDefinition>

beforeAll(async () => {
  let ingestUrl = ''
  const environment = (variables: Record<string, string>) => {
    ingestUrl = variables.POSTGRES_INGEST_URL ?? ''
    return variables
  }
  service = await startTestService(audit, { neighbours, environment })
  const recorder = startRecorder(ingestUrl, () => new Date(day(6)))
  await recorder.record(...events, anEvent())
  await recorder.close()
})
afterAll(() => service.stop())

const auditor = { tenantId: tenantid, roles: ['auditor'] }
const list = async (request: ListEntriesRequest, caller: Parameters<typeof service.context>[0] = auditor) =>
  service.client.ListEntries(request, await service.context(caller))
const seqs = async (request: ListEntriesRequest) => (await list(request)).sort_keys.map(Number)

describe('ListEntries', () => {
  it('OK: newest first, each with actor, target, changes and where it came from [CRT-38]', async () => {
    const { items, sort_keys, next_page_token } = await list({})
    expect(sort_keys).toEqual(['5', '4', '3', '2', '1'])
    expect(next_page_token).toBe('')
    const [event] = events
    expect(JSON.parse(items[4]?.toString('utf8') ?? '')).toEqual({
      ...{ id: event?.id, seq: 1, tenant_id: tenantid, at: day(1), recorded_at: day(6) },
      actor: { id: actor, kind: 'user', name: null, roles: ['help_desk_agent'] },
      action: 'complaint.v1.ComplaintSubmitted',
      target: { kind: 'complaint', id: first, reference: 'CMP-2026-000123' },
      changes: [{ field: 'status', after: 'open' }, { field: 'title' }],
      request_id: event?.requestid,
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it.each<[string, ListEntriesRequest, number[]]>([
    ['entity', { entity: [first] }, [3, 1]],
    ['two entities', { entity: [first, second, first] }, [5, 3, 2, 1]],
    ['an entity in capitals', { entity: [first.toUpperCase()] }, [3, 1]],
    ['actor', { actor: [actor] }, [1]],
    ['two actors', { actor: [otherActor, actor] }, [2, 1]],
    ['action', { action: [closed] }, [5, 3]],
    ['from, which is included', { from: day(3) }, [5, 4, 3]],
    ['to, which is not', { to: day(3) }, [2, 1]],
    ['from and to', { from: day(2), to: day(4) }, [3, 2]],
    ['a time in another zone', { to: '2026-03-02T12:00:00+03:00' }, [1]],
    ['all together', { entity: [first, second], action: [closed], from: day(1), to: day(5) }, [3]],
    ['entity and actor', { entity: [second], actor: [actor, otherActor] }, [2]],
    ['what nobody did', { actor: [randomUUID()] }, []],
  ])('OK: filtered by %s', async (_name, request, expected) => {
    expect(await seqs(request)).toEqual(expected)
  })

  it.each<[string, ListEntriesRequest]>([
    ['nothing', {}],
    ['entities', { entity: [first, second] }],
    ['action and time', { action: [closed, 'complaint.v1.ComplaintSubmitted'], from: day(2) }],
  ])('OK: pages by %s join without gap or repetition', async (_name, filters) => {
    const pages: number[] = []
    for (let page_token: string | undefined; page_token !== ''; ) {
      const page = await list({ ...filters, page_size: 2, page_token })
      pages.push(...page.sort_keys.map(Number))
      page_token = page.next_page_token
    }
    expect(pages).toEqual(await seqs(filters))
  })

  it('INVALID_ARGUMENT: a cursor of another list, or of nobody', async () => {
    const { next_page_token } = await list({ page_size: 2 })
    const forged = Buffer.from(
      JSON.stringify([...JSON.parse(Buffer.from(next_page_token, 'base64url').toString()).slice(0, 1), '1 or 1=1']),
    )
    const wrong = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    const other = { tenantId: randomUUID(), roles: ['auditor'] }
    await expect(list({ page_token: next_page_token, entity: [first] })).rejects.toMatchObject(wrong)
    await expect(list({ page_token: next_page_token }, other)).rejects.toMatchObject(wrong)
    await expect(list({ page_token: forged.toString('base64url') })).rejects.toMatchObject(wrong)
    await expect(list({ page_token: 'x' })).rejects.toMatchObject(wrong)
  })

  it('INVALID_ARGUMENT: every wrong filter by its path', async () => {
    const wrong = list({ entity: ["' or true"], from: 'soon', to: '2026' })
    const violations = ['/entity/0', '/from', '/to'].map((path) => expect.objectContaining({ path }))
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY', violations })
    await expect(list({ page_size: 101 })).rejects.toMatchObject({ reason: 'INVALID_BODY' })
  })

  it.each(['tenant_admin', 'manager', 'auditor'])('OK: %s [CRT-44]', async (role) => {
    expect((await list({}, { tenantId: tenantid, roles: [role] })).items).toHaveLength(5)
  })

  it.each(['department_manager', 'help_desk_agent', 'support_staff', 'source_user', 'complainant'])(
    'PERMISSION_DENIED: %s',
    async (role) => {
      const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
      await expect(list({}, { tenantId: tenantid, roles: [role] })).rejects.toMatchObject(denied)
    },
  )

  it('UNAUTHENTICATED: without a context token', async () => {
    const call = service.client.ListEntries({}, { contextToken: '' })
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'CONTEXT_TOKEN_INVALID' })
  })

  it('another tenant sees nothing, not even by id', async () => {
    const other = { tenantId: randomUUID(), roles: ['auditor'] }
    expect((await list({ entity: [first], actor: [actor] }, other)).items).toEqual([])
    expect((await list({}, other)).items).toEqual([])
  })
})
