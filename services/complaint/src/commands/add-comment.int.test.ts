import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

describe('AddComment', () => {
  describe('internal', () => {
    everyChange({
      desk: () => desk,
      permission: 'comment.create',
      from: 'closed',
      role: 'help_desk_agent',
      forbidden: ['source_user', 'complainant', 'auditor'],
      impossible: [],
      event: 'complaint.v1.ComplaintCommented',
      call: (complaint_id, context) =>
        desk.client.AddComment({ complaint_id, text: 'Called.', visibility: 'internal' }, context),
    })
  })

  describe('public', () => {
    everyChange({
      desk: () => desk,
      permission: 'comment.public.write',
      from: 'open',
      role: 'complainant',
      forbidden: ['auditor'],
      impossible: [],
      event: 'complaint.v1.ComplaintCommented',
      call: (complaint_id, context) =>
        desk.client.AddComment({ complaint_id, text: 'Any news?', visibility: 'public' }, context),
    })
  })

  const setting = async () => {
    const tenant = await seedTenant(desk)
    const [ahmed, agent] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'help_desk_agent'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const say = async (caller: typeof ahmed, text: string, visibility: string) =>
      desk.client.AddComment({ complaint_id, text, visibility }, await desk.context(caller))
    return { ahmed, agent, complaint_id, say }
  }

  it('OK: the version stays, no text travels, and the event says whose word it is', async () => {
    const { ahmed, agent, complaint_id, say } = await setting()
    const [question, note] = [canary(), canary()]
    expect((await say(ahmed, question, 'public')).complaint).toMatchObject({ view: 'public', version: 1 })
    expect((await say(agent, note, 'internal')).complaint).toMatchObject({ view: 'full', version: 1 })
    const events = await desk.eventsOf(complaint_id)
    expect(events.slice(1).map(({ data }) => data)).toMatchObject([
      { changes: [], visibility: 'public', by_complainant: true, comment_id: expect.any(String) },
      { changes: [], visibility: 'internal', by_complainant: false, comment_id: expect.any(String) },
    ])
    for (const text of [question, note]) expect(JSON.stringify(events)).not.toContain(text)
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(ahmed))
    expect(entries.map(({ action }) => action.split('.')[2])).toEqual(['ComplaintSubmitted', 'ComplaintCommented'])
  })

  it('PERMISSION_DENIED: a complainant never speaks inside the desk, whatever the id [S4]', async () => {
    const { ahmed, complaint_id, say } = await setting()
    expect(await refusalOf(say(ahmed, 'x', 'internal'))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
    expect(await desk.eventsOf(complaint_id)).toHaveLength(1)
  })

  it('INVALID_ARGUMENT: no text, too much of it, another visibility', async () => {
    const { agent, say } = await setting()
    expect((await refusalOf(say(agent, ' ', 'secret'))).violations).toMatchObject([
      { path: '/text', code: 'REQUIRED' },
      { path: '/visibility', code: 'UNKNOWN_VALUE' },
    ])
    const long = await refusalOf(say(agent, 'x'.repeat(10_001), 'public'))
    expect(long.violations).toMatchObject([{ path: '/text', code: 'TOO_LONG' }])
  })
})
