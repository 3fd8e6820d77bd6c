import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { type Answer, type Api, api, whenServed } from '../../harness/caller.ts'
import { aComplaint, canary, canaryMark } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import type { StackFacts } from '../../harness/facts.ts'
import { type Role, tenantRoles } from '../../harness/role-grants.ts'

type Member = Exclude<Role, 'platform_admin'>

/** A tenant full of cases, and somebody of every role in it. */
export interface FullTenant {
  tenant: TestTenant
  users: Record<Member, TestUser>
  caseIds: string[]
  /** Opens a case that was filed without a login. */
  code: string
}

/** Two tenants alike, so that the same departments, references and words stand in both. */
export async function fillTwoTenants(stack: StackFacts): Promise<[FullTenant, FullTenant]> {
  return Promise.all([fill(stack), fill(stack)])
}

async function fill(stack: StackFacts): Promise<FullTenant> {
  const tenant = await createTenant({ stack })
  const options = { departments: ['emergency'], patient: true, staff: true } as const
  const made = await Promise.all(tenantRoles.map((role) => tenant.user(role, options)))
  const users = Object.fromEntries(tenantRoles.map((role, at) => [role, made[at]])) as FullTenant['users']
  const department_id = tenant.departments.emergency
  const complainant = { name: canary(), email: `${canary()}@people.example` }
  const filers = [users.manager, users.tenant_admin, users.help_desk_agent, users.source_user]
  const bodies = filers.flatMap((user) =>
    [aComplaint({ department_id, complainant }), aComplaint()].map((body) => ({ user, body })),
  )
  bodies.push(...[aComplaint(), aComplaint()].map((body) => ({ user: users.complainant, body })))
  const filed = await Promise.all(
    bodies.map(({ user, body }) => whenServed(() => user.api().post('/api/v1/complaints', body))),
  )
  for (const { status, body } of filed) if (status !== 201) throw new Error(`not filed: ${JSON.stringify(body)}`)
  const form = await api(undefined, stack).post(`/api/v1/public/${tenant.slug}/complaints`, aComplaint())
  const caseIds = filed.map(({ body }) => body.id as string)
  const act = (id: string | undefined, action: string, body: object) =>
    users.manager.api().post(`/api/v1/complaints/${id}/${action}`, body)
  await act(caseIds[0], 'assign', { assignee_id: users.support_staff.id, note: canary() })
  await act(caseIds.at(-1), 'resolution', { text: canary(), outcome: 'upheld' })
  await eventually(
    async () => {
      const { body } = await users.auditor.api().get(`/api/v1/audit?entity=${caseIds.at(-1)}`)
      if (body.items.length < 2) throw new Error('audit has not heard of everything')
    },
    { withinMs: 15_000 },
  )
  return { tenant, users, caseIds, code: form.body.tracking_code }
}

const marks = new RegExp(`${canaryMark}[0-9a-f]{10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}`, 'g')
const nothing = ['00000000-0000-0000-0000-000000000000', '0'.repeat(64)]

/** Everything in answers that points at somebody: ids, names, texts, hashes; cursors are opened. */
function marksIn({ body }: Answer): string[] {
  const cursor = Buffer.from(body?.next_cursor ?? '', 'base64url').toString('utf8')
  return `${JSON.stringify(body)} ${cursor}`.match(marks) ?? []
}

/** Every read of the platform, as somebody might ask it who knows all about the other tenant; `cursors` are the other's. */
function everyRead({ tenant, users, caseIds }: FullTenant, cursors: { cases: string; audit: string }) {
  const cases = '/api/v1/complaints'
  const { emergency } = tenant.departments
  const filters = [
    ...['limit=100', 'status=open', 'status=in_progress', 'status=resolved', 'status=closed', 'category=complaint'],
    ...['priority=medium', 'overdue=false', 'created_by_type=user', 'received_from=2020-01-01T00:00:00Z'],
    ...['received_to=2999-01-01T00:00:00Z', `department=${emergency}`, `source=${tenant.sources.staff}`],
    ...Object.values(users).flatMap(({ id }) => [`assignee=${id}`, `created_by=${id}`]),
    ...['-created_at', 'created_at', '-received_at', 'due_at', '-priority'].map((sort) => `sort=${sort}&limit=100`),
    `limit=2&cursor=${cursors.cases}`,
    ...['q=waited', 'q=w'],
  ]
  const asked = [caseIds[0], caseIds.at(-1), caseIds[4]?.toUpperCase()]
  return [
    ...['', ...filters].map((filter) => ({ read: 'list', path: `${cases}?${filter}` })),
    { read: 'list', path: '/api/complaints/' },
    ...asked.flatMap((id) => [
      { read: 'case', path: `${cases}/${id}` },
      { read: 'case', path: `/api/complaints/${id}/` },
      { read: 'timeline', path: `${cases}/${id}/timeline` },
      { read: 'duplicates', path: `${cases}/${id}/duplicates` },
      { read: 'comments', path: `${cases}/${id}/comments` },
      { read: 'due', path: `${cases}/${id}/due` },
      { read: 'timeline', path: `/api/complaints/${id}/timeline/` },
    ]),
    ...[
      'limit=100',
      `entity=${caseIds[0]}`,
      `entity=${tenant.id}`,
      `actor=${users.manager.id}`,
      'from=2020-01-01T00:00:00Z',
    ]
      .concat('action=complaint.v1.ComplaintSubmitted', 'to=2999-01-01T00:00:00Z', `limit=2&cursor=${cursors.audit}`)
      .map((filter) => ({ read: 'audit', path: `/api/v1/audit?${filter}` })),
    ...['session', 'me', 'tenants'].map((read) => ({ read, path: `/api/v1/${read}` })),
    ...['?q=hospital&limit=100', `/${tenant.id}`].map((rest) => ({ read: 'tenants', path: `/api/v1/tenants${rest}` })),
    ...everyDirectoryRead({ tenant, users }),
  ]
}

function everyDirectoryRead({ tenant, users }: Pick<FullTenant, 'tenant' | 'users'>) {
  const { emergency } = tenant.departments
  const { patientId, staffId, name } = users.manager
  const paths = [
    ...['departments', 'sources', 'staff', 'patients'].flatMap((part) => [
      `${part}?limit=100`,
      `${part}?q=e&limit=100`,
    ]),
    ...[`departments/${emergency}`, `sources/${tenant.sources.call_center}`, `staff/${staffId}`],
    ...[`patients/${patientId}`, `sources/${tenant.sources.call_center}/users`, `staff?department=${emergency}`],
    ...['staff', 'patients'].flatMap((part) => [`${part}?q=tester`, `${part}?q=${encodeURIComponent(name)}`]),
  ]
  return paths.map((path) => ({ read: 'directory', path: `/api/v1/${path}` }))
}

/**
 * Collects what is the owner's alone, and answers a function that tells what the roles of `reader` get to see of it; nothing
 * may be. What is collected must come from a platform that still keeps the two apart.
 */
export async function prepareForeignReads(owner: FullTenant, reader: FullTenant, stack: StackFacts) {
  const cursorOf = async (user: TestUser, path: string) => (await user.api().get(`${path}?limit=2`)).body.next_cursor
  const { manager, auditor } = owner.users
  const reads = everyRead(owner, {
    cases: await cursorOf(manager, '/api/v1/complaints'),
    audit: await cursorOf(auditor, '/api/v1/audit'),
  })
  const ask = async (api: Api) =>
    Promise.all(reads.map(async ({ read, path }) => ({ read, path, answer: await whenServed(() => api.get(path)) })))
  const own = (await Promise.all(Object.values(owner.users).map((user) => ask(user.api())))).flat()
  const secrets = new Set(own.flatMap(({ answer }) => marksIn(answer)).filter((mark) => !nothing.includes(mark)))
  const platform = await platformAdmin(stack)
  await platform.api().put('/api/v1/session/tenant', { tenant_id: reader.tenant.id })

  return async function foreignReads() {
    const leaks: { read: string; by: string; path: string }[] = []
    const failures: string[] = []
    const seen = new Set<string>()
    for (const [by, user] of Object.entries({ ...reader.users, platform_admin: platform }))
      for (const { read, path, answer } of await ask(user.api())) {
        const found = marksIn(answer)
        for (const mark of found) seen.add(mark)
        // platform admins list all tenants: that is what the list is for
        const listsTenants = by === 'platform_admin' && read === 'tenants'
        if (found.some((mark) => secrets.has(mark)) && !listsTenants) leaks.push({ read, by, path })
        if (answer.status >= 500) failures.push(`${by} ${path}: ${answer.status}`)
      }
    const path = `/api/v1/public/${reader.tenant.slug}/track`
    const byCode = await whenServed(() => api(undefined, stack).post(path, { code: owner.code }))
    if (byCode.status !== 404) leaks.push({ read: 'code', by: 'code', path })
    return { leaks, failures, secrets: secrets.size, ownCasesSeen: reader.caseIds.filter((id) => seen.has(id)).length }
  }
}
