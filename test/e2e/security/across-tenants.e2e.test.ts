import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { createContextTokenSigner } from '@redress/platform/context-token.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { createTenant, platformAdmin } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { callerFrom } from '../../harness/context-tokens.ts'
import { eventually } from '../../harness/eventually.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { everyRpc } from './rpc-clients.ts'

const statistics = '/api/v1/complaints/statistics/summary'
const lists = ['/api/v1/complaints', '/api/complaints/', '/api/v1/audit', statistics]
const all = (path: string, more = '') => `${path}?scope=all${more}`

describe('scope=all', () => {
  it('shows cases and entries of several tenants without a selection, and is an entry itself [TEN-29:api, S24]', async () => {
    const admin = await platformAdmin()
    const tenants = await Promise.all([createTenant(), createTenant()])
    const filed = await Promise.all(
      tenants.map(async (tenant) => {
        const manager = await tenant.user('manager')
        const { body } = await manager.api().post('/api/v1/complaints', aComplaint())
        return { manager, id: body.id as string, tenant }
      }),
    )
    const wanted = filed.map(({ manager }) => `&created_by=${manager.id}`).join('')
    const cases = await admin.api().get(all('/api/v1/complaints', wanted))
    expect(cases.headers.get('cache-control')).toBe('no-store')
    expect(cases.body.items.map((item: Item) => [item.id, item.tenant_id, item.tenant_name]).sort()).toEqual(
      filed.map(({ id, tenant }) => [id, tenant.id, tenant.name]).sort(),
    )
    await eventually(async () => {
      const entities = filed.map(({ id }) => `&entity=${id}`).join('')
      const { body } = await admin.api().get(all('/api/v1/audit', entities))
      expect(body.items.map((item: Item) => item.tenant_name).sort()).toEqual(tenants.map(({ name }) => name).sort())
    })
    await eventually(async () => {
      const { body } = await admin
        .api()
        .get(all('/api/v1/audit', `&actor=${admin.id}&action=complaint.v1.CasesReadAcrossTenants`))
      expect(body.items).toMatchObject([{ tenant_id: NIL_TENANT_ID, actor: { id: admin.id, name: admin.name } }])
    })
    expect(await admin.api().get('/api/v1/complaints')).toMatchObject({ status: 428 })
  })

  it('sums up the cases of several tenants, which is an entry as well [TEN-29:api]', async () => {
    const admin = await platformAdmin()
    const managers = await Promise.all(
      [createTenant(), createTenant()].map(async (tenant) => (await tenant).user('manager')),
    )
    for (const manager of managers) {
      for (const _ of [1, 2]) await manager.api().post('/api/v1/complaints', aComplaint())
      const own = await manager.api().get(statistics)
      expect(own.body).toMatchObject({ tenant: { name: expect.any(String) }, filed: 2, open: 2 })
    }
    const wanted = managers.map(({ id }) => `&created_by=${id}`).join('')
    const { body } = await admin.api().get(all(statistics, `&from=2026-01-01${wanted}`))
    expect(body).toMatchObject({ tenant: null, filed: 4, open: 4, resolved: 0, median_minutes_to_resolution: null })
    expect((await admin.api().get(all(statistics, `&to=2026-01-01${wanted}`))).body).toMatchObject({ filed: 0 })
    await eventually(async () => {
      const path = all('/api/v1/audit', `&actor=${admin.id}&action=complaint.v1.CasesReadAcrossTenants`)
      expect((await admin.api().get(path)).body.items).toHaveLength(2)
    })
  })

  it('is 403 for every role of a tenant, and an unknown parameter elsewhere [S2]', async () => {
    const tenant = await createTenant()
    for (const role of tenantRoles) {
      const user = await tenant.user(role)
      for (const path of lists)
        expect(await user.api().get(all(path))).toMatchObject({ status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } })
    }
    const admin = await platformAdmin()
    for (const path of ['/api/v1/me', '/api/v1/session', '/api/v1/tenants'])
      expect(await admin.api().get(all(path))).toMatchObject({ status: 400, body: { code: 'INVALID_QUERY' } })
    expect(await api(undefined).get(all('/api/v1/complaints'))).toMatchObject({ status: 401 })
  })
})

describe('a context token to read across tenants', () => {
  const { rows, close } = everyRpc()
  let tokenFor: (service: string) => Promise<string>
  beforeAll(async () => {
    const { id: tenantId } = await createTenant()
    const signer = await createContextTokenSigner(JSON.stringify(testSecrets().context.privateKey))
    // as wrong as can be: bound to a tenant, with every grant
    const caller = callerFrom({ tenantId, roles: ['platform_admin'], sessionId: `s-${randomUUID()}`, aggregate: true })
    tokenFor = (service) => signer.sign(caller, service)
  })
  afterAll(close)

  it.each(rows.map(({ service, rpc, call }) => [`${service} ${rpc}`, service, call] as const))(
    'opens %s only if it is a list across tenants [S2]',
    async (name, service, call) => {
      const open = ['complaint ListComplaints', 'complaint GetStatisticsSummary', 'audit ListEntries'].includes(name)
      expect(await call(await tokenFor(service))).toBe(open ? 'OK' : 'PERMISSION_DENIED OPERATION_NOT_ALLOWED')
    },
  )
})

type Item = { id: string; tenant_id: string; tenant_name: string }
