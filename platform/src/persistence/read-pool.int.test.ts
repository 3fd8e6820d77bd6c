import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { copyDatabase, ensureTemplate } from '../../../test/harness/database.ts'
import { sharedPostgres } from '../../../test/harness/facts.ts'
import { NIL_TENANT_ID } from '../caller.ts'
import { createReadPool, type ReadPool } from './read-pool.ts'
import type { Statement } from './statement.ts'

const size = 20_000
let reads: ReadPool
beforeAll(async () => {
  await ensureTemplate(sharedPostgres(), 'empty_template', [], [])
  const url = await copyDatabase(sharedPostgres(), 'empty_template')
  const admin = new Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create table moment as select at from generate_series(1, ${size}) at`)
  await admin.query('create index moment_at on moment (at)')
  await admin.query('analyze moment')
  await admin.end()
  reads = createReadPool(url, 1)
})
afterAll(() => reads.close())

/** Nearly all of the table, or a little of it. */
const [most, little] = [
  [0, size],
  [10, 20],
]
const within = (values: number[], more: Partial<Statement>): Statement => ({
  ...{ name: '', text: 'select from moment where at >= $1::int and at < $2::int', values, ...more },
})
const scans: Statement = {
  name: 'scans',
  text: "select seq_scan::int as scans from pg_stat_xact_user_tables where relname = 'moment'",
  values: [],
}

/** Whether a statement reads the table itself: what is done, not what `explain` would say. */
async function readsTable(statement: Statement) {
  const answers = await reads.read(NIL_TENANT_ID, [scans, statement, scans])
  const [before, , after] = answers.map(([row]) => (row as { scans?: number } | undefined)?.scans ?? 0)
  return before !== after
}

describe('a read', () => {
  it.each(['', 'for-values'])(
    'that is planned for its values (name: %j) finds a part by the index alone',
    async (name) => {
      expect(await readsTable(within(most, { name, forValues: true }))).toBe(true)
      expect(await readsTable(within(little, { name, forValues: true }))).toBe(false)
    },
  )

  it.each(['', 'for-all'])('has one plan for all values otherwise (name: %j), also after such a one', async (name) => {
    await readsTable(within(most, { forValues: true }))
    for (const values of [most, little]) expect(await readsTable(within(values, { name }))).toBe(false)
  })
})
