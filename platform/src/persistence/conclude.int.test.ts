import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import { copyDatabase, ensureTemplate } from '../../../test/harness/database.ts'
import { sharedPostgres } from '../../../test/harness/facts.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../test/harness/tcp-proxy.ts'
import { createOrm } from './orm.ts'
import { Outdated } from './outdated.ts'
import { prepared } from './statement.ts'
import { beginStatements, beginUnitOfWork } from './transaction.ts'

let proxy: TcpProxy
let orm: MikroORM
let admin: Client
beforeAll(async () => {
  await ensureTemplate(sharedPostgres(), 'empty_template', [], [])
  const url = await copyDatabase(sharedPostgres(), 'empty_template')
  admin = new Client({ connectionString: url })
  await admin.connect()
  await admin.query('create table counter (year text not null, last int not null)')
  await admin.query('create table kept (value text not null, words text[], at timestamptz not null)')
  proxy = await startTcpProxy({ target: new URL(url).host })
  orm = await createOrm({ url: through(proxy, url), schema: 'public', entities: [], max: 1 })
})
beforeEach(() => admin.query("truncate kept; truncate counter; insert into counter values ('2026', 6)"))
afterAll(async () => {
  await orm.close()
  await proxy.stop()
  await admin.end()
})

const first = (year: string) => ({
  ...prepared('count', 'update counter set last = last + 1 where year = $1 returning year, last::text as number')(year),
  late: [
    { mark: '<year>', column: 'year' },
    { mark: '<number>', column: 'number' },
  ],
})
const keep = prepared('keep', 'insert into kept (value, words, at) values ($1, $2::text[], now())')
const kept = async () => (await admin.query('select value, words from kept order by 1')).rows
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Error) => error,
  )

describe('what is concluded', () => {
  it('is written with what its first statement answers, and committed, in one round trip', async () => {
    const write = async () => {
      const transaction = await beginStatements(orm)
      transaction.later(first('2026'))
      await transaction.hold(keep(`<year>-<number> <number>`, ['{"<year>",', null, 'plain']))
      await transaction.hold(keep('as it is', null))
      const answer = await transaction.conclude()
      await transaction.commit()
      return answer
    }
    expect(await write()).toEqual({ year: '2026', number: '7' })
    expect(await kept()).toEqual([
      { value: '2026-7 7', words: ['{"2026",', null, 'plain'] },
      { value: 'as it is', words: null },
    ])
    expect(await proxy.roundTripsOf(write)).toBe(1)
  })

  it('takes as many statements as there are', async () => {
    const transaction = await beginStatements(orm)
    transaction.later(first('2026'))
    for (let index = 0; index < 20; index++) await transaction.hold(keep(`<number>`, null))
    await transaction.conclude()
    expect(await kept()).toEqual(Array(20).fill({ value: '7', words: null }))
  })

  it('is outdated where the first statement has no row: nothing is written, and the connection is as new', async () => {
    for (let time = 0; time < 3; time++) {
      const transaction = await beginStatements(orm)
      transaction.later(first('2025'))
      await transaction.hold(keep('<number>', null))
      expect(await errorOf(transaction.conclude())).toBeInstanceOf(Outdated)
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
  })

  it('fails as its statement does', async () => {
    const transaction = await beginStatements(orm)
    transaction.later(first('2026'))
    await transaction.hold(
      prepared('keep-at', 'insert into kept (value, at) values ($1, $2::timestamptz)')('<number>', 'x'),
    )
    expect(await errorOf(transaction.conclude())).toMatchObject({ code: '22007' })
    await transaction.rollback()
    expect((await admin.query('select last from counter')).rows).toEqual([{ last: 6 }])
  })

  it('nothing is read and nothing but inserts is added in between, and nothing is written without it', async () => {
    for (const mistake of ['read', 'update', 'commit'] as const) {
      const transaction = await beginStatements(orm)
      transaction.later(first('2026'))
      await transaction.hold(keep('<number>', null))
      const step = {
        read: () => transaction.execute({ name: '', text: 'select 1', values: [] }),
        update: () => transaction.hold({ name: 'u', text: 'update kept set value = value', values: [] }),
        commit: () => transaction.commit(),
      }[mistake]
      expect(await errorOf(step())).toMatchObject({ message: 'what comes later is not known before it is concluded' })
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
  })

  it('nothing follows it: by then the connection is at the work of somebody else', async () => {
    const transaction = await beginStatements(orm)
    transaction.later(first('2026'))
    await transaction.hold(keep('<number>', null))
    await transaction.conclude()
    const other = await beginStatements(orm)
    await other.execute(keep('of somebody else', null))
    const look = { name: '', text: 'select value from kept', values: [] }
    const steps = {
      read: () => transaction.execute(look),
      readAll: () => transaction.executeAll([look]),
      write: () => transaction.hold(keep('lost', null)),
      bind: () => transaction.bind('00000000-0000-0000-0000-000000000000'),
      conclude: () => transaction.conclude(),
    }
    for (const [name, step] of Object.entries(steps))
      expect([name, await errorOf(step())]).toEqual([name, new Error('nothing can follow what is committed')])
    await other.commit()
    expect(await kept()).toHaveLength(2)
  })

  it('a unit of work has none', async () => {
    const transaction = await beginUnitOfWork(orm)
    expect(() => transaction.later(first('2026'))).toThrow('statements alone')
    await transaction.rollback()
  })
})
