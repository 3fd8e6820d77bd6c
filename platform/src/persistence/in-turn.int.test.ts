import { beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { copyDatabase, ensureTemplate } from '../../../test/harness/database.ts'
import { sharedPostgres } from '../../../test/harness/facts.ts'
import { holdingLock } from './advisory-lock.ts'
import { inTurnAt } from './in-turn.ts'

let url = ''
beforeAll(async () => {
  await ensureTemplate(sharedPostgres(), 'empty_template', [], [])
  url = await copyDatabase(sharedPostgres(), 'empty_template')
})

/** Connections to the database that wait for a lock or have one. */
async function connections() {
  const client = new Client({ connectionString: url })
  await client.connect()
  const query = 'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  const { rowCount } = await client.query(query)
  await client.end()
  return rowCount ?? 0
}

describe('inTurnAt', () => {
  it('lets two replicas do what has one name one after the other, and each needs one connection', async () => {
    const replicas = [inTurnAt(url), inTurnAt(url)]
    let atWork = 0
    let most = 0
    const seen: number[] = []
    const work = async () => {
      atWork += 1
      most = Math.max(most, atWork)
      seen.push(await connections())
      atWork -= 1
    }
    const turns = Array.from({ length: 40 }, (_, index) => replicas[index % 2]?.('one', work))
    await Promise.all(turns)
    expect([most, seen.length]).toEqual([1, 40])
    expect(Math.max(...seen)).toBeLessThanOrEqual(3)
  })

  it('lets what has other names go on, and a failure hold up nobody', async () => {
    const inTurn = inTurnAt(url)
    const failed = inTurn('one', () => Promise.reject(new Error('failed')))
    const outcomes = await Promise.allSettled([failed, inTurn('one', async () => 1), inTurn('two', async () => 2)])
    expect(outcomes).toMatchObject([{ reason: new Error('failed') }, { value: 1 }, { value: 2 }])
  })

  it('UNAVAILABLE CHANGING_ALREADY: after three seconds, whether another replica is at work or this one', async () => {
    const inTurn = inTurnAt(url)
    const busy = { code: 'UNAVAILABLE', reason: 'CHANGING_ALREADY' }
    const wait = () => expect(inTurn('one', async () => 1)).rejects.toMatchObject(busy)
    await holdingLock(url, { name: 'one', waitMs: 0 }, wait)
    await inTurn('one', wait)
    expect(await inTurn('one', async () => 1)).toBe(1)
  }, 15_000)
})
