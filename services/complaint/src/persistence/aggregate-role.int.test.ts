import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { Client } from 'pg'
import { type ComplaintDesk, file, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let client: Client
beforeAll(async () => {
  let url = ''
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    environment(variables) {
      url = variables.POSTGRES_AGGREGATE_URL ?? ''
      return variables
    },
  })
  for (const tenant of [await seedTenant(desk), await seedTenant(desk)])
    await file(desk, await seedUser(desk, tenant, 'manager'), { complainant: { name: 'N', phone: '1' } })
  client = new Client({ connectionString: url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await desk.stop()
})

const codeOf = (statement: string) =>
  client.query(statement).then(
    () => 'done',
    ({ code }) => code,
  )

describe('complaint_aggregate', () => {
  it('sees the columns of a list in every tenant', async () => {
    expect((await client.query('select id, title from complaint')).rowCount).toBe(2)
    expect((await client.query('select name, relation from party')).rowCount).toBe(2)
  })

  it.each([
    ...[
      'select description from complaint',
      'select * from complaint',
      'select phone from party',
      'select email from party',
    ],
    ...[
      'select text from comment',
      'select id from timeline_entry',
      'select payload from outbox',
      'select id from inbox',
    ],
    ...['select key from idempotency', 'select grants from permission_matrix', 'select roles from person'],
    ...['select id from dead_letter', 'select last from reference_counter', 'select zone from tenant'],
    ...['update complaint set title = title', 'delete from complaint', 'insert into outbox default values'],
    ...['truncate complaint', 'alter table complaint disable row level security', 'drop policy tenant on complaint'],
    ...['create table mine (id uuid)', 'select id from complaint for update'],
  ])('may not %s [S8]', async (statement) => {
    expect(await codeOf(statement)).toBe('42501')
  })
})
