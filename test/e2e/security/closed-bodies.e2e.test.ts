import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { type Api, api, whenServed } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'

/** Fields that are the server's, by every name that they have anywhere, and what is not the caller's to say of others. */
const serverOwned = [
  ...['id', 'complaint_id', 'tenant_id', 'tenantId', 'hospital_id', 'created_by', 'createdBy', 'created_by_name'],
  ...['created_by_type', 'created_at', 'updated_at', 'status', 'sub_status', 'closed_as', 'closed_at', 'resolved_at'],
  ...['resolved_by', 'priority', 'due_at', 'dueAt', 'breached_at', 'overdue', 'cycle', 'version', 'event_seq'],
  ...['reference', 'owner_agent', 'owner_agent_id', 'assignee', 'resolution', 'actions', 'audit', 'token'],
  ...['tracking_code', 'roles', 'grants', 'permissions', 'kind', 'source', 'watchers', 'actor', 'request_id'],
]
const poisons = ['"__proto__":{"status":"closed"}', '"constructor":{"prototype":{"status":"closed"}}']

const said = { text: 'Never', visibility: 'public' }
const because = { reason: 'Never' }
const one = `/${randomUUID()}`
const switches = { can_create_complaints: true, can_create_inquiries: true }
/** Bodies of the directory that would be accepted, of things that need not exist: a body is refused first. */
const directoryBodies: { name: string; method?: string; rest?: string; good: object }[] = [
  { name: 'new departments', good: { code: 'never', name: 'Never' } },
  { name: 'changed departments', method: 'PATCH', rest: one, good: { name: 'Never', active: true } },
  { name: 'new sources', good: { code: 'never', name: 'Never' } },
  { name: 'changed sources', method: 'PATCH', rest: one, good: { name: 'Never', active: true } },
  { name: 'linked sources', method: 'PUT', rest: `${one}/users${one}`, good: switches },
  { name: 'new staff', good: { name: 'Never' } },
  { name: 'changed staff', method: 'PATCH', rest: one, good: { name: 'Never', active: true } },
  { name: 'new patients', good: { name: 'Never' } },
  { name: 'changed patients', method: 'PATCH', rest: one, good: { name: 'Never', mrn: '1' } },
  { name: 'changed tenants', method: 'PATCH', rest: one, good: { name: 'Never', kind: 'hospital' } },
]

describe('bodies hold what the contract names, and nothing else', () => {
  let tenant: TestTenant
  let manager: TestUser
  let complainant: TestUser
  let platform: TestUser
  let admins: TestUser[]
  let asked = 0
  /** Several take turns: this is more than one user may ask in so short a time. */
  const tenantAdmin = () => admins[asked++ % admins.length] as TestUser
  let at: string
  beforeAll(async () => {
    tenant = await createTenant()
    ;[manager, complainant, platform, ...admins] = await Promise.all([
      tenant.user('manager'),
      tenant.user('complainant'),
      platformAdmin(),
      ...Array.from({ length: 8 }, () => tenant.user('tenant_admin')),
    ])
    const filed = await manager.api().post('/api/v1/complaints', aComplaint())
    at = `/complaints/${filed.body.id}`
  }, 60_000)

  /** Every operation with a body, and bodies that are accepted, one per object that can stand in them. */
  const operations: { name: string; api: () => Api; method?: string; paths: () => string[]; good: () => object }[] = [
    { name: 'create', paths: () => both('/complaints'), good: () => aComplaint() },
    { name: 'assign', paths: () => both(`${at}/assign`), good: () => ({ assignee_id: manager.id }) },
    { name: 'status', paths: () => both(`${at}/status`), good: () => ({ status: 'in_progress' }) },
    { name: 'resolution', paths: () => both(`${at}/resolution`), good: () => ({ text: 'Sorry.', outcome: 'upheld' }) },
    {
      ...{ name: 'bulk status', paths: () => ['/api/v1/complaints/bulk/status'] },
      good: () => ({ ids: [randomUUID()], status: 'in_progress', reason: 'A reason', dry_run: true }),
    },
    {
      ...{ name: 'bulk assign', paths: () => ['/api/v1/complaints/bulk/assign'] },
      good: () => ({ ids: [randomUUID()], owner_agent_id: manager.id, reason: 'A reason', dry_run: true }),
    },
    {
      ...{ name: 'bulk owner', paths: () => ['/api/v1/complaints/bulk/owner'] },
      good: () => ({ ids: [randomUUID()], owner_agent_id: manager.id, reason: 'A reason', dry_run: true }),
    },
    {
      ...{ name: 'bulk flag', paths: () => ['/api/v1/complaints/bulk/flag'] },
      good: () => ({ ids: [randomUUID()], remove: ['a flag'], reason: 'A reason', dry_run: true }),
    },
  ].map((operation) => ({ ...operation, api: () => tenantAdmin().api() }))
  operations.push(
    { name: 'close', api: () => complainant.api(), paths: () => both(`${at}/close`), good: () => ({ confirm: true }) },
    { name: 'withdraw', api: () => complainant.api(), paths: () => both(`${at}/withdraw`), good: () => because },
    { name: 'comment', api: () => tenantAdmin().api(), paths: () => both(`${at}/comments`), good: () => said },
    {
      ...{ name: 'edit', api: () => tenantAdmin().api(), method: 'PATCH' },
      paths: () => both(at),
      good: () => ({ title: 'Never' }),
    },
    { name: 'reopen', api: () => tenantAdmin().api(), paths: () => both(`${at}/reopen`), good: () => because },
    { name: 'escalate', api: () => manager.api(), paths: () => both(`${at}/escalate`), good: () => because },
    { name: 'delete', api: () => tenantAdmin().api(), paths: () => both(`${at}/delete`), good: () => because },
    {
      ...{ name: 'erasure', api: () => tenantAdmin().api(), paths: () => ['/api/v1/complaints/erasures'] },
      good: () => ({ person_id: randomUUID() }),
    },
    {
      ...{ name: 'source', api: () => tenantAdmin().api(), paths: () => both(`${at}/source`) },
      good: () => ({ source_id: tenant.sources.staff, ...because }),
    },
    {
      ...{ name: 'tracking code', api: () => tenantAdmin().api(), good: () => ({}) },
      paths: () => [`/api/v1${at}/tracking_code`],
    },
    {
      ...{ name: 'form', api: () => api(undefined), good: () => aComplaint() },
      paths: () => [`/api/v1/public/${tenant.slug}/complaints`],
    },
    {
      ...{ name: 'code', api: () => api(undefined), good: () => ({ code: 'none', ...because }) },
      paths: () => [`/api/v1/public/${tenant.slug}/track/reopen`],
    },
    ...directoryBodies.map(({ name, good, method = 'POST', rest = '' }) => ({
      ...{ name, method, good: () => good },
      api: () => (name.endsWith('tenants') ? platform : tenantAdmin()).api(),
      paths: () => [`/api/v1/${name.split(' ')[1]}${rest}`],
    })),
    {
      ...{ name: 'new tenant', api: () => platform.api(), paths: () => ['/api/v1/tenants'] },
      good: () => ({ slug: 'never', name: 'Never', kind: 'hospital' }),
    },
    {
      ...{ name: 'selection', api: () => platform.api(), method: 'PUT' },
      ...{ paths: () => ['/api/v1/session/tenant'], good: () => ({ tenant_id: tenant.id }) },
    },
    {
      ...{ name: 'permissions', api: () => tenantAdmin().api() },
      ...{ paths: () => ['/api/v1/config/permissions/dry_run'], good: () => ({ roles: {} }) },
    },
    {
      ...{ name: 'grievance configuration', api: () => tenantAdmin().api() },
      ...{ paths: () => ['/api/v1/config/grievance/dry_run'], good: () => ({ grievance_types: ['complaint'] }) },
    },
    {
      ...{ name: 'escalation ladder', api: () => tenantAdmin().api() },
      paths: () => ['/api/v1/config/escalation/dry_run'],
      good: () => ({ levels: [{ after: '0,0', target: { kind: 'reports_to' } }] }),
    },
    {
      ...{ name: 'calendar', api: () => tenantAdmin().api() },
      ...{
        paths: () => ['/api/v1/config/calendar/dry_run'],
        good: () => ({ zone: 'UTC', nominal_day_minutes: 480, windows: { sun: [['08:00', '16:00']] } }),
      },
    },
  )

  const both = (path: string) => [`/api/v1${path}`, `/api${path}/`]
  /** The body with more text in its outermost object. */
  const with_ = (good: object, more: string) => JSON.stringify(good).replace(/\}$/, `,${more}}`)

  it.each(operations)(
    '$name refuses every server-owned field [S3]',
    async ({ name, api, method = 'POST', paths, good }) => {
      // the sub-status is what a change of status asks for
      const owned = serverOwned.filter(
        (field) => !(field in good() || (field === 'sub_status' && /status$/.test(name))),
      )
      for (const path of paths()) {
        // at the older path of a new case `source` is the older name of source_id
        const fields = path === '/api/complaints/' ? owned.filter((field) => field !== 'source') : owned
        const answers = await Promise.all(
          fields.map(async (field) => {
            const asked = { ...good(), [field]: tenant.id }
            const { status, body } = await whenServed(() => api().request(method, path, asked))
            return [field, status, body.errors?.map(({ path, code }: { path: string; code: string }) => [path, code])]
          }),
        )
        expect(answers).toEqual(fields.map((field) => [field, 400, [[`/${field}`, 'UNKNOWN_FIELD']]]))
      }
    },
  )

  it.each(operations)('$name refuses __proto__ and constructor at every depth [S3]', async (operation) => {
    const { api, method = 'POST', paths, good } = operation
    for (const path of paths())
      for (const poison of poisons) {
        const deep = `"complainant":{"name":"A","nested":{${poison}}}`
        const bodies = [with_(good(), poison), with_(good(), deep), with_(good(), `"flags":[{${poison}}]`)]
        const list = `[${with_(good(), poison)}]`
        for (const body of [
          ...bodies,
          list,
          `{${poison}}`,
          with_(good(), poison.replace('__proto__', '\\u005f_proto__')),
        ])
          expect(await whenServed(() => api().request(method, path, body))).toMatchObject({ status: 400 })
      }
  })

  it.each(['id', 'tenant_id', 'user_id', 'person_id', 'created_by', 'verified'])(
    'the complainant of a new case has no field %s [S3]',
    async (field) => {
      for (const path of both('/complaints'))
        expect(
          await whenServed(() =>
            tenantAdmin()
              .api()
              .post(path, aComplaint({ complainant: { [field]: tenant.id } })),
          ),
        ).toMatchObject({
          status: 400,
          body: { errors: [{ path: `/complainant/${field}`, code: 'UNKNOWN_FIELD' }] },
        })
    },
  )

  it('none of it left a trace: one case, as it was filed [S3]', async () => {
    const { rows, close } = whiteBox()
    const found = await rows('select status, version, created_by from complaint.complaint where tenant_id = $1', [
      tenant.id,
    ])
    await close()
    expect(found).toEqual([{ status: 'open', version: 1, created_by: manager.id }])
  })
})
