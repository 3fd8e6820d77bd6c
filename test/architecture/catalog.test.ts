import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import type { Postgres } from '../../deploy/local/postgres.ts'
import { startTestPostgres } from '../harness/postgres.ts'
import { catalogRules, checkCatalog } from './catalog/check-catalog.ts'
import { plantedChanges, soundDatabase } from './catalog/planted.ts'

const expected = {
  services: ['alpha', 'audit'],
  exempt: { 'alpha.migration': 'which migrations were applied' },
  copies: { 'alpha.person': 'copy of the directory of identity' },
}

describe('the rules of the database', () => {
  let postgres: Pick<Postgres, 'url' | 'stop'> | undefined
  let client: Client
  let dir: string
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'redress-catalog-'))
    postgres = await startTestPostgres(dir)
    client = new Client({ connectionString: postgres.url })
    await client.connect()
    await client.query(soundDatabase)
  }, 30_000)
  afterAll(async () => {
    await client.end()
    await postgres?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  it('let a sound database pass', async () => {
    expect(await checkCatalog(client, expected)).toEqual([])
  })

  it.each(plantedChanges)('$rule catches: $what', async ({ rule, sql }) => {
    await client.query('begin')
    try {
      await client.query(sql)
      const faults = await checkCatalog(client, expected)
      expect([...new Set(faults.map((fault) => fault.split(':')[0]))]).toEqual([rule])
    } finally {
      await client.query('rollback')
    }
  })

  it('have a planted change each', () => {
    expect(
      catalogRules.map(({ name }) => name).filter((name) => !plantedChanges.some(({ rule }) => rule === name)),
    ).toEqual([])
  })

  it('exemptions-are-real catches: no reason', async () => {
    const faults = await checkCatalog(client, { ...expected, exempt: { 'alpha.migration': '' } })
    expect(faults).toEqual(['exemptions-are-real: alpha.migration is listed without a reason'])
  })
})
