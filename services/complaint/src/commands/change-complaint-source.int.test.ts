import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

const sourceOf = async (tenantId: string, code: string) => {
  const query = 'select id from source where tenant_id = $1 and code = $2'
  const [row] = await desk.database.rows<{ id: string }>(query, [tenantId, code])
  return row?.id
}
const tenantIn = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}').caller?.tenantId ?? randomUUID()

describe('ChangeComplaintSource', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.update',
    from: 'in_progress',
    role: 'help_desk_agent',
    forbidden: ['support_staff', 'source_user', 'complainant', 'auditor'],
    impossible: ['closed'],
    event: 'complaint.v1.ComplaintSourceChanged',
    call: async (complaint_id, context) => {
      const source_id = (await sourceOf(tenantIn(context.contextToken), 'call_center')) ?? randomUUID()
      return desk.client.ChangeComplaintSource({ complaint_id, source_id, reason: 'It came by phone.' }, context)
    },
  })

  const setting = async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const move = async (source_id: string, reason = 'x') =>
      desk.client.ChangeComplaintSource({ complaint_id, source_id, reason }, await desk.context(agent))
    return { tenant, complaint_id, move }
  }

  it('OK: the history keeps every source; to where it is, only the reason is kept [CRT-43:api]', async () => {
    const { tenant, complaint_id, move } = await setting()
    const { staff, call_center, patient_portal } = tenant.sources
    const reason = canary()
    expect((await move(call_center.toUpperCase(), reason)).complaint).toMatchObject({
      ...{ source: { id: call_center, name: 'call center' }, version: 2 },
    })
    expect((await move(call_center)).complaint).toMatchObject({ version: 2 })
    await move(patient_portal)
    const events = await desk.eventsOf(complaint_id)
    expect(events.slice(1).map(({ data }) => data.changes)).toEqual([
      [{ field: 'source', before: staff, after: call_center }],
      [],
      [{ field: 'source', before: call_center, after: patient_portal }],
    ])
    expect(JSON.stringify(events)).not.toContain(reason)
  })

  it('INVALID_ARGUMENT: unknown, of another tenant, closed: the same answer; no id, no reason [S1]', async () => {
    const { tenant, move } = await setting()
    const [other, closed] = [await seedTenant(desk), randomUUID()]
    const state = { source_id: closed, code: 'old', name: 'Old', active: false }
    await desk.publish({
      ...{ type: 'identity.v1.SourceState', tenantId: tenant.id, subject: closed, version: 1, data: state },
    })
    for (const source of [randomUUID(), other.sources.staff, closed])
      expect(await refusalOf(move(source))).toMatchObject({
        ...{ code: 'INVALID_ARGUMENT', violations: [{ path: '/source_id', code: 'UNKNOWN_REFERENCE' }] },
      })
    expect((await refusalOf(move('x', ''))).violations).toMatchObject([
      { path: '/source_id', code: 'INVALID' },
      { path: '/reason', code: 'REQUIRED' },
    ])
  })
})
