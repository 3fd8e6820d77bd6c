import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { complaintId, startApp, userId } from '../app-fixture.ts'
import { aComplaint } from './complaint-fixture.ts'

const { app, calls, callsOf } = await startApp({
  fakes: { UpdateComplaint: () => ({ complaint: aComplaint({ version: 4 }) }) },
})
beforeEach(() => {
  calls.length = 0
})
afterAll(() => app.close())

const paths = [`/api/v1/complaints/${complaintId}`, `/api/complaints/${complaintId}/`]
const patch = (url: string, payload: object) => {
  const headers = { authorization: 'Bearer amal', 'content-type': 'application/json', 'if-match': '"3"' }
  return app.inject({ method: 'PATCH', url, payload: JSON.stringify(payload), headers })
}

describe('PATCH /complaints/{id}', () => {
  it.each([
    [
      { title: ' T ', severity: null },
      { fields: ['title', 'severity'], title: 'T', complainant: {} },
    ],
    [
      { flags: null, involved_staff_ids: [userId] },
      { fields: ['flags', 'involved_staff_ids'], involved_staff_ids: [userId], complainant: {} },
    ],
    [{ complainant: null }, { fields: ['complainant'], complainant: {} }],
    [
      { complainant: { email: 'A@B.EXAMPLE', phone: null } },
      { fields: ['complainant/email', 'complainant/phone'], complainant: { email: 'A@b.example' } },
    ],
    [{}, { fields: [], complainant: {} }],
  ])('%j: absent stays, null clears; at both paths', async (body, request) => {
    for (const path of paths) {
      const answer = await patch(path, body)
      expect([answer.statusCode, answer.headers.etag, answer.json().id]).toEqual([200, '"4"', complaintId])
    }
    for (const call of callsOf('UpdateComplaint')) {
      expect(call.request).toEqual({ complaint_id: complaintId, ...request })
      expect(call.context.expectedVersion).toBe(3)
    }
  })

  it.each([
    [{ title: null }, '/title'],
    [{ category: null }, '/category'],
    [{ description: ' ' }, '/description'],
    [{ status: 'closed' }, '/status'],
    [{ source_id: userId }, '/source_id'],
    [{ language: 'ar' }, '/language'],
    [{ received_at: '2026-01-01T00:00:00Z' }, '/received_at'],
    [{ complainant: { id: userId } }, '/complainant/id'],
  ])('refuses %j [S3]', async (body, pointer) => {
    const answer = await patch(paths[0] ?? '', body)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
    expect(callsOf('UpdateComplaint')).toEqual([])
  })
})
