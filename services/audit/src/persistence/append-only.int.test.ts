import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { Client } from 'pg'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { anEvent, startRecorder } from '../record-fixture.ts'
import { audit } from '../service.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
const tenants = [randomUUID(), randomUUID()] as const
const urls: Record<string, string> = {}
let service: TestService<AuditServiceDefinition>

beforeAll(async () => {
  const environment = (variables: Record<string, string>) => Object.assign(urls, variables)
  service = await startTestService(audit, { neighbours, environment })
  const recorder = startRecorder(urls.POSTGRES_INGEST_URL ?? '')
  await recorder.record(...tenants.map((tenantid) => anEvent({ tenantid })))
  await recorder.close()
})
afterAll(() => service.stop())

/** Rows that the statement answers or changes as that role, or the SQLSTATE of its refusal; nothing stays. */
async function tryAs(role: 'app' | 'ingest' | 'relay' | 'aggregate', statement: string, tenantId?: string) {
  const client = new Client({ connectionString: urls[`POSTGRES_${role.toUpperCase()}_URL`] })
  await client.connect()
  try {
    await client.query('begin')
    if (tenantId) await client.query("select set_config('app.tenant', $1, true)", [tenantId])
    return (await client.query(statement)).rowCount
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

const denied = '42501'
const changes = [
  'update entry set canonical = canonical',
  'update entry set action = $$x$$ where false',
  'delete from entry',
  'truncate entry',
  'alter table entry add column note text',
  'alter table entry disable row level security',
  'drop table entry',
  'drop policy tenant on entry',
  'create table mine (id uuid)',
  'delete from chain_head',
  'truncate chain_head',
  'update chain_head set tenant_id = tenant_id',
  'delete from person',
]

describe('the audit trail in the database', () => {
  it.each(
    (['app', 'ingest', 'relay', 'aggregate'] as const).flatMap((role) =>
      changes.map((change) => [role, change] as const),
    ),
  )('audit_%s may not %s [S8]', async (role, change) => {
    expect(await tryAs(role, change, tenants[0])).toBe(denied)
  })

  it.each([
    ['app', 'insert into entry select * from entry'],
    ['app', 'select * from chain_head'],
    ['app', 'update chain_head set seq = 0'],
    ['ingest', 'select * from entry'],
    ['ingest', 'select * from person'],
    ['ingest', 'update inbox set event_id = event_id'],
    ['ingest', 'delete from inbox'],
    ['relay', 'select * from entry'],
    ['relay', 'insert into entry select * from entry'],
    ['relay', 'select * from chain_head'],
    ['aggregate', 'select * from entry'],
    ['aggregate', 'select prev_hash from entry'],
    ['aggregate', 'select * from chain_head'],
    ['aggregate', 'select payload from outbox'],
    ['aggregate', 'insert into outbox default values'],
  ] as const)('audit_%s may not %s', async (role, statement) => {
    expect(await tryAs(role, statement, tenants[0])).toBe(denied)
  })

  it('row-level security alone keeps tenants apart: a statement without predicate sees one', async () => {
    expect(await tryAs('app', 'select * from entry', tenants[0])).toBe(1)
    expect(await tryAs('app', 'select * from entry', randomUUID())).toBe(0)
    expect(await tryAs('app', 'select * from entry')).toBe(0)
  })

  it('the aggregate role sees every tenant', async () => {
    expect(await tryAs('aggregate', 'select canonical from entry')).toBe(2)
  })

  it('a head that was set back makes no second entry of a number', async () => {
    const [tenantid] = tenants
    await service.database.rows('update chain_head set seq = 0 where tenant_id = $1', [tenantid])
    const recorder = startRecorder(urls.POSTGRES_INGEST_URL ?? '')
    await expect(recorder.record(anEvent({ tenantid }))).rejects.toMatchObject({ code: '23505' })
    await recorder.close()
    expect(await service.database.rows('select seq::int from entry where tenant_id = $1', [tenantid])).toEqual([
      { seq: 1 },
    ])
  })
})
