import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant } from '../../harness/builders.ts'
import { type Answer, whenServed } from '../../harness/caller.ts'
import { requests } from './access-matrix.ts'
import { type Callers, everyKindOfCaller, type Kind } from './callers.ts'

const publicOperations = ['checkLive', 'checkReady', 'readOpenApi', 'readDocs']
const guarded = Object.keys(requests).filter((operation) => !publicOperations.includes(operation))
const withoutTenant = [
  ...['getSession', 'selectTenant', 'clearTenantSelection', 'getMe', 'listTenants', 'getTenant', 'createTenant'],
  ...['updateTenant', 'deactivateTenant', 'activateTenant', 'exportDirectory', 'deleteTenant'],
]

describe('headers that say who calls', () => {
  let callers: Callers
  let other: TestTenant
  beforeAll(async () => {
    ;[callers, other] = await Promise.all([everyKindOfCaller(), createTenant()])
  }, 60_000)

  /** An unknown case and bodies that are refused after everything that headers could change. */
  async function ask(kind: Kind, operation: string, headers: Record<string, string>): Promise<Answer[]> {
    const { method, path, older, body } = requests[operation] as (typeof requests)[string]
    const at = [path, ...(older ? [older] : [])].map((each) => each.replace(':id', unknownId))
    const refused = operation.startsWith('create') ? {} : body && filled(body)
    return Promise.all(at.map((each) => whenServed(() => callers.apis[kind].request(method, each, refused, headers))))
  }
  const unknownId = randomUUID()
  const unknownTenant = randomUUID()
  const filled = (body: object) =>
    JSON.parse(JSON.stringify(body).replace(':user', callers.users.manager.id).replace(':tenant', unknownTenant))
  const seen = (answers: Answer[]) => answers.map(({ status, body }) => ({ status, body: withoutTimes(body) }))
  // a stream begins at the moment in which it is opened
  const withoutTimes = (body: object | string | null) =>
    typeof body === 'string'
      ? body.replace(/^(id|retry): .*$/gm, '$1')
      : body && JSON.parse(JSON.stringify({ ...body, request_id: '', expires_at: '', batch_id: '' }))

  const members: Kind[] = ['tenant_admin', 'support_staff', 'source_user', 'complainant', 'auditor', 'nobody']

  it.each(guarded)('%s: another tenant in X-Tenant-Id is refused, whatever its form [S5]', async (operation) => {
    const forms = [other.id, randomUUID(), other.slug]
    const more = [
      other.id.toUpperCase(),
      '*',
      `${other.id},${callers.tenant.id}`,
      "' or true",
      '00000000-0000-0000-0000-000000000000',
    ]
    const pairs = members.flatMap((kind) =>
      [...forms, ...(kind === 'tenant_admin' ? more : [])].map((form) => ({ kind, form })),
    )
    await Promise.all(
      pairs.map(async ({ kind, form }) => {
        for (const { status, body } of await ask(kind, operation, { 'x-tenant-id': form }))
          expect([kind, form, status, body.code]).toEqual([kind, form, 403, 'TENANT_FORBIDDEN'])
      }),
    )
  })

  it.each(guarded)('%s: the own tenant in X-Tenant-Id changes nothing [S5]', async (operation) => {
    const compare = async (kind: Kind) => {
      const own = await ask(kind, operation, { 'x-tenant-id': callers.tenant.id })
      expect(seen(own)).toEqual(seen(await ask(kind, operation, {})))
    }
    await Promise.all(members.filter((kind) => kind !== 'nobody').map(compare))
  })

  it.each(guarded)('%s: for platform admins it states which tenant they mean [S5]', async (operation) => {
    const anywhere = withoutTenant.includes(operation)
    await callers.apis.platform_admin.put('/api/v1/session/tenant', { tenant_id: callers.tenant.id })
    const plain = await ask('platform_admin', operation, {})
    const changed = (await ask('platform_admin', operation, { 'x-tenant-id': other.id })).map(({ body }) => body?.code)
    if (anywhere) expect(changed).toEqual(plain.map(({ body }) => body?.code))
    else expect(new Set(changed)).toEqual(new Set(['TENANT_SELECTION_CHANGED']))
    const unselected = await ask('platform_admin, nothing selected', operation, { 'x-tenant-id': other.id })
    if (!anywhere)
      expect(new Set(unselected.map(({ body }) => body.code))).toEqual(new Set(['TENANT_SELECTION_REQUIRED']))
  })

  it.each(Object.keys(requests))('%s: identity headers from outside mean nothing [S5]', async (operation) => {
    const { users, platform } = callers
    const people = { 'x-user-id': users.tenant_admin.id, 'x-user-roles': 'platform_admin', 'x-user-tenant': other.id }
    const sets = [
      people,
      { 'x-internal-caller': '{"kind":"bootstrap"}', 'x-internal-token': 'x', 'x-internal-user': platform.id },
      {
        forwarded: 'for=127.0.0.1;host=redress',
        'x-forwarded-user': platform.id,
        'x-forwarded-groups': '/platform/admins',
      },
      { 'x-auth-request-user': platform.id, 'x-remote-user': platform.username, 'x-original-url': '/api/v1/tenants' },
      { 'x-http-method-override': 'DELETE', 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.1' },
      { 'grpc-metadata-authorization': 'x', 'x-tenant': other.id, tenant: other.id, 'x-organization-id': other.id },
      { cookie: `tenant=${other.id}; user=${platform.id}`, 'x-permissions': 'tenants.manage' },
    ]
    const compare = async (kind: Kind) => {
      const plain = seen(await ask(kind, operation, {}))
      // an address may be refused a thousand tokens a minute: who has none sends everything at once
      const sent: Record<string, string>[] = kind === 'no token' ? [Object.assign({}, ...sets)] : sets
      const spoofed = await Promise.all(sent.map(async (headers) => seen(await ask(kind, operation, headers))))
      expect(spoofed).toEqual(sent.map(() => plain))
    }
    await Promise.all((['support_staff', 'complainant', 'nobody', 'no token'] as const).map(compare))
  })
})
