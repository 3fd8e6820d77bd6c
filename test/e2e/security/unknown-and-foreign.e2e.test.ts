import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import type { Answer } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'

const resolution = { text: 'Sorry.', outcome: 'upheld' }
const roles = ['manager', 'department_manager', 'support_staff', 'source_user', 'complainant', 'auditor'] as const
type Role = (typeof roles)[number]
const seesTenant = (role: Role) => role === 'manager' || role === 'auditor'

/** Every verb and sub-resource of a case, with a body that would be accepted; who may ask at all. */
const asked: { method: string; rest: string; body?: object; by: readonly [Role, ...Role[]] }[] = [
  { method: 'GET', rest: '', by: roles },
  { method: 'GET', rest: '/timeline', by: roles },
  { method: 'GET', rest: '/duplicates', by: roles },
  { method: 'POST', rest: '/assign', body: { assignee_id: null }, by: ['manager', 'department_manager'] },
  { method: 'POST', rest: '/status', body: { status: 'in_progress' }, by: ['manager', 'support_staff'] },
  { method: 'POST', rest: '/resolution', body: resolution, by: ['manager', 'department_manager', 'support_staff'] },
  { method: 'POST', rest: '/close', body: { confirm: true }, by: ['complainant'] },
  { method: 'POST', rest: '/escalate', body: { reason: 'r' }, by: ['manager', 'department_manager', 'support_staff'] },
  { method: 'PATCH', rest: '', body: { title: 'Another' }, by: ['manager', 'department_manager'] },
  // verbs that no case answers
  ...['PUT', 'DELETE'].map((method) => ({ method, rest: '', by: ['manager'] as const })),
]
const paths = ['/api/v1/complaints/:id', '/api/complaints/:id', '/api/complaints/:id/']
const malformed = [
  ...['x', '1', 'null', '%00', '%0d%0aX-A:%201', '..%2F..', "'%20or%201=1--", '%7B%22%24ne%22%3A1%7D', '%F0%9F%98%80'],
  ...['0192b000-0000-7000-8000-0000000000010', '0192b000000070008000000000000001', 'y'.repeat(5000)],
]

describe('what one may not see does not exist', () => {
  let users: Record<Role, TestUser>
  /** Of another tenant, and in the own one: of another department, which only tenant-wide roles see. */
  let foreignId: string
  let invisibleId: string
  beforeAll(async () => {
    const [tenant, other] = await Promise.all([createTenant(), createTenant()])
    const departments = ['emergency']
    const made = await Promise.all(roles.map((role) => tenant.user(role, { departments, patient: true })))
    users = Object.fromEntries(roles.map((role, at) => [role, made[at]])) as typeof users
    const [inOther, elsewhere] = [await other.user('manager'), await tenant.user('help_desk_agent')]
    foreignId = await filedBy(inOther, other)
    invisibleId = await filedBy(elsewhere, tenant)
  }, 60_000)

  async function filedBy(user: TestUser, tenant: TestTenant) {
    const filed = await user.api().post('/api/v1/complaints', aComplaint({ department_id: tenant.departments.billing }))
    return filed.body.id as string
  }

  const ask = ({ method, rest, body }: (typeof asked)[number], path: string, id: string, user: TestUser) =>
    user.api().request(
      method,
      path.replace(':id', id).replace(/\/?$/, (slash) => `${rest}${slash}`),
      body,
    )

  /** All that the caller gets but what differs with every request. */
  const bytesOf = ({ status, headers, body }: Answer) => {
    const own = ['date', 'x-request-id', 'keep-alive', 'connection']
    const rest = [...headers].filter(([name]) => !own.includes(name))
    return JSON.stringify({ status, headers: rest, body: { ...body, request_id: '' } })
  }

  const rows = asked.flatMap((each) => paths.map((path) => ({ ...each, path })))

  it.each(rows)('$method $path$rest: foreign, invisible, unknown and malformed ids look the same [S1]', async (row) => {
    const [first, ...others] = row.by
    await Promise.all([
      compare(row, first, malformed),
      ...others.map((role) => compare(row, role, malformed.slice(0, 2))),
    ])
  })

  async function compare(row: (typeof rows)[number], role: Role, broken: string[]) {
    const ids = [foreignId, foreignId.toUpperCase(), ...(seesTenant(role) ? [] : [invisibleId]), ...broken]
    const [unknown, ...answers] = await Promise.all(
      [randomUUID(), ...ids].map((id) => ask(row, row.path, id, users[role])),
    )
    expect([role, unknown?.status]).toEqual([role, ['PUT', 'DELETE'].includes(row.method) ? 405 : 404])
    expect(new Set(answers.map(bytesOf))).toEqual(new Set([unknown && bytesOf(unknown)]))
  }

  it('a foreign id as assignee, department, source, patient or involved staff is an unknown one [S1]', async () => {
    const other = await createTenant()
    const person = await other.user('manager', { staff: true, patient: true, departments: ['emergency'] })
    const file = (fields: object) => users.manager.api().post('/api/v1/complaints', aComplaint(fields))
    const pairs: [foreign: string | undefined, of: (id: string) => object][] = [
      [other.departments.emergency, (department_id) => ({ department_id })],
      [other.sources.staff, (source_id) => ({ source_id })],
      [person.patientId, (patient_id) => ({ patient_id })],
      [person.staffId, (id) => ({ involved_staff_ids: [id] })],
    ]
    for (const [foreign, fields] of pairs) {
      const [known, unknown] = await Promise.all([file(fields(foreign ?? '')), file(fields(randomUUID()))])
      expect(known.status).toBe(400)
      expect(bytesOf(known)).toBe(bytesOf(unknown))
    }
    const assign = (assignee_id: string) =>
      users.manager.api().post(`/api/v1/complaints/${invisibleId}/assign`, { assignee_id })
    const [known, unknown] = await Promise.all([assign(person.id), assign(randomUUID())])
    expect(known.status).toBe(422)
    expect(bytesOf(known)).toBe(bytesOf(unknown))
  })

  it('lists never hold what a get would not show [S1]', async () => {
    for (const role of roles) {
      const list = await users[role].api().get('/api/v1/complaints?limit=100')
      const ids = list.body.items.map(({ id }: { id: string }) => id)
      expect(ids).not.toContain(foreignId)
      expect(ids.includes(invisibleId)).toBe(seesTenant(role))
    }
  })
})
