import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = '/api/v1/audit'

describe('GET /audit', () => {
  it('hands on the filters and puts the entries together as they came', async () => {
    const page = { items: [Buffer.from('{"seq":2}'), Buffer.from('{"seq":1}')], next_page_token: 'abc' }
    const { get, callsOf } = await startApp({ fakes: { ListEntries: () => page } })
    const time = '2026-01-01T00:00:00Z'
    const action = 'complaint.v1.ComplaintClosed'
    const answer = await get(
      `${path}?entity=${userId}&actor=${userId}&action=${action}&from=${time}&to=${time}&limit=2&cursor=x`,
    )
    expect(answer.body).toBe('{"items":[{"seq":2},{"seq":1}],"next_cursor":"abc"}')
    expect(callsOf('ListEntries')[0]).toMatchObject({
      request: {
        entity: [userId],
        actor: [userId],
        action: [action],
        from: time,
        to: time,
        page_size: 2,
        page_token: 'x',
      },
    })
  })

  it.each(['entity=x', 'action=ComplaintClosed', 'from=2026', 'denied=true', 'limit=500'])(
    '?%s is 400',
    async (query) => {
      const { get } = await startApp()
      expect((await get(`${path}?${query}`)).json()).toMatchObject({ status: 400, code: 'INVALID_QUERY' })
    },
  )

  it('is for who may see it [S2]', async () => {
    const { get } = await startApp({ principal: { grants: [{ permission: 'ticket.view', scopes: ['tenant'] }] } })
    expect((await get(path)).json()).toMatchObject({ status: 403, code: 'OPERATION_NOT_ALLOWED' })
  })
})
