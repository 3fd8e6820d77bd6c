import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MikroORM } from '@mikro-orm/postgresql'
import { Client, Pool } from 'pg'
import { copyDatabase, ensureTemplate } from '../../../test/harness/database.ts'
import { sharedPostgres } from '../../../test/harness/facts.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../test/harness/tcp-proxy.ts'
import { isConnectionLost } from './connection-lost.ts'
import { frugalConnections } from './frugal-client.ts'
import { createOrm } from './orm.ts'
import type { Statement } from './statement.ts'
import { surviveCuts } from './survive-cuts.ts'
import { beginStatements, beginUnitOfWork, type Transaction } from './transaction.ts'

const connections = 2
const more = Array.from({ length: connections + 2 }, (_, index) => index)
const statement = (text: string, ...values: unknown[]): Statement => ({ name: '', text, values })
const insert = (value: number) => statement('insert into kept (value) values ($1)', value)
let url = ''
let proxy: TcpProxy
let orm: MikroORM
let admin: Client
beforeAll(async () => {
  await ensureTemplate(sharedPostgres(), 'empty_template', [], [])
  url = await copyDatabase(sharedPostgres(), 'empty_template')
  admin = new Client({ connectionString: url })
  await admin.connect()
  await admin.query('create table kept (value int not null unique deferrable initially deferred)')
  proxy = await startTcpProxy({ target: new URL(url).host })
  orm = await createOrm({ url: through(proxy, url), schema: 'public', entities: [], max: connections })
})
afterAll(async () => {
  await orm.close()
  await proxy.stop()
  await admin.end()
})

const kept = async () => (await admin.query<{ value: number }>('select value from kept order by 1')).rows
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Error) => error,
  )

describe.each([
  ['a unit of work', beginUnitOfWork],
  ['statements', beginStatements],
])('a transaction of %s', (_name, begin) => {
  beforeAll(() => admin.query('truncate kept'))

  /** A connection for each place of the pool, one after the other: none has been lost, none is in a transaction. */
  async function expectPoolWhole() {
    const all: Transaction[] = []
    for (let index = 0; index < connections; index++) all.push(await begin(orm))
    for (const transaction of all)
      expect(
        await transaction.execute(statement("select current_setting('app.tenant', true) as tenant, 1 as one")),
      ).toMatchObject([{ one: 1 }])
    for (const transaction of all) await transaction.rollback()
  }

  it('rolled back after an error: nothing is left, and the connection is as new', async () => {
    for (const value of more) {
      const transaction = await begin(orm)
      await transaction.execute(insert(value))
      expect(await errorOf(transaction.execute(statement('select 1/0')))).toMatchObject({ code: '22012' })
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('a commit after a failure that somebody swallowed is no success', async () => {
    const transaction = await begin(orm)
    await transaction.execute(insert(1))
    await errorOf(transaction.execute(statement('select 1/0')))
    expect(await errorOf(transaction.commit())).toMatchObject({ message: 'the transaction ended with ROLLBACK' })
    await transaction.rollback()
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('a held statement that fails fails the commit', async () => {
    for (const value of more) {
      const transaction = await begin(orm)
      await transaction.hold(insert(value))
      await transaction.hold(statement('select 1/0'))
      expect(await errorOf(transaction.commit())).toMatchObject({ code: '22012' })
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('what is checked only at the commit fails the commit', async () => {
    const transaction = await begin(orm)
    await transaction.hold(insert(1))
    await transaction.hold(insert(1))
    expect(await errorOf(transaction.commit())).toMatchObject({ code: '23505' })
    await transaction.rollback()
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('nothing was sent when it is given up: nothing happens', async () => {
    for (const value of more) {
      const transaction = await begin(orm)
      await transaction.bind('01980000-0000-7000-8000-000000000001')
      await transaction.hold(insert(value))
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it.each([
    ['before anything is sent', async () => undefined],
    ['between two statements', (transaction: Transaction) => transaction.execute(insert(1))],
  ])('the connection is cut %s: it is said so, and the pool recovers, however often', async (_when, first) => {
    for (const _ of more) {
      const transaction = await begin(orm)
      await first(transaction)
      proxy.cut()
      const error = await errorOf(transaction.execute(statement('select 1')).then(() => transaction.commit()))
      expect(isConnectionLost(error)).toBe(true)
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('the connection is cut before the commit: it is said so, and the pool recovers, however often', async () => {
    for (const value of more) {
      const transaction = await begin(orm)
      await transaction.execute(insert(value))
      proxy.cut()
      expect(isConnectionLost(await errorOf(transaction.commit()))).toBe(true)
      await transaction.rollback()
    }
    expect(await kept()).toEqual([])
    await expectPoolWhole()
  })

  it('no connection is free: UNAVAILABLE after 2 s, and again one as soon as one is', async () => {
    const [first, second] = [await begin(orm), await begin(orm)]
    expect(await errorOf(begin(orm))).toMatchObject({
      ...{ code: 'UNAVAILABLE', reason: 'DATABASE_UNAVAILABLE', message: 'The database does not answer.' },
      retryAfterMs: 1000,
    })
    const waiting = begin(orm)
    await first.rollback()
    await (await waiting).rollback()
    await second.rollback()
    await expectPoolWhole()
  })

  it('a rollback after the commit touches nobody: the connection is somebody else’s then', async () => {
    const first = await begin(orm)
    await first.hold(insert(1))
    await first.commit()
    const others = [await begin(orm), await begin(orm)]
    for (const [index, other] of others.entries()) await other.execute(insert(10 + index))
    await first.rollback()
    for (const other of others) await other.commit()
    expect(await kept()).toEqual([{ value: 1 }, { value: 10 }, { value: 11 }])
    await admin.query('truncate kept')
    await expectPoolWhole()
  })
})

describe('a connection that falls silent', () => {
  it('fails its statement and gives its place in the pool back, though nothing was cut', async () => {
    const own = await startTcpProxy({ target: new URL(url).host })
    const pool = surviveCuts(new Pool({ ...frugalConnections, connectionString: through(own, url), max: 1 }), 300)
    await pool.query('select 1')
    own.pause()
    expect(isConnectionLost(await errorOf(pool.query('select 1')))).toBe(true)
    own.resume()
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
    await own.stop()
  })
})
