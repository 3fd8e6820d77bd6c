import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = '/api/v1/config/grievance'
const grants = [
  { permission: 'config.edit', scopes: ['tenant'] },
  { permission: 'users.manage', scopes: ['tenant'] },
  { permission: 'ticket.view', scopes: ['tenant'] },
]
const document = { grievance_types: ['complaint', { name: 'a', children: [{ name: 'b', permissions: [127000] }] }] }
const bytes = Buffer.from(JSON.stringify(document))
const configuration = { version: 3, document: bytes, changed_at: '2026-11-28T10:00:00.000Z', changed_by: userId }
const nothing = { changes: [], affected: 0, users: [], moved: 0, cases: [] }
const Answer = () => ({ configuration })

const start = (fakes: Parameters<typeof startApp>[0]) => startApp({ principal: { grants }, ...fakes })

describe('/config/grievance', () => {
  it('answers the document that a PUT takes, with its version as ETag', async () => {
    const { app, get, callsOf } = await start({
      fakes: { GetGrievanceConfiguration: Answer, PutGrievanceConfiguration: Answer },
    })
    const read = await get(path)
    expect([read.json(), read.headers.etag]).toEqual([document, '"3"'])
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json', 'if-match': '"2"' }
    const put = await app.inject({ method: 'PUT', url: path, headers, payload: read.body })
    expect([put.json(), put.headers.etag]).toEqual([document, '"3"'])
    expect(callsOf('PutGrievanceConfiguration')).toMatchObject([
      { request: { document: bytes }, context: { expectedVersion: 2 } },
    ])
  })

  it('brings every text into its form, ten levels down', async () => {
    const { post, callsOf } = await start({ fakes: { DryRunGrievanceConfiguration: () => nothing } })
    const nested = (levels: number): object => ({
      name: ' e\u0301 ',
      ...(levels > 1 && { children: [nested(levels - 1)] }),
    })
    await post(`${path}/dry_run`, { grievance_types: [nested(10)] })
    const [call] = callsOf('DryRunGrievanceConfiguration')
    expect(String(call?.request.document).match(/"name":"\u00e9"/g)).toHaveLength(10)
  })

  it('leaves it to the service to say what is wrong with a document, and nothing else', async () => {
    const { app, callsOf } = await start({ fakes: { DryRunGrievanceConfiguration: () => nothing } })
    const headers = { authorization: 'Bearer a' }
    const url = `${path}/dry_run`
    for (const payload of [{ colour: 1 }, [], undefined])
      expect((await app.inject({ method: 'POST', url, headers, ...(payload && { payload }) })).statusCode).toBe(200)
    const sent = callsOf('DryRunGrievanceConfiguration').map(({ request }) => String(request.document))
    expect(sent).toEqual(['{"colour":1}', '[]', ''])
    const asked = await app.inject({ method: 'POST', url: `${url}?colour=red`, headers, payload: {} })
    expect([asked.statusCode, asked.json().code]).toEqual([400, 'INVALID_QUERY'])
  })

  it('refuses a document that is deeper than any', async () => {
    const { app } = await start({})
    const payload = `{"grievance_types":${'['.repeat(60_000)}${']'.repeat(60_000)}}`
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: `${path}/dry_run`, headers, payload })
    expect([answer.statusCode, answer.json().errors]).toMatchObject([400, [{ path: '', code: 'TOO_DEEP' }]])
  })

  it('tells what a dry run would change: access, and due times', async () => {
    const users = [{ user_id: userId, name: 'Amal', gains: [{ kind: 'flag', name: 'vip' }], loses: [] }]
    const due = { due_before: '2026-01-01T00:00:00.000Z', due_after: '2026-01-02T00:00:00.000Z' }
    const cases = [{ complaint_id: userId, reference: 'CMP-2026-000001', ...due }]
    const answer = { changes: [{ field: 'flag vip', after: '{}' }], affected: 7, users, moved: 9, cases }
    const { post } = await start({ fakes: { DryRunGrievanceConfiguration: () => answer } })
    expect((await post(`${path}/dry_run`, document)).json()).toEqual({
      changes: [{ field: 'flag vip', before: null, after: '{}' }],
      ...{ affected: 7, moved: 9 },
      users: [{ user: { id: userId, name: 'Amal' }, gains: [{ kind: 'flag', name: 'vip' }], loses: [] }],
      due_dates: [
        { complaint: { id: userId, reference: 'CMP-2026-000001' }, before: due.due_before, after: due.due_after },
      ],
    })
  })

  it('reads and restores versions by number; what is no number is unknown', async () => {
    const { app, get, callsOf } = await start({
      fakes: { GetGrievanceConfiguration: Answer, RestoreGrievanceConfiguration: Answer },
    })
    expect((await get(`${path}/versions/3`)).json()).toEqual({
      ...{
        version: 3,
        changed_at: configuration.changed_at,
        changed_by: { id: userId, name: null },
        restored_from: null,
      },
      document,
    })
    await get(`${path}/versions/x`)
    expect(callsOf('GetGrievanceConfiguration').map(({ request }) => request)).toEqual([{ version: 3 }, { version: 0 }])
    const url = `${path}/versions/3/restore`
    const restored = await app.inject({ method: 'POST', url, headers: { authorization: 'Bearer a' } })
    expect([restored.json(), restored.headers.etag]).toEqual([document, '"3"'])
  })
})

describe('what belongs to it', () => {
  it('the own part of it comes as the service says, with its version', async () => {
    const seen = {
      ...{ grievance_types: ['a'], grievance_flags: [], grievance_channels: ['web'], grievance_flags_detailed: [] },
      grievance_categories_hierarchical: [
        { name: 'a', path: 'a', accessible: true, children: [{ name: 'b', children: [] }] },
      ],
      ...{ default_category: null, accessible_categories: [], accessible_flags: [] },
    }
    const answer = { version: 4, configuration: Buffer.from(JSON.stringify(seen)) }
    const { get } = await start({ fakes: { GetAccessibleConfiguration: () => answer } })
    const read = await get('/api/v1/grievance_config')
    expect([read.json(), read.headers.etag]).toEqual([seen, '"4"'])
  })

  it('access to a case is explained for a user, whose id must be one', async () => {
    const rules = [{ rule: 'category', outcome: 'fail', detail: 'x' }]
    const { get, callsOf } = await start({ fakes: { ExplainComplaintAccess: () => ({ rules }) } })
    const at = `/api/v1/complaints/${userId}/access`
    expect((await get(`${at}?user_id=${userId}`)).json()).toEqual({ visible: false, view: null, rules })
    expect(callsOf('ExplainComplaintAccess')).toMatchObject([{ request: { complaint_id: userId, user_id: userId } }])
    for (const query of ['', '?user_id=x', `?user_id=${userId}&more=1`])
      expect((await get(at + query)).json()).toMatchObject({ status: 400, code: 'INVALID_QUERY' })
  })
})
