import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AuditServiceDefinition } from '@redress/protos/audit/v1/AuditService.ts'
import { Client } from 'pg'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import type { Filters } from '../domain/filters.ts'
import { audit } from '../service.ts'
import { findEntriesAcrossTenants } from './find-entries-across-tenants.ts'

const neighbours = [
  {
    service: 'identity',
    publishes: ['identity.v1.PersonState', 'identity.v1.TenantState', 'identity.v1.UserRegistered'],
  },
  { service: 'complaint', publishes: ['complaint.v1.ComplaintSubmitted'] },
]
const none: Filters = { entity: [], actor: [], action: [] }
let service: TestService<AuditServiceDefinition>
let reader: Client

beforeAll(async () => {
  let url = ''
  const environment = (variables: Record<string, string>) => {
    url = variables.POSTGRES_AGGREGATE_URL ?? ''
    return variables
  }
  service = await startTestService(audit, { neighbours, environment })
  await service.database.rows(
    "insert into chain_head (tenant_id, seq, hash) select md5(i::text)::uuid, 1, sha256('') from generate_series(1, 20) i",
  )
  await service.database.rows(
    `insert into entry (id, tenant_id, seq, at, recorded_at, action, actor_id, target_id, prev_hash, hash, canonical)
     select gen_random_uuid(), md5((1 + i % 20)::text)::uuid, i, at, at, 'action' || i % 7, md5((i % 1000)::text)::uuid,
       md5((i / 9)::text)::uuid, sha256(''), sha256(''), repeat('x', 300)
     from (select i, timestamptz '2026-01-01' + i * interval '1 minute' as at from generate_series(1, 30000) i) row`,
  )
  await service.database.rows('analyze entry')
  reader = new Client({ connectionString: url })
  await reader.connect()
})
afterAll(async () => {
  await reader.end()
  await service.stop()
})

async function planOf(filters: Partial<Filters>) {
  const { text, values } = findEntriesAcrossTenants({ ...none, ...filters }, undefined, 26)
  const { rows } = await reader.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values])
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

describe('findEntriesAcrossTenants on 30,000 entries of 20 tenants', () => {
  it.each<[string, Partial<Filters>]>([
    ['nothing', {}],
    ['an action', { action: ['action1'] }],
    ['an hour', { from: '2026-01-02T00:00:00.000Z', to: '2026-01-02T01:00:00.000Z' }],
  ])('by %s: the index of time gives the order, and nothing is sorted', async (_name, filters) => {
    const plan = await planOf(filters)
    expect(plan).toContain('using aggregate_at on entry')
    expect(plan.split('SubPlan')[0]).not.toMatch(/Sort/)
  })

  it.each([
    ['a thing', { entity: [randomUUID()] }, 'entry_target'],
    ['an actor', { actor: [randomUUID()] }, 'entry_actor'],
  ])('by %s: the index of each tenant, and never the table', async (_name, filters, index) => {
    const plan = await planOf(filters)
    expect(plan).toMatch(new RegExp(`(using|on) ${index}`))
    expect(plan).not.toContain('Seq Scan on entry')
  })
})
