import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = '/api/v1/config/escalation'
const grants = [{ permission: 'config.edit', scopes: ['tenant'] }]
const document = { levels: [{ after: '0,0', target: { kind: 'reports_to' } }] }
const bytes = Buffer.from(JSON.stringify(document))
const configuration = { version: 3, document: bytes, changed_at: '2026-11-28T10:00:00.000Z', changed_by: userId }
const Answer = () => ({ configuration })

describe('/config/escalation', () => {
  it('reads, changes, lists and restores the ladder as every document', async () => {
    const page = { items: [Buffer.from('{"version":1}')], next_page_token: '' }
    const { app, get, callsOf } = await startApp({
      principal: { grants },
      fakes: {
        ...{ GetEscalationConfiguration: Answer, PutEscalationConfiguration: Answer },
        ...{ RestoreEscalationConfiguration: Answer, ListEscalationConfigurationVersions: () => page },
      },
    })
    const read = await get(path)
    expect([read.json(), read.headers.etag]).toEqual([document, '"3"'])
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json', 'if-match': '"2"' }
    const put = await app.inject({ method: 'PUT', url: path, headers, payload: read.body })
    expect([put.json(), put.headers.etag]).toEqual([document, '"3"'])
    expect(callsOf('PutEscalationConfiguration')).toMatchObject([
      { request: { document: bytes }, context: { expectedVersion: 2 } },
    ])
    expect((await get(`${path}/versions/3`)).json()).toMatchObject({ version: 3, document })
    expect((await get(`${path}/versions`)).json()).toEqual({ items: [{ version: 1 }], next_cursor: null })
    const url = `${path}/versions/3/restore`
    const restored = await app.inject({ method: 'POST', url, headers: { authorization: 'Bearer a' } })
    expect([restored.json(), restored.headers.etag]).toEqual([document, '"3"'])
    expect(callsOf('RestoreEscalationConfiguration')).toMatchObject([{ request: { version: 3 } }])
  })

  it('tells what a dry run would change', async () => {
    const answer = {
      changes: [{ field: 'level 1', after: '{}' }],
      levels: [{ level: 1, people: 4 }],
      ...{ late: 7, escalated: 2, cases: [{ complaint_id: userId, reference: 'CMP-2026-000001', level: 1 }] },
    }
    const { post } = await startApp({ principal: { grants }, fakes: { DryRunEscalationConfiguration: () => answer } })
    expect((await post(`${path}/dry_run`, document)).json()).toEqual({
      changes: [{ field: 'level 1', before: null, after: '{}' }],
      levels: [{ level: 1, people: 4 }],
      ...{ late: 7, escalated: 2, cases: [{ complaint: { id: userId, reference: 'CMP-2026-000001' }, level: 1 }] },
    })
  })
})
