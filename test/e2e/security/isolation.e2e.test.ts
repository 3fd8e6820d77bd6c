import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CopiedTree, copyTree } from '../../faults/copied-tree.ts'
import { whiteBox } from '../../harness/database.ts'
import { type Platform, startPlatform } from '../../harness/platform.ts'
import { fillTwoTenants, prepareForeignReads } from './foreign-reads.ts'
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
  const fill = async (platform: Platform) => {
    const [owner, reader] = await fillTwoTenants(platform.facts)
    return { platform, reader, read: await prepareForeignReads(owner, reader, platform.facts) }
  }
  async function expectIsolation({ reader, read }: Awaited<ReturnType<typeof fill>>) {
    const { leaks, failures, secrets, ownCasesSeen } = await read()
    expect({ leaks, failures }).toEqual({ leaks: [], failures: [] })
    expect(secrets).toBeGreaterThan(100)
    expect(ownCasesSeen).toBe(reader.caseIds.length)
  }

  it('the predicates of the queries alone keep them apart: no row-level security in the database [S8]', async () => {
    const platform = await start('predicates')
    expect(await disableRowLevelSecurity(platform)).toBeGreaterThan(20)
    await expectIsolation(await fill(platform))
  }, 90_000)

  describe('no query of the services asks for a tenant', () => {
    let tenants: Awaited<ReturnType<typeof fill>>
    beforeAll(async () => {
      removePredicates(tree)
      expect(predicatesLeft(tree)).toEqual([])
      tenants = await fill(await start('policies', tree.folder))
    }, 90_000)

    it('row-level security alone keeps them apart [S8]', async () => {
      await expectIsolation(tenants)
    }, 60_000)

    it('with neither everything is open, and these tests say so', async () => {
      await disableRowLevelSecurity(tenants.platform)
      const { leaks } = await tenants.read()
      const reads = ['list', 'case', 'timeline', 'audit', 'directory', 'code']
      expect([...new Set(leaks.map(({ read }) => read))]).toEqual(expect.arrayContaining(reads))
      const seesTenant = ['tenant_admin', 'manager', 'help_desk_agent', 'auditor', 'platform_admin']
      expect([...new Set(leaks.map(({ by }) => by))]).toEqual(expect.arrayContaining(seesTenant))
    }, 60_000)
  })
})
