import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = '/api/v1/config/calendar'
const grants = [{ permission: 'config.edit', scopes: ['tenant'] }]
const document = { zone: 'Asia/Riyadh', windows: { sun: [['08:00', '16:30']] } }
const answered = (held: unknown) => () => ({
  configuration: { version: 3, document: Buffer.from(JSON.stringify(held)) },
})
const start = (fakes: Parameters<typeof startApp>[0]) => startApp({ principal: { grants }, ...fakes })
const headers = { authorization: 'Bearer a', 'content-type': 'application/json', 'if-match': '"2"' }

describe('/config/calendar', () => {
  it('answers the document that a PUT takes, with its version as ETag; null is a document, too', async () => {
    for (const held of [document, null]) {
      const fakes = { GetCalendarConfiguration: answered(held), PutCalendarConfiguration: answered(held) }
      const { app, get, callsOf } = await start({ fakes })
      const read = await get(path)
      expect([read.json(), read.headers.etag]).toEqual([held, '"3"'])
      const put = await app.inject({ method: 'PUT', url: path, headers, payload: read.body })
      expect([put.statusCode, put.json(), put.headers.etag]).toEqual([200, held, '"3"'])
      expect(callsOf('PutCalendarConfiguration')).toMatchObject([
        { request: { document: Buffer.from(JSON.stringify(held)) }, context: { expectedVersion: 2 } },
      ])
      const version = await get(`${path}/versions/3`)
      expect(version.json()).toMatchObject({ version: 3, document: held })
    }
  })

  it('tells which open cases would be due at another time', async () => {
    const due = { due_before: '2026-01-01T00:00:00.000Z', due_after: '2026-01-02T00:00:00.000Z' }
    const cases = [{ complaint_id: userId, reference: 'CMP-2026-000001', ...due }]
    const changes = [{ field: 'zone', after: '"Asia/Riyadh"' }]
    const { post } = await start({ fakes: { DryRunCalendarConfiguration: () => ({ changes, moved: 4, cases }) } })
    expect((await post(`${path}/dry_run`, document)).json()).toEqual({
      changes: [{ field: 'zone', before: null, after: '"Asia/Riyadh"' }],
      moved: 4,
      due_dates: [
        { complaint: { id: userId, reference: 'CMP-2026-000001' }, before: due.due_before, after: due.due_after },
      ],
    })
  })
})
