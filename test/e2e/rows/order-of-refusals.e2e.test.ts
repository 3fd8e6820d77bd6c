import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestUser } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { at, changed, complaints, file, type Person, select } from './desk.ts'
import { strangerIn } from './logins.ts'

type Faulty = () => Promise<Answer>
/** A request with two faults, and one with the later of them alone. */
type Row = [earlier: string, later: string, both: Faulty, laterAlone: Faulty]

const assign = (assignee_id: unknown) => ({ assignee_id })
const resolution = { text: 'We are sorry.', outcome: 'upheld', public: true }
const confirm = { confirm: true }
const intent = ({ id }: { id: string }) => ({ 'x-tenant-id': id })

async function world() {
  const [tenant, other] = await Promise.all([createTenant(), createTenant()])
  const [admin, manager, auditor, complainant] = await Promise.all([
    tenant.user('tenant_admin'),
    tenant.user('manager'),
    tenant.user('auditor'),
    tenant.user('complainant', { patient: true }),
  ])
  const inTenant = (path: string) => `/t.${tenant.slug}/${path}`
  const [unselected, selected, nobody, twice, desk] = await Promise.all([
    platformAdmin(),
    platformAdmin(),
    strangerIn([]),
    strangerIn([inTenant('roles/manager'), `/t.${other.slug}/roles/manager`]),
    // sees every case, and may resolve those of one department
    strangerIn(['roles/help_desk_agent', 'roles/department_manager', 'dept/billing'].map(inTenant)),
  ])
  await select(selected, tenant)
  const [open, closed] = [await file(manager, { department_id: tenant.departments.emergency }), await file(complainant)]
  await changed(manager, closed, 'resolve')
  await changed(complainant, closed, 'confirm')
  return {
    tenant,
    other,
    admin,
    manager,
    auditor,
    complainant,
    unselected,
    selected,
    nobody,
    twice,
    desk,
    open,
    closed,
  }
}

describe('the order of refusals', () => {
  let all: Awaited<ReturnType<typeof world>>
  beforeAll(async () => {
    all = await world()
  }, 60_000)

  const list = (person: Person, headers = {}) => person.api().get(complaints, headers)
  const close = (person: Person, headers = {}) => person.api().post(at(all.open, '/close'), confirm, headers)
  /** A key that this person has used for something else. */
  async function usedKey(person: Person | TestUser) {
    const key = { 'idempotency-key': randomUUID() }
    expect((await person.api().post(complaints, { title: 'Once', description: 'Once' }, key)).status).toBe(201)
    return key
  }
  const stale = { 'if-match': '"999"' }
  const resolve = (person: Person, { id }: { id: string }, headers = {}) =>
    person.api().post(at({ id }, '/resolution'), resolution, headers)

  const rename = (id: string | undefined, name: unknown, headers = {}) =>
    all.admin.api().patch(`/api/v1/departments/${id}`, { name }, headers)

  const rows: Row[] = [
    ['TOKEN_INVALID', 'ACCOUNT_MISCONFIGURED', () => list({ api: () => api('no.token.atall') }), () => list(all.twice)],
    [
      ...(['ACCOUNT_MISCONFIGURED', 'TENANT_FORBIDDEN'] as const),
      () => list(all.twice, intent({ id: randomUUID() })),
      () => list(all.manager, intent(all.other)),
    ],
    [
      ...(['TENANT_FORBIDDEN', 'TENANT_SELECTION_REQUIRED'] as const),
      () => list(all.unselected, intent({ id: 'no tenant at all' })),
      () => list(all.unselected, intent(all.other)),
    ],
    [
      ...(['TENANT_FORBIDDEN', 'TENANT_SELECTION_CHANGED'] as const),
      () => list(all.selected, intent({ id: 'no tenant at all' })),
      () => list(all.selected, intent(all.other)),
    ],
    [
      ...(['TENANT_FORBIDDEN', 'NO_TENANT'] as const),
      () => list(all.nobody, intent(all.tenant)),
      () => list(all.nobody),
    ],
    [
      ...(['TENANT_SELECTION_REQUIRED', 'OPERATION_NOT_ALLOWED'] as const),
      () => close(all.unselected),
      () => close(all.selected),
    ],
    [
      ...(['TENANT_SELECTION_CHANGED', 'OPERATION_NOT_ALLOWED'] as const),
      () => close(all.selected, intent(all.other)),
      () => close(all.selected, intent(all.tenant)),
    ],
    ['NO_TENANT', 'OPERATION_NOT_ALLOWED', () => close(all.nobody), () => close(all.auditor)],
    [
      ...(['OPERATION_NOT_ALLOWED', 'INVALID_BODY'] as const),
      () => all.auditor.api().post(at(all.open, '/assign'), assign(7)),
      () => all.manager.api().post(at(all.open, '/assign'), assign(7)),
    ],
    [
      ...(['INVALID_BODY', 'COMPLAINT_NOT_FOUND'] as const),
      () => all.manager.api().post(at({ id: randomUUID() }, '/assign'), assign(7)),
      () => all.manager.api().post(at({ id: randomUUID() }, '/assign'), assign(all.manager.id)),
    ],
    [
      ...(['INVALID_BODY', 'IF_MATCH_REQUIRED'] as const),
      () => rename(all.tenant.departments.emergency, 7),
      () => rename(all.tenant.departments.emergency, 'Night'),
    ],
    [
      ...(['DEPARTMENT_NOT_FOUND', 'IF_MATCH_REQUIRED'] as const),
      () => rename(randomUUID(), 'Night'),
      () => rename(all.tenant.departments.emergency, 'Night'),
    ],
    [
      ...(['DEPARTMENT_NOT_FOUND', 'STALE_VERSION'] as const),
      () => rename(randomUUID(), 'Night', stale),
      () => rename(all.tenant.departments.emergency, 'Night', stale),
    ],
    [
      ...(['COMPLAINT_NOT_FOUND', 'NOT_ALLOWED_HERE'] as const),
      () => resolve(all.desk, { id: randomUUID() }),
      () => resolve(all.desk, all.open),
    ],
    [
      ...(['NOT_ALLOWED_HERE', 'IDEMPOTENCY_KEY_REUSED'] as const),
      async () => resolve(all.desk, all.open, await usedKey(all.desk)),
      async () => resolve(all.manager, all.open, await usedKey(all.manager)),
    ],
    [
      ...(['IDEMPOTENCY_KEY_REUSED', 'STALE_VERSION'] as const),
      async () => resolve(all.manager, all.open, { ...(await usedKey(all.manager)), ...stale }),
      () => resolve(all.manager, all.open, stale),
    ],
    [
      ...(['STALE_VERSION', 'INVALID_TRANSITION'] as const),
      () => resolve(all.manager, all.closed, stale),
      () => resolve(all.manager, all.closed),
    ],
  ]

  it.each(rows)('%s comes before %s', async (earlier, later, both, laterAlone) => {
    expect((await both()).body.code).toBe(earlier)
    expect((await laterAlone()).body.code).toBe(later)
  })
})
