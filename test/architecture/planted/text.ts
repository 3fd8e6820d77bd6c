/** A file that one rule, and no other, must refuse. */
export type PlantedText = { rule: string; what: string; path: string; source: string }

const slice = 'services/complaint/src/commands/close-complaint.ts'
const domain = 'services/complaint/src/domain/complaint.ts'
const suite = 'services/complaint/src/domain/complaint.test.ts'
const rows = (count: number) => Array.from({ length: count }, (_, index) => `const row${index} = ${index}`).join('\n')

export const plantedText: PlantedText[] = [
  {
    rule: 'environment-only-in-config',
    what: 'a variable read in a slice',
    path: slice,
    source: 'const url = process.env.POSTGRES_APP_URL',
  },
  {
    rule: 'environment-only-in-config',
    what: 'the same by another way',
    path: 'gateway/src/app.ts',
    source: `const { env } = process['env']`,
  },
  {
    rule: 'environment-only-in-config',
    what: 'the same by import',
    path: 'platform/src/service.ts',
    source: `import { env } from 'node:process'`,
  },
  {
    rule: 'tenant-setting-is-transaction-local',
    what: 'a setting for the session',
    path: 'services/audit/src/persistence/read.ts',
    source: `const sql = "select set_config('app.tenant', $1, false)"`,
  },
  {
    rule: 'tenant-setting-is-transaction-local',
    what: 'the same over two lines',
    path: 'test/harness/tenant.ts',
    source: "const sql = `select set_config('app.tenant',\n  coalesce($1, ''), FALSE)`",
  },
  {
    rule: 'tenant-setting-is-transaction-local',
    what: 'the same by SET',
    path: 'test/harness/tenant.ts',
    source: `const sql = "set app.tenant = 'x'"`,
  },
  { rule: 'no-module-mocks', what: 'a mock', path: suite, source: `jest.mock('./clock.ts')` },
  {
    rule: 'no-module-mocks',
    what: 'a mock of an ES module',
    path: suite,
    source: `jest.unstable_mockModule('./clock.ts', () => ({}))`,
  },
  { rule: 'no-narrowed-tests', what: 'only one', path: suite, source: `it.only('works', () => {})` },
  { rule: 'no-narrowed-tests', what: 'skipped', path: suite, source: `describe.skip('Complaint', () => {})` },
  {
    rule: 'no-narrowed-tests',
    what: 'skipped in a table',
    path: suite,
    source: `it.concurrent.skip.each([1])('works', () => {})`,
  },
  { rule: 'no-narrowed-tests', what: 'skipped by name', path: suite, source: `xit('works', () => {})` },
  { rule: 'no-narrowed-tests', what: 'only a title', path: suite, source: `test.todo('works')` },
  {
    rule: 'tests-do-not-sleep',
    what: 'a sleep',
    path: suite,
    source: 'await new Promise((resolve) => setTimeout(resolve, 500))',
  },
  {
    rule: 'tests-do-not-sleep',
    what: 'the same by import',
    path: suite,
    source: `import { setTimeout } from 'node:timers/promises'`,
  },
  { rule: 'domain-has-no-clock', what: 'now', path: domain, source: 'const now = Date.now()' },
  { rule: 'domain-has-no-clock', what: 'a new date', path: domain, source: 'const now = new Date()' },
  { rule: 'domain-has-no-clock', what: 'a new date without brackets', path: domain, source: 'const now = new Date;' },
  {
    rule: 'sql-has-no-clock',
    what: 'now() in a query',
    path: 'services/complaint/src/queries/list-overdue.ts',
    source: 'const sql = `select id from complaint\n where due_at < now()`',
  },
  {
    rule: 'sql-has-no-clock',
    what: 'current_timestamp in a mapping',
    path: 'services/audit/src/persistence/entry.ts',
    source: `const mapping = { at: { default: 'current_timestamp' } }`,
  },
  {
    rule: 'sql-has-no-clock',
    what: 'now() in a file of SQL',
    path: 'services/audit/src/persistence/search.sql',
    source: 'select 1\nwhere at < NOW ()',
  },
  {
    rule: 'lists-do-not-count',
    what: 'a total',
    path: 'services/complaint/src/queries/list-complaints.ts',
    source: 'const sql = `select id, count(*) over () from complaint`',
  },
  {
    rule: 'exceptional-roles-have-one-module',
    what: 'a query that sees every tenant',
    path: 'services/complaint/src/queries/get-complaint.ts',
    source: 'const pool = connect(config.POSTGRES_RELAY_URL)',
  },
  {
    rule: 'named-exports-without-barrels',
    what: 'a default export',
    path: slice,
    source: 'export default function closeComplaint() {}',
  },
  {
    rule: 'named-exports-without-barrels',
    what: 'a barrel',
    path: 'services/complaint/src/domain/all.ts',
    source: `export * from './complaint.ts'`,
  },
  {
    rule: 'no-vague-names',
    what: 'a file',
    path: 'services/complaint/src/domain/date-utils.ts',
    source: 'const a = 1',
  },
  { rule: 'no-vague-names', what: 'an interface', path: domain, source: 'export interface IComplaint {}' },
  { rule: 'no-vague-names', what: 'a class', path: domain, source: 'export abstract class BaseAggregate {}' },
  { rule: 'nothing-left-open', what: 'a note to oneself', path: slice, source: '// TODO refuse the second close' },
  {
    rule: 'platform-exports-are-documented',
    what: 'an export without a word',
    path: 'platform/src/clock.ts',
    source: 'const a = 1\nexport const clock = a',
  },
  { rule: 'file-size', what: 'two subjects in one file', path: 'platform/src/persistence/orm.ts', source: rows(181) },
  { rule: 'slice-size', what: 'a use case that does too much', path: slice, source: rows(81) },
  { rule: 'main-size', what: 'work in main', path: 'gateway/src/main.ts', source: rows(21) },
  {
    rule: 'function-size',
    what: 'a long function',
    path: domain,
    source: `// 'é' first\nexport function close() {\n${rows(49)}\n}`,
  },
]
