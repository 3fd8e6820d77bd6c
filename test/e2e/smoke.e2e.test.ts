import { describe, expect, it } from '@jest/globals'
import { auditOf } from '../harness/audit-of.ts'
import { createTenant, platformAdmin } from '../harness/builders.ts'
import { api } from '../harness/caller.ts'
import { aComplaint } from '../harness/canary.ts'
import { eventually } from '../harness/eventually.ts'
import { spans } from '../harness/spans.ts'
import { advance, days } from '../harness/tenant-clocks.ts'

describe('the whole platform', () => {
  it('an agent files, staff work, the complainant confirms, and every step is on the audit trail [CMS-35:api]', async () => {
    const tenant = await createTenant()
    const [patient, manager] = await Promise.all([
      tenant.user('complainant', { patient: true }),
      tenant.user('manager'),
    ])
    const filed = await patient.api().post('/api/v1/complaints', aComplaint())
    expect(filed).toMatchObject({ status: 201, body: { status: 'open' } })
    const at = `/api/v1/complaints/${filed.body.id}`

    expect(await manager.api().post(`${at}/assign`, { assignee_id: manager.id })).toMatchObject({
      status: 200,
      body: { status: 'in_progress', assignee: { id: manager.id, name: manager.name } },
    })
    const resolution = { text: 'We are sorry.', outcome: 'upheld', public: true }
    expect(await manager.api().post(`${at}/resolution`, resolution)).toMatchObject({ status: 200 })
    expect(await patient.api().post(`${at}/close`, { confirm: true, rating: 4 })).toMatchObject({
      status: 200,
      body: { status: 'closed' },
    })

    const trail = await eventually(async () => {
      const entries = await auditOf(tenant, filed.body.id)
      expect(entries).toHaveLength(4)
      return entries.map(({ action, actorId }) => [action, actorId])
    })
    expect(trail).toEqual([
      ['complaint.v1.ComplaintSubmitted', patient.id],
      ['complaint.v1.ComplaintAssigned', manager.id],
      ['complaint.v1.ComplaintResolved', manager.id],
      ['complaint.v1.ComplaintClosed', patient.id],
    ])
  })

  it('a platform admin works in the tenant that this session selected [TEN-33:api]', async () => {
    const [tenant, admin] = await Promise.all([createTenant(), platformAdmin()])
    expect(await admin.api().get('/api/v1/complaints')).toMatchObject({ status: 428 })
    expect(await admin.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })).toMatchObject({ status: 200 })
    expect(await admin.api().get('/api/v1/complaints')).toMatchObject({ status: 200, body: { items: [] } })
  })

  it('without a token nobody gets anything', async () => {
    expect(await api(undefined).get('/api/v1/complaints')).toMatchObject({ status: 401 })
  })

  it('the clock of one tenant moves and no other notices', async () => {
    const [early, late] = await Promise.all([createTenant(), createTenant()])
    const [inEarly, inLate] = await Promise.all([early.user('manager'), late.user('manager')])
    await advance(late, days(6))
    const [now, later] = await Promise.all([
      inEarly.api().post('/api/v1/complaints', aComplaint()),
      inLate.api().post('/api/v1/complaints', aComplaint()),
    ])
    const aheadMs = Date.parse(later.body.created_at) - Date.parse(now.body.created_at)
    expect(Math.abs(aheadMs - days(6))).toBeLessThan(60_000)
  })

  it('one trace leads from the HTTP request to the event that audit records', async () => {
    const tenant = await createTenant()
    const agent = await tenant.user('source_user')
    const filed = await agent.api().post('/api/v1/complaints', aComplaint())
    expect(filed.status).toBe(201)
    const [entry] = await eventually(async () => {
      const entries = await auditOf(tenant, filed.body.id)
      expect(entries).toHaveLength(1)
      return entries
    })
    await eventually(
      () => {
        const ofTrace = spans().filter(({ traceId }) => traceId === entry?.entry.trace_id)
        expect(ofTrace.map(({ service }) => service)).toEqual(expect.arrayContaining(['gateway', 'complaint']))
      },
      { withinMs: 15_000 },
    )
  })
})
