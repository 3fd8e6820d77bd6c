import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReadPool, type ReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { Client } from 'pg'
import { rowsRead } from '../../../../test/harness/rows-read.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import type { Filters } from '../domain/filters.ts'
import { audit } from '../service.ts'
import { type EntryRow, findEntries } from './find-entries.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
const [tenantId, otherTenantId] = [randomUUID(), randomUUID()]
const none: Filters = { entity: [], actor: [], action: [] }
const values = [randomUUID(), randomUUID()]
let service: TestService<AuditServiceDefinition>
let reader: Client
let reads: ReadPool

// 100 actors, 7 actions, 9 entries of each target; every tenth entry belongs to another tenant
const history = `
  insert into entry (id, tenant_id, seq, at, recorded_at, action, actor_id, target_id, prev_hash, hash, canonical)
  select gen_random_uuid(), case when i % 10 = 0 then $2::uuid else $1::uuid end, i, time, time, 'action' || i % 7,
    uuid_of(i % 100), uuid_of(i / 9), sha256(''), sha256(''), repeat('x', 300)
  from (select i, timestamptz '2026-01-01' + i * interval '1 minute' as time from generate_series(1, 30000) i) row`
const uuidOf = `
  create function pg_temp.uuid_of(i bigint) returns uuid language sql immutable as
    $$ select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid $$`

beforeAll(async () => {
  let appUrl = ''
  const environment = (variables: Record<string, string>) => {
    appUrl = variables.POSTGRES_APP_URL ?? ''
    return variables
  }
  service = await startTestService(audit, { neighbours, environment })
  const admin = new Client({ connectionString: service.database.url })
  await admin.connect()
  await admin.query('set search_path to audit')
  await admin.query(uuidOf)
  await admin.query(history.replaceAll('uuid_of', 'pg_temp.uuid_of'), [tenantId, otherTenantId])
  await admin.query('analyze entry')
  await admin.end()
  reads = createReadPool(appUrl, 1)
  reader = new Client({ connectionString: appUrl })
  await reader.connect()
})
afterAll(async () => {
  await reads.close()
  await reader.end()
  await service.stop()
})

/** The plan that serves every tenant and value, under row-level security. */
async function planOf(filters: Partial<Filters>) {
  const { text } = findEntries(tenantId, { ...none, ...filters }, undefined, 26)
  const { rows } = await reader.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${text}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

describe('findEntries on 30,000 entries', () => {
  it('without filters an index gives the order: nothing is sorted', async () => {
    const plan = await planOf({})
    expect(plan).toContain('Index Scan Backward using entry_tenant_id_seq_key on entry')
    expect(plan).not.toMatch(/Sort/)
  })

  it.each<[keyof Filters, string]>([
    ['entity', 'entry_target'],
    ['actor', 'entry_actor'],
    ['action', 'entry_action'],
  ])('a branch of the index of %s for each value: only the merged rows are sorted', async (filter, index) => {
    const plan = await planOf({ [filter]: values })
    expect(plan).toMatch(new RegExp(`Function Scan on unnest wanted[^]*Limit[^]*Index Scan using ${index} on entry`))
    expect(plan.match(/Sort {2}\(/g)).toHaveLength(1)
  })

  it.each([
    [
      'an hour of the past is found by the index of time',
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T01:00:00.000Z',
      'entry_at',
    ],
    ['a year needs no sorting', '2025-06-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', 'entry_tenant_id_seq_key'],
  ])('%s', async (_name, from, to, index) => {
    const { text, values } = findEntries(tenantId, { ...none, from, to }, undefined, 26)
    const { rows } = await reader.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values])
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`${index} on entry`)
  })

  it.each([
    ['an hour', '2026-01-02T00:00:00.000Z', '2026-01-02T01:00:00.000Z'],
    ['a year', '2025-06-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'],
  ])('so %s is read by the service: no more than a page of it, or the hour', async (_name, from, to) => {
    const page = findEntries(tenantId, { ...none, from, to }, undefined, 26)
    const { rows, read } = await rowsRead(reads, tenantId, page, 'entry')
    expect(rows).toHaveLength(26)
    expect(read).toBeLessThanOrEqual(60)
  })

  it.each<[string, Partial<Filters>]>([
    ['nothing', {}],
    ['actions', { action: ['action1', 'action2'] }],
    ['time', { from: '2026-01-01T00:00:00.000Z' }],
  ])('filtered by %s, the statement alone keeps tenants apart, without row-level security', async (_name, filters) => {
    const { text, values } = findEntries(otherTenantId, { ...none, ...filters }, undefined, 100)
    const rows = await service.database.rows<EntryRow>(text, [...values])
    expect(rows).toHaveLength(100)
    expect(rows.filter(({ seq }) => Number(seq) % 10 !== 0)).toEqual([])
  })
})
