import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint, canary } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { at, changed, complaints, everyItem, file, listed } from './desk.ts'

const older = '/api/complaints'
let tenant: TestTenant
let patient: TestUser
let agent: TestUser
let manager: TestUser
let admin: TestUser
beforeAll(async () => {
  tenant = await createTenant()
  ;[patient, agent, manager, admin] = await Promise.all([
    tenant.user('complainant', { patient: true }),
    tenant.user('help_desk_agent'),
    tenant.user('manager'),
    tenant.user('tenant_admin'),
  ])
})
const read = async (user: TestUser, target: { id: string }) => (await user.api().get(at(target))).body
const said = async (user: TestUser, target: { id: string }) =>
  (await user.api().get(at(target, '/comments'))).body.items as { id: string; text: string }[]
const textsTo = async (user: TestUser, target: { id: string }) => (await said(user, target)).map(({ text }) => text)
const say = (user: TestUser, target: { id: string }, text: string, visibility: string) =>
  user.api().post(at(target, '/comments'), { text, visibility })
const edit = (user: TestUser, target: { id: string }, body: object, etag: string) =>
  user.api().request('PATCH', at(target), body, { 'if-match': etag })

describe('a case in its life', () => {
  it('is created, changed and followed [GRV-1, GRV-31, GRV-32]', async () => {
    const filed = await file(agent, { severity: 'minor', complainant: { name: canary(), phone: '+1' } })
    expect(await agent.api().request('PATCH', at(filed), { title: 'x' })).toMatchObject({
      ...{ status: 428, body: { code: 'IF_MATCH_REQUIRED' } },
    })
    const title = canary()
    const edited = await edit(agent, filed, { title, severity: null, complainant: { phone: null } }, '"1"')
    expect(edited).toMatchObject({
      ...{ status: 200, body: { title, severity: null, description: filed.description, version: 2 } },
    })
    expect(edited.body.complainant).toMatchObject({ name: filed.complainant.name, phone: null })
    expect(edited.headers.get('etag')).toBe('"2"')
    expect(await edit(agent, filed, { title: 'Late' }, '"1"')).toMatchObject({ status: 412, body: { version: 2 } })
    const { items } = (await agent.api().get(at(filed, '/timeline'))).body
    expect(items[1]).toMatchObject({ action: 'complaint.v1.ComplaintUpdated', actor: { id: agent.id } })
    expect(JSON.stringify(items)).not.toContain(title)
    await changed(manager, filed, 'reject')
    expect(await edit(agent, filed, { title: 'x' }, '"3"')).toMatchObject({
      ...{ status: 409, body: { code: 'INVALID_TRANSITION', allowed: ['reopen', 'comment', 'note', 'delete'] } },
    })
  })

  it('has comments, of which each reads what is theirs, and a resolution [GRV-2, GRV-30, GRV-34]', async () => {
    const filed = await file(patient)
    const [question, note, answer] = [canary(), canary(), canary()] as const
    expect(await say(patient, filed, question, 'public')).toMatchObject({ status: 200, body: { id: filed.id } })
    expect((await say(agent, filed, note, 'internal')).body).toMatchObject({ version: 1 })
    expect(await say(patient, filed, 'x', 'internal')).toMatchObject({ status: 403 })
    await say(agent, filed, answer, 'public')
    expect(await textsTo(agent, filed)).toEqual([question, note, answer])
    expect(await textsTo(patient, filed)).toEqual([question, answer])
    expect(await said(patient, filed)).toMatchObject([{ author: { id: patient.id } }, { author: null }])
    await changed(manager, filed, 'resolve')
    expect((await said(patient, filed)).at(-1)).toMatchObject({ text: 'We are sorry.', is_resolution: true })
    expect((await read(patient, filed)).resolution).toEqual({ text: 'We are sorry.' })
  })

  it('is resolved by a comment that its complainant reads, and by no other [GRV-35]', async () => {
    const filed = await file(patient)
    const [note, text] = [canary(), canary()]
    await say(manager, filed, note, 'internal')
    await say(manager, filed, text, 'public')
    const [inside, outside] = await said(manager, filed)
    const resolve = (id?: string) => manager.api().post(at(filed, `/comments/${id}/resolve`), { outcome: 'upheld' })
    expect(await resolve(inside?.id)).toMatchObject({ status: 422, body: { code: 'COMMENT_UNSUITABLE' } })
    expect(await resolve(randomUUID())).toMatchObject({ status: 404, body: { code: 'COMMENT_NOT_FOUND' } })
    expect(await resolve(outside?.id)).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolution: { text } },
    })
    expect(await read(patient, filed)).toMatchObject({
      resolution: { text },
      actions: ['confirm', 'reopen', 'comment'],
    })
  })

  it('is deleted by who may, and unknown to everybody afterwards [GRV-33]', async () => {
    const filed = await file(patient)
    const remove = (user: TestUser, key = '') =>
      user.api().post(at(filed, '/delete'), { reason: 'Test.' }, key ? { 'idempotency-key': key } : {})
    expect(await remove(manager)).toMatchObject({ status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } })
    expect(await remove(admin, 'once')).toMatchObject({ status: 204 })
    expect(await remove(admin, 'once')).toMatchObject({ status: 204 })
    expect(await remove(admin)).toMatchObject({ status: 404 })
    for (const user of [patient, agent, admin]) {
      for (const rest of ['', '/timeline', '/comments'])
        expect(await user.api().get(at(filed, rest))).toMatchObject({
          status: 404,
          body: { code: 'COMPLAINT_NOT_FOUND' },
        })
      expect(await listed(user)).not.toContain(filed.id)
    }
  })

  it('is reopened after it was closed, with all its history and a resolution of its own [GRV-36]', async () => {
    const filed = await file(patient)
    await changed(agent, filed, 'assign', manager.id)
    await changed(manager, filed, 'resolve')
    await changed(patient, filed, 'confirm')
    expect(await read(patient, filed)).toMatchObject({ status: 'closed', reopen_until: expect.any(String) })
    const reason = canary()
    expect(await patient.api().post(at(filed, '/reopen'), { reason })).toMatchObject({
      ...{ status: 200, body: { status: 'in_progress', resolution: null, reopen_until: null } },
    })
    expect(await read(manager, filed)).toMatchObject({ cycle: 2, clock: 'running', assignee: { id: manager.id } })
    expect(await textsTo(manager, filed)).toContain(reason)
    const steps = (await manager.api().get(at(filed, '/timeline'))).body.items
    expect(steps.map(({ action, cycle }: { action: string; cycle: number }) => [action.split('.')[2], cycle])).toEqual([
      ...['Submitted', 'Assigned', 'Resolved', 'Closed'].map((word) => [`Complaint${word}`, 1]),
      ['ComplaintReopened', 2],
    ])
    for (const _each of [2, 3]) {
      await changed(manager, filed, 'resolve')
      await changed(patient, filed, 'reopen')
    }
    await changed(manager, filed, 'resolve')
    expect(await patient.api().post(at(filed, '/reopen'), { reason })).toMatchObject({
      ...{ status: 409, body: { code: 'REOPEN_LIMIT_REACHED' } },
    })
  })

  it('moves between sources, and its history keeps each [CRT-43:api]', async () => {
    const filed = await file(agent)
    const { staff, call_center } = tenant.sources
    const move = (user: TestUser, source_id: string | undefined) =>
      user.api().post(at(filed, '/source'), { source_id, reason: 'It came by phone.' })
    expect(await move(patient, call_center)).toMatchObject({ status: 403 })
    expect(await move(agent, randomUUID())).toMatchObject({ status: 400, body: { errors: [{ path: '/source_id' }] } })
    expect(await move(agent, call_center)).toMatchObject({ status: 200, body: { source: { id: call_center } } })
    await move(agent, staff)
    const moves = [
      { field: 'source', before: staff, after: call_center },
      { field: 'source', before: call_center, after: staff },
    ]
    const steps = (await agent.api().get(at(filed, '/timeline'))).body.items
    expect(steps.slice(1).map(({ details }: { details: { changes: object[] } }) => details.changes)).toEqual(
      moves.map((each) => [each]),
    )
    const trail = await eventually(async () => {
      const entries = await everyItem(admin, `entity=${filed.id}`, '/api/v1/audit')
      expect(entries).toHaveLength(3)
      return entries.reverse()
    })
    expect(trail.slice(1).map(({ changes }) => changes)).toEqual(moves.map((each) => [each]))
    expect(await listed(agent, `source=${staff}`)).toContain(filed.id)
  })

  it('is a duplicate of another, and never of itself over others', async () => {
    const [first, second] = [await file(agent), await file(agent)]
    const mark = (target: { id: string }, duplicate_of: string) =>
      manager.api().post(at(target, '/close'), { as: 'duplicate', duplicate_of, reason: 'The same.' })
    expect(await mark(first, second.id)).toMatchObject({
      ...{ status: 200, body: { status: 'closed', closed_as: 'duplicate', duplicate_of: second.id } },
    })
    expect(await mark(second, first.id)).toMatchObject({ status: 422, body: { code: 'DUPLICATE_UNSUITABLE' } })
  })

  it('waits for others with its clock paused, and goes on', async () => {
    const filed = await file(patient)
    const step = async (body: object) => (await agent.api().post(at(filed, '/status'), body)).body
    expect(await step({ sub_status: 'triaged' })).toMatchObject({ status: 'open', sub_status: 'triaged' })
    await changed(agent, filed, 'start')
    expect(await step({ sub_status: 'awaiting_complainant' })).toMatchObject({ code: 'INVALID_BODY' })
    const paused = await step({ sub_status: 'awaiting_complainant', reason: 'We called.' })
    expect(paused).toMatchObject({ status: 'in_progress', clock: 'paused' })
    expect(await step({ sub_status: 'working', reason: 'They called back.' })).toMatchObject({ clock: 'running' })
    expect(await read(patient, filed)).not.toHaveProperty('sub_status')
  })
})

describe('the older paths', () => {
  it('serve the same, with and without a slash', async () => {
    const paths = [older, `${older}/`]
    for (const slash of ['', '/']) {
      const { body: filed } = await agent.api().post(paths[slash.length] ?? '', aComplaint())
      const path = `${older}/${filed.id}`
      const post = async (action: string, body: object, user = agent) =>
        (await user.api().post(`${path}/${action}${slash}`, body)).status
      expect(await post('status', { sub_status: 'acknowledged' })).toBe(200)
      expect(await post('status', { status: 'in_progress' })).toBe(200)
      expect(await post('assign', { assignee_id: manager.id })).toBe(200)
      expect(await post('comments', { text: 'x', visibility: 'internal' })).toBe(200)
      expect((await agent.api().get(`${path}/comments${slash}`)).body.items).toHaveLength(1)
      expect(await post('resolution', { text: 'Sorry.', outcome: 'upheld' }, manager)).toBe(200)
      expect(await post('reopen', { reason: 'x' }, manager)).toBe(200)
      const body = { title: 'Another' }
      const patched = await agent.api().request('PATCH', `${path}${slash}`, body, { 'if-match': '"6"' })
      expect(patched).toMatchObject({ status: 200, body })
      expect(await post('close', { as: 'rejected', reason: 'x' }, manager)).toBe(200)
      expect((await agent.api().get(`${complaints}/${filed.id}`)).body).toMatchObject({ closed_as: 'rejected' })
    }
  })
})

describe('what a complainant never sees', () => {
  it('neither a note nor a reason, nor a name of the desk, on any way, in any state [S4]', async () => {
    const staff = await tenant.user('support_staff', { departments: ['emergency'], staff: true })
    const named = await tenant.user('support_staff', { staff: true })
    const filed = await file(patient, { department_id: tenant.departments.emergency })
    const secrets = new Set([agent, manager, staff, named].flatMap(({ id, name }) => [id, name]))
    const secret = () => {
      const word = canary()
      secrets.add(word)
      return word
    }
    const answers: unknown[] = []
    const look = async () => {
      for (const rest of ['', '/timeline', '/comments']) answers.push((await patient.api().get(at(filed, rest))).body)
      answers.push((await patient.api().get(complaints)).body)
    }
    const act = async (user: TestUser, action: string, body: object) => {
      const answer = await user.api().post(at(filed, action), body)
      expect([action, answer.status]).toEqual([action, 200])
      if (user === patient) answers.push(answer.body)
      await look()
    }
    await act(agent, '/status', { sub_status: 'acknowledged', reason: secret() })
    await act(agent, '/status', { sub_status: 'triaged', reason: secret() })
    await act(agent, '/assign', { assignee_id: staff.id, note: secret() })
    await act(staff, '/status', { sub_status: 'awaiting_external', reason: secret() })
    await act(staff, '/comments', { text: secret(), visibility: 'internal' })
    const edits = { external_reference: secret(), severity: 'major', involved_staff_ids: [named.staffId] }
    expect((await edit(agent, filed, edits, '"5"')).status).toBe(200)
    await act(staff, '/comments', { text: 'We asked the laboratory.', visibility: 'public' })
    await act(staff, '/resolution', { text: 'We are sorry.', outcome: 'upheld' })
    await act(manager, '/reopen', { reason: secret() })
    await act(manager, '/source', { source_id: tenant.sources.call_center, reason: secret() })
    await act(manager, '/close', { as: 'rejected', reason: secret() })
    await act(patient, '/reopen', { reason: 'Not so.' })
    const seen = JSON.stringify(answers)
    expect([...secrets].filter((word) => word && seen.includes(word))).toEqual([])
    for (const field of ['sub_status', 'assignee', 'severity', 'flags', 'closed_as', 'duplicate_of', 'clock'])
      expect(seen).not.toContain(`"${field}"`)
    expect(seen).toContain('We asked the laboratory.')
  })
})
