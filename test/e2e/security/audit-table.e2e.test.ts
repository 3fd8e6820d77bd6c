import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { allDenied, roles, useRoles } from './role-connections.ts'

const { rows, close } = whiteBox()
afterAll(close)

const changes = [
  'update audit.entry set seq = seq',
  'update audit.entry set canonical = canonical where false',
  'delete from audit.entry',
  'truncate audit.entry',
  'truncate audit.entry cascade',
  'alter table audit.entry disable row level security',
  'alter table audit.entry add column more text',
  'alter table audit.entry owner to current_user',
  'drop table audit.entry',
  'drop policy tenant on audit.entry',
  'create policy mine on audit.entry using (true)',
  'create trigger mine before insert on audit.entry execute function suppress_redundant_updates_trigger()',
  'create rule mine as on insert to audit.entry do instead nothing',
  'delete from audit.chain_head',
  'truncate audit.chain_head',
]
const privileges = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
const granted: Record<string, string[]> = { audit_app: ['select'], audit_ingest: ['insert'] }

describe('what audit has written', () => {
  const { outcomesOf } = useRoles()
  beforeAll(async () => {
    const filed = await (await (await createTenant()).user('manager')).api().post('/api/v1/complaints', aComplaint())
    await eventually(async () => {
      expect(await rows('select from audit.entry where target_id = $1', [filed.body.id])).toHaveLength(1)
    })
  }, 60_000)

  // the owner of the audit schema is used by its migrations alone, and by no process that serves anybody
  const others = roles.filter(({ role }) => role !== 'audit_owner')

  it.each(others)('$role cannot change or remove it, nor what guards it [S8]', async ({ role }) => {
    expect(await outcomesOf(role, changes)).toEqual(allDenied(changes))
  })

  it.each(others)('$role holds no more on it than its work needs [S8]', async ({ role }) => {
    const questions = privileges.map((each) => `has_table_privilege($1, 'audit.entry', '${each}') as "${each}"`)
    const [held] = await rows<Record<string, boolean>>(`select ${questions.join(', ')}`, [role])
    expect(privileges.filter((privilege) => held?.[privilege])).toEqual(granted[role] ?? [])
  })
})
