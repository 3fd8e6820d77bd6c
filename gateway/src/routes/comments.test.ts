import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { complaintId, startApp, userId } from '../app-fixture.ts'
import { aComplaint } from './complaint-fixture.ts'

const answering = () => ({ complaint: aComplaint({ version: 4 }) })
const comment = {
  ...{ text: 'Called.', visibility: 'internal', created_at: '2026-01-01T10:00:00Z' },
  ...{ is_resolution: false, by_complainant: false },
}
const { app, calls, callsOf, get, post } = await startApp({
  fakes: {
    ...{ AddComment: answering, ResolveComplaintByComment: answering },
    ListComments: ({ page_token }) => ({
      next_page_token: page_token === 'first' ? 'second' : '',
      comments: [
        { comment_id: userId, ...comment, author: { id: userId, name: 'Amal' } },
        { comment_id: userId, ...comment },
      ],
    }),
  },
})
beforeEach(() => {
  calls.length = 0
})
afterAll(() => app.close())
const paths = [`/api/v1/complaints/${complaintId}/comments`, `/api/complaints/${complaintId}/comments`]

describe('comments', () => {
  it('GET lists a page of them, up to 100 by default, at both paths, with and without slash', async () => {
    for (const path of [...paths, ...paths.map((each) => `${each}/`)])
      expect((await get(path)).json()).toEqual({
        items: [
          { id: userId, ...comment, author: { id: userId, name: 'Amal' } },
          { id: userId, ...comment, author: null },
        ],
        next_cursor: null,
      })
    expect(callsOf('ListComments')[0]?.request).toEqual({ complaint_id: complaintId, page_size: 100 })
  })

  it('GET hands the page on that is asked for and the cursor of the next one', async () => {
    for (const path of paths)
      expect((await get(`${path}?limit=2&cursor=first`)).json()).toMatchObject({ next_cursor: 'second' })
    const asked = { complaint_id: complaintId, page_size: 2, page_token: 'first' }
    expect(callsOf('ListComments').map(({ request }) => request)).toEqual([asked, asked])
  })

  it.each(['limit=0', 'limit=101', 'cursor=', 'page=2'])('GET refuses ?%s', async (query) => {
    expect((await get(`${paths[0]}?${query}`)).json()).toMatchObject({ status: 400, code: 'INVALID_QUERY' })
    expect(callsOf('ListComments')).toEqual([])
  })

  it.each([
    ['', { text: ' Called. ', visibility: 'public' }, 'AddComment', { text: 'Called.', visibility: 'public' }],
    [`/${userId}/resolve`, { outcome: 'other' }, 'ResolveComplaintByComment', { comment_id: userId, outcome: 'other' }],
  ])('POST %s answers the case, at both paths, with and without slash', async (rest, body, rpc, request) => {
    for (const path of paths.flatMap((each) => [`${each}${rest}`, `${each}${rest}/`])) {
      const answer = await post(path, body)
      expect([answer.statusCode, answer.headers.etag, answer.json().id]).toEqual([200, '"4"', complaintId])
    }
    expect(callsOf(rpc)[0]?.request).toEqual({ complaint_id: complaintId, ...request })
  })

  it.each([
    ['', {}, '/text'],
    ['', { text: ' ', visibility: 'public' }, '/text'],
    ['', { text: 'x'.repeat(10_001), visibility: 'public' }, '/text'],
    ['', { text: 't', visibility: 'secret' }, '/visibility'],
    ['', { text: 't', visibility: 'public', author: userId }, '/author'],
    [`/${userId}/resolve`, { outcome: 'won' }, '/outcome'],
    [`/${userId}/resolve`, { outcome: 'other', text: 't' }, '/text'],
  ])('POST %s refuses a body that is wrong [S3]', async (rest, body, pointer) => {
    const answer = await post(`${paths[0]}${rest}`, body)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
    expect(calls.filter(({ rpc }) => rpc !== 'ResolvePrincipal')).toEqual([])
  })
})
