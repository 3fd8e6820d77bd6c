import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'
import { pageOf } from './list-answer.ts'

const path = '/api/v1/complaints'
const { app, calls, callsOf, get } = await startApp()
beforeEach(() => {
  calls.length = 0
})
afterAll(() => app.close())

describe('GET /complaints', () => {
  it('puts the items together as they came, byte by byte', async () => {
    const items = ['{"id":"1", "title":"ü😀"}', '{"not parsed":1e999}'].map((item) => Buffer.from(item))
    const other = await startApp({ fakes: { ListComplaints: () => ({ items, next_page_token: 'abc' }) } })
    const answer = await other.get(path)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.body).toBe('{"items":[{"id":"1", "title":"ü😀"},{"not parsed":1e999}],"next_cursor":"abc"}')
  })

  it.each([
    [[], '', '{"items":[],"next_cursor":null}'],
    [['{}'], '', '{"items":[{}],"next_cursor":null}'],
    [['1', '2', '3'], 'a"b', '{"items":[1,2,3],"next_cursor":"a\\"b"}'],
  ])('a page of %j', (items, token, text) => {
    expect(
      pageOf(
        items.map((item) => Buffer.from(item)),
        token,
      ).toString(),
    ).toBe(text)
  })

  it('hands on every filter; one value may stand alone, several combine', async () => {
    const { get, callsOf } = await startApp()
    const query = [
      'status=open&status=closed&category=complaint/a%20b&flag=x&priority=high',
      ...['department', 'source', 'assignee', 'created_by'].map((name) => `${name}=${userId}`),
      'created_by_type=user&overdue=true&received_from=2026-01-01T00:00:00Z&q=%D8%A3%D8%AD%D9%85%D8%AF%20x',
      'received_to=2026-02-01T00:00:00%2B03:00&sort=-priority&limit=100&cursor=aB-_9',
    ].join('&')
    expect((await get(`${path}?${query}`)).statusCode).toBe(200)
    const one = [userId]
    expect(callsOf('ListComplaints')[0]?.request).toEqual({
      ...{ status: ['open', 'closed'], category: ['complaint/a b'], flag: ['x'], priority: ['high'] },
      ...{ department: one, source: one, assignee: one, created_by: one, created_by_type: ['user'], overdue: true },
      ...{ received_from: '2026-01-01T00:00:00Z', received_to: '2026-02-01T00:00:00+03:00', sort: '-priority' },
      ...{ q: 'أحمد x', page_size: 100, page_token: 'aB-_9' },
    })
  })

  it('a page has 25 items unless somebody asks otherwise', async () => {
    const { get, callsOf } = await startApp()
    await get(path)
    expect(callsOf('ListComplaints')[0]?.request).toEqual({ page_size: 25 })
  })

  it.each([
    ['page=2', '/page'],
    ['q=', '/q'],
    [`q=${'x'.repeat(201)}`, '/q'],
    ['q=a%00b', '/q'],
    ['q=a&q=b', '/q'],
    ['tenant_id=x', '/tenant_id'],
    ['status=new', '/status/0'],
    ['status=', '/status/0'],
    ['status=open&status=x', '/status/1'],
    ['department=x', '/department/0'],
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=0x10', '/limit'],
    ['limit=1e1', '/limit'],
    ['limit=', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['overdue=1', '/overdue'],
    ['overdue', '/overdue'],
    ['sort=title', '/sort'],
    ['sort=due_at&sort=due_at', '/sort'],
    ['received_from=2026-01-01', '/received_from'],
    ['cursor=a%20b', '/cursor'],
    ['cursor=', '/cursor'],
    ['__proto__=x', '/__proto__'],
    ['constructor=x', '/constructor'],
    [`${Array.from({ length: 51 }, () => 'flag=x').join('&')}`, '/flag'],
  ])('?%s is 400', async (query, pointer) => {
    const { get, callsOf } = await startApp()
    const answer = await get(`${path}?${query}`)
    expect([answer.statusCode, answer.json().code, answer.json().errors[0].path]).toEqual([
      400,
      'INVALID_QUERY',
      pointer,
    ])
    expect(callsOf('ListComplaints')).toEqual([])
  })
})

describe('the older paths', () => {
  it.each(['/api/v1/complaints', '/api/v1/complaints/', '/api/complaints', '/api/complaints/'])(
    '%s is the same list, without a redirect',
    async (url) => {
      const answer = await get(`${url}?limit=7`)
      expect([answer.statusCode, answer.body]).toEqual([200, '{"items":[],"next_cursor":null}'])
      expect(callsOf('ListComplaints')[0]?.request).toEqual({ page_size: 7 })
    },
  )
})
