import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const commentsOf = async (caller: CallerSpecimen, complaint_id: string) =>
  (await desk.client.ListComments({ complaint_id }, await desk.context(caller))).comments
const say = async (caller: CallerSpecimen, complaint_id: string, text: string, visibility: string) =>
  desk.client.AddComment({ complaint_id, text, visibility }, await desk.context(caller))

describe('ListComments', () => {
  it('OK: staff read everything with its author; complainants what is public, with no name but their own; source users what is public [S4]', async () => {
    const [ahmed, john, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'source_user', { canCreateComplaints: true }),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const texts = [canary(), canary(), canary()] as const
    await say(ahmed, complaint_id, texts[0], 'public')
    await say(manager, complaint_id, texts[1], 'internal')
    await desk.client.ResolveComplaint({ complaint_id, text: texts[2], outcome: 'upheld' }, await desk.context(manager))
    const author = ({ userId, name }: typeof ahmed) => ({ id: userId, name })
    const all = [
      { text: texts[0], visibility: 'public', author: author(ahmed), is_resolution: false },
      { text: texts[1], visibility: 'internal', author: author(manager), is_resolution: false },
      { text: texts[2], visibility: 'public', author: author(manager), is_resolution: true },
    ]
    const auditor: CallerSpecimen = { tenantId: tenant.id, roles: ['auditor'] }
    for (const caller of [manager, auditor]) expect(await commentsOf(caller, complaint_id)).toMatchObject(all)
    const seen = await commentsOf(ahmed, complaint_id)
    expect(seen).toMatchObject([all[0] ?? {}, { text: texts[2], visibility: 'public', is_resolution: true }])
    expect(seen[1]?.author).toBeUndefined()
    expect(JSON.stringify(seen)).not.toContain(manager.name)

    const filed = await file(desk, john)
    await say(manager, filed.complaint_id, texts[0], 'internal')
    await say(manager, filed.complaint_id, texts[1], 'public')
    expect(await commentsOf(john, filed.complaint_id)).toMatchObject([{ text: texts[1], author: author(manager) }])
  })

  it('NOT_FOUND: unknown, unseen, of another tenant: the same answer [S1]', async () => {
    const [manager, stranger, other] = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'source_user'),
      seedTenant(desk),
    ])
    const foreigner = await seedUser(desk, other, 'tenant_admin')
    const { complaint_id } = await file(desk, manager)
    const unknown = await refusalOf(commentsOf(manager, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    for (const caller of [stranger, foreigner])
      expect(await refusalOf(commentsOf(caller, complaint_id))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: seen, but no grant reaches what was said there; a user without any role [S2]', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    const grants = { 'ticket.view': ['tenant' as const], 'comment.public.read': ['department' as const] }
    expect(await refusalOf(commentsOf({ tenantId: tenant.id, grants }, complaint_id))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'NOT_ALLOWED_HERE' },
    })
    expect(await refusalOf(commentsOf({ tenantId: tenant.id }, randomUUID()))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
  })
})
