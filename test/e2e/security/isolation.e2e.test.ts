import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CopiedTree, copyTree } from '../../faults/copied-tree.ts'
import { whiteBox } from '../../harness/database.ts'
import { type Platform, startPlatform } from '../../harness/platform.ts'
import { fillTwoTenants, foreignReads } from './foreign-reads.ts'
import { predicatesLeft, removePredicates } from './without-predicates.ts'

const schemas = ['identity', 'complaint', 'audit']

/** In this database alone: policies stay, and bind nobody. Answers how many tables were guarded. */
async function disableRowLevelSecurity({ facts }: Platform): Promise<number> {
  const { rows, close } = whiteBox(facts.postgres)
  const guarded = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) and rowsecurity`,
    [schemas],
  )
  for (const { name } of guarded) await rows(`alter table ${name} disable row level security`)
  await close()
  return guarded.length
}

// two locks, each of which must hold alone; and the same tests with neither, to see that they would notice
describe('two tenants full of cases', () => {
  let dir: string
  let tree: CopiedTree
  const platforms: Platform[] = []
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'redress-isolation-'))
    tree = copyTree()
  })
  afterAll(async () => {
    for (const platform of platforms) await platform.stop()
    tree.remove()
    rmSync(dir, { recursive: true, force: true })
  }, 60_000)

  async function start(name: string, root?: string) {
    const platform = await startPlatform({ dir: join(dir, name), ...(root === undefined ? {} : { root }) })
    platforms.push(platform)
    return platform
  }
  const none = { leaks: [], failures: [] }

  it('the predicate of the queries alone keeps them apart: no row-level security in the database [S8]', async () => {
    const platform = await start('predicates')
    expect(await disableRowLevelSecurity(platform)).toBeGreaterThan(20)
    const [owner, reader] = await fillTwoTenants(platform.facts)
    const result = await foreignReads(owner, reader, platform.facts)
    expect(result).toMatchObject(none)
    expect(result.secrets).toBeGreaterThan(100)
    expect(result.ownCasesSeen).toBe(reader.caseIds.length)
  }, 90_000)

  it('row-level security alone keeps them apart: no query of the services asks for a tenant [S8]', async () => {
    removePredicates(tree)
    expect(predicatesLeft(tree)).toEqual([])
    const platform = await start('policies', tree.folder)
    const [owner, reader] = await fillTwoTenants(platform.facts)
    const result = await foreignReads(owner, reader, platform.facts)
    expect(result).toMatchObject(none)
    expect(result.secrets).toBeGreaterThan(100)
    expect(result.ownCasesSeen).toBe(reader.caseIds.length)

    // the control, on the same platform: with neither lock everything is open
    await disableRowLevelSecurity(platform)
    const open = await foreignReads(owner, reader, platform.facts)
    expect(new Set(open.leaks.map(({ read }) => read))).toEqual(new Set(['list', 'case', 'timeline', 'audit']))
    expect(new Set(open.leaks.map(({ by }) => by)).size).toBeGreaterThan(5)
  }, 90_000)
})
