import { beforeAll, describe, expect, it } from '@jest/globals'
import { auditOf } from '../../harness/audit-of.ts'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import { advance } from '../../harness/tenant-clocks.ts'
import { at, change, file, listed, problem, unknownCase } from './desk.ts'

const path = '/api/v1/config/escalation'

describe('an overdue case', () => {
  let tenant: TestTenant
  let admin: TestUser
  let agent: TestUser
  let chief: TestUser
  let head: TestUser
  /** Reports to the head of another department. */
  let worker: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[admin, agent, chief, head] = await Promise.all([
      tenant.user('tenant_admin'),
      tenant.user('help_desk_agent'),
      tenant.user('department_manager', { departments: ['emergency'] }),
      tenant.user('department_manager', { departments: ['billing'], staff: true }),
    ])
    const staff = head.staffId === undefined ? true : { reportsTo: head.staffId }
    worker = await tenant.user('support_staff', { departments: ['emergency'], staff })
  }, 60_000)

  const put = async (levels: object[], by: TestUser = admin) => {
    const { headers } = await admin.api().get(path)
    return by.api().put(path, { levels }, { 'if-match': headers.get('etag') ?? '' })
  }
  const stepsOf = async (filed: { id: string }) =>
    (await agent.api().get(at(filed, '/timeline'))).body.items.filter(
      ({ action }: { action: string }) => action === 'complaint.v1.ComplaintEscalated',
    )
  const rulesFor = async (filed: { id: string }, user: TestUser) => {
    const { body } = await admin.api().get(at(filed, `/access?user_id=${user.id}`))
    return Object.fromEntries(body.rules.map(({ rule, outcome }: { rule: string; outcome: string }) => [rule, outcome]))
  }

  it('is told by itself to whom the tenant names: they watch it from then on, and see what a watcher sees', async () => {
    const levels = [
      { after: '0,0', target: { kind: 'reports_to' } },
      { after: '1,0', target: { kind: 'role', role: 'tenant_admin' } },
    ]
    expect(await put(levels)).toMatchObject({ status: 200, body: { levels } })
    const filed = await file(agent, { department_id: tenant.departments.emergency })
    expect((await change(chief, filed, 'assign', worker.id)).status).toBe(200)
    expect(problem(await head.api().get(at(filed)))).toEqual(problem(await head.api().get(at(unknownCase()))))
    expect(await rulesFor(filed, head)).toMatchObject({ scope: 'gives not', watcher: 'gives not' })

    await advance(tenant, Date.parse(filed.due_at) - Date.now() + 1000)
    const told = await eventually(async () => {
      const [step] = await stepsOf(filed)
      expect(step).toMatchObject({
        ...{ actor: null, public: false },
        details: { outcome: 'told', level: 1, told: [head.id], manual: false },
      })
      return step
    })
    expect(await rulesFor(filed, head)).toMatchObject({ scope: 'gives not', watcher: 'gives' })
    expect(await head.api().get(at(filed))).toMatchObject({
      status: 200,
      body: { version: 2, actions: ['comment', 'note'] },
    })
    expect(await listed(head)).toEqual([filed.id])
    expect((await change(head, filed, 'resolve')).status).toBe(403)
    const note = { text: 'I look into it.', visibility: 'internal' }
    expect((await head.api().post(at(filed, '/comments'), note)).status).toBe(200)
    expect((await head.api().get(at(filed, '/comments'))).body.items).toMatchObject([{ text: note.text }])
    await eventually(async () =>
      expect(await auditOf(tenant, filed.id)).toContainEqual(
        expect.objectContaining({ action: 'complaint.v1.ComplaintEscalated', actorId: null }),
      ),
    )
    expect(told.cycle).toBe(1)
  })

  it('is told by hand too, with the reason as a note; past the last level that is refused', async () => {
    expect((await put([{ after: '9,0', target: { kind: 'role', role: 'department_manager' } }])).status).toBe(200)
    const filed = await file(agent, { department_id: tenant.departments.emergency })
    const escalate = (by: TestUser, reason = 'The press has called.') =>
      by.api().post(at(filed, '/escalate'), { reason })
    expect(await escalate(agent)).toMatchObject({ status: 200, body: { id: filed.id, version: 1 } })
    expect(await stepsOf(filed)).toMatchObject([
      { actor: { id: agent.id }, details: { level: 1, told: [chief.id], manual: true } },
    ])
    const { items } = (await agent.api().get(at(filed, '/comments'))).body
    expect(items).toMatchObject([{ text: 'The press has called.', visibility: 'internal' }])
    expect(await escalate(agent)).toMatchObject({ status: 409, body: { code: 'ESCALATION_EXHAUSTED' } })
    expect((await escalate(head)).status).toBe(404)
    expect((await change(agent, filed, 'start')).status).toBe(200)
    const reject = { as: 'rejected', reason: 'Settled.' }
    expect((await chief.api().post(at(filed, '/close'), reject)).status).toBe(200)
    expect(await escalate(chief)).toMatchObject({ status: 409, body: { code: 'INVALID_TRANSITION' } })
  })

  it('has a ladder that only admins read and change; every fault has its path, and versions are kept', async () => {
    const refused = await put([{ after: '0', target: { kind: 'role', role: 'complainant' } }, { after: '0,0' }])
    expect([refused.status, refused.body.errors.map(({ path: at_ }: { path: string }) => at_)]).toEqual([
      ...[400, ['/levels/0/after', '/levels/0/target/role', '/levels/1/target']],
    ])
    expect((await agent.api().get(path)).status).toBe(403)
    const dry = { levels: [{ after: '0,0', target: { kind: 'role', role: 'help_desk_agent' } }] }
    expect(await admin.api().post(`${path}/dry_run`, dry)).toMatchObject({
      status: 200,
      body: { changes: [{ field: 'level 1' }], levels: [{ level: 1, people: 1 }] },
    })
    const versions = (await admin.api().get(`${path}/versions`)).body.items
    expect(versions.at(-1)).toMatchObject({ version: 1, changed_by: null })
    const restored = await admin.api().post(`${path}/versions/1/restore`, {})
    expect(restored.body.levels).toHaveLength(3)
  })
})
