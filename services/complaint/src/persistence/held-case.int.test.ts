import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { patiently } from '../../../../test/harness/patiently.ts'
import { grantsOfRole } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { fileByForm, formOf, holderIn, someCode } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
const start = new Date('2026-03-01T08:00:00Z')
const days = (count: number) => new Date(start.getTime() + count * 24 * 60 * 60 * 1000)
let desk: ComplaintDesk
let proxy: TcpProxy
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    clock,
    async environment(variables) {
      const { POSTGRES_APP_URL = '' } = variables
      proxy = await startTcpProxy({ target: new URL(POSTGRES_APP_URL).host })
      return { ...variables, POSTGRES_APP_URL: through(proxy, POSTGRES_APP_URL) }
    },
  })
})
afterAll(async () => {
  await desk.stop()
  await proxy.stop()
})

async function setting() {
  const tenant = await seedTenant(desk)
  clocks.set(tenant.id, start)
  const [manager, { id, code, reference }] = await Promise.all([
    seedUser(desk, tenant, 'manager'),
    fileByForm(desk, tenant),
  ])
  const holder = (more: Partial<CallContext> = {}) => desk.context(holderIn(tenant), more)
  const resolve = async (text = 'Sorry.') =>
    desk.client.ResolveComplaint({ complaint_id: id, text, outcome: 'upheld' }, await desk.context(manager))
  return { tenant, manager, id, code, reference, holder, resolve }
}

interface Asked {
  code: string
  context: CallContext
}
const track = async ({ code, context }: Asked) =>
  (await desk.client.GetTrackedComplaint({ code }, context)).complaint ?? undefined
const comment = async ({ code, context }: Asked) =>
  (await desk.client.AddTrackedComment({ code, text: 'And?' }, context)).complaint ?? undefined
const confirm = async ({ code, context }: Asked) =>
  (await desk.client.ConfirmTrackedComplaint({ code }, context)).complaint ?? undefined
const reopen = async ({ code, context }: Asked) =>
  (await desk.client.ReopenTrackedComplaint({ code, reason: 'Not so.' }, context)).complaint ?? undefined
const withdraw = async ({ code, context }: Asked) =>
  (await desk.client.WithdrawTrackedComplaint({ code }, context)).complaint ?? undefined
const changes = { comment, confirm, reopen, withdraw }
const all = Object.entries({ track, ...changes })

describe.each(all)('by code: %s', (_name, ask) => {
  it('NOT_FOUND: never issued, of another tenant, replaced, of a deleted case, no code at all: the same answer [S1]', async () => {
    const [{ tenant, manager, id, code, holder }, other] = await Promise.all([setting(), setting()])
    const context = await holder()
    const unknown = await refusalOf(ask({ code: someCode(), context }))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'TRACKING_CODE_UNKNOWN', metadata: {}, violations: [] })
    await desk.client.IssueTrackingCode({ complaint_id: id }, await desk.context(manager))
    const gone = await fileByForm(desk, tenant)
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    await desk.client.DeleteComplaint({ complaint_id: gone.id, reason: 'x' }, await desk.context(admin))
    const near = `${other.code.slice(0, -1)}${other.code.endsWith('0') ? '1' : '0'}`
    for (const wrong of [code, other.code, gone.code, near, '', ' ', id, "' or true --", 'é'.repeat(100)])
      expect(await refusalOf(ask({ code: wrong, context }))).toEqual(unknown)
    expect(await refusalOf(ask({ code: near, context: await other.holder() }))).toEqual(unknown)
  })

  it('a code that opens nothing costs the same statements, whyever [S14]', async () => {
    const [{ manager, id, code, holder }, other] = await Promise.all([setting(), setting()])
    await desk.client.IssueTrackingCode({ complaint_id: id }, await desk.context(manager))
    const context = await holder()
    const costs: number[] = []
    for (const wrong of [someCode(), code, other.code, 'no code'])
      costs.push(await proxy.roundTripsOf(() => refusalOf(ask({ code: wrong, context }))))
    expect(costs).toEqual(costs.map(() => costs[0]))
  })

  it('PERMISSION_DENIED: to users of every kind and to the public form, whatever the code [S2]', async () => {
    const { tenant, code } = await setting()
    for (const caller of [
      { tenantId: tenant.id, roles: ['tenant_admin'] },
      { tenantId: tenant.id, roles: ['platform_admin'], grants: grantsOfRole('platform_admin') },
      formOf(tenant),
      { kind: 'bootstrap' as const, tenantId: tenant.id },
    ])
      expect(await refusalOf(ask({ code, context: await desk.context(caller) }))).toMatchObject({
        ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
      })
  })
})

describe('GetTrackedComplaint', () => {
  it('OK: however the code is typed; status, dates, what was said in public, the resolution, and nothing else [S4]', async () => {
    const { tenant, manager, id, code, reference, holder, resolve } = await setting()
    const context = await desk.context(manager)
    const [asked, inside, answer] = [canary(), canary(), canary()]
    for (const [text, visibility] of [
      [asked, 'public'],
      [inside, 'internal'],
    ] as const)
      await desk.client.AddComment({ complaint_id: id, text, visibility }, context)
    await desk.client.AssignComplaint({ complaint_id: id, assignee_id: manager.userId, note: inside }, context)
    await desk.client.AddTrackedComment({ code, text: 'And?' }, await holder())
    await resolve(answer)
    const said = (text: string, by_complainant: boolean, is_resolution = false) => ({
      ...{ text, by_complainant, is_resolution, created_at: start.toISOString() },
    })
    const expected = {
      ...{ reference, status: 'resolved', received_at: start.toISOString(), due_at: days(5).toISOString() },
      ...{ reopen_until: days(14).toISOString(), resolution_text: answer, version: 3 },
      comments: [said(asked, false), said('And?', true), said(answer, false, true)],
      actions: ['confirm', 'reopen', 'comment'],
    }
    const spelled = code.replaceAll('1', 'l').replaceAll('0', 'o')
    for (const typed of [code, code.toLowerCase(), code.replaceAll(/.{5}/g, '$&-'), ` ${spelled} `])
      expect(await track({ code: typed, context: await holder() })).toEqual(expected)
    const told = JSON.stringify(await track({ code, context: await holder() }))
    for (const hidden of [inside, manager.name, manager.userId, id, tenant.id]) expect(told).not.toContain(hidden)
  })

  it('OK: of what was said, the last 100', async () => {
    const { tenant, id, code, holder } = await setting()
    await desk.database.rows(
      `insert into comment (id, tenant_id, complaint_id, text, visibility, is_resolution, cycle, created_at, by_complainant)
       select gen_random_uuid(), $1, $2, said::text, 'public', false, 1, timestamptz '2026-03-01' + said * interval '1 s', true
       from generate_series(1, 130) said`,
      [tenant.id, id],
    )
    const { comments = [] } = (await track({ code, context: await holder() })) ?? {}
    expect(comments.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, index) => `${index + 31}`))
  })

  it('one round trip', async () => {
    const { code, holder } = await setting()
    const context = await holder()
    expect(await proxy.roundTripsOf(() => track({ code, context }))).toBe(1)
  })

  it('OK: whatever locks the case for the desk, its complainant follows it; a token that claims more gets no more', async () => {
    const { tenant, id, code, reference } = await setting()
    await configure(desk, tenant, { grievance_types: [{ name: 'complaint', permissions: ['users.manage'] }] })
    const armed = { ...holderIn(tenant), roles: ['platform_admin'], grants: grantsOfRole('platform_admin') }
    const context = await desk.context({ ...armed, caseId: randomUUID() })
    expect(await track({ code, context })).toMatchObject({ reference, actions: ['withdraw', 'comment'] })
    expect(await refusalOf(desk.client.GetComplaint({ complaint_id: id }, context))).toMatchObject({
      reason: 'OPERATION_NOT_ALLOWED',
    })
  })
})

describe('a change by code', () => {
  it.each(Object.entries(changes))(
    '%s: nobody with a name did it; event, timeline and key as in every change',
    async (name, ask) => {
      const { id, code, holder, resolve } = await setting()
      if (name === 'confirm' || name === 'reopen') await resolve()
      const before = (await desk.eventsOf(id)).length
      const version = (await track({ code, context: await holder() }))?.version ?? 0
      expect(await refusalOf(ask({ code, context: await holder({ expectedVersion: 9 }) }))).toMatchObject({
        ...{ code: 'ABORTED', reason: 'STALE_VERSION', metadata: { version: `${version}` } },
      })
      const context = await holder({ expectedVersion: version, idempotencyKey: randomUUID() })
      const answers = await Promise.all(Array.from({ length: 10 }, () => patiently(() => ask({ code, context }))))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const [event, ...more] = (await desk.eventsOf(id)).slice(before)
      expect(more).toEqual([])
      expect(event).toMatchObject({ actorkind: 'code', actorroles: '' })
      expect(event).not.toHaveProperty('actorid')
      const steps = 'select actor_id, public from timeline_entry where id = $1'
      expect(await desk.database.rows(steps, [event?.id])).toEqual([{ actor_id: null, public: true }])
      const other = await setting()
      expect(await refusalOf(ask({ code: other.code, context }))).toMatchObject({ reason: 'TRACKING_CODE_UNKNOWN' })
      expect(JSON.stringify([await desk.eventsOf(id), desk.logged])).not.toContain(code)
    },
  )

  it('50 holders at once: exactly one withdraws, one confirms [S11]', async () => {
    const { code, holder } = await setting()
    const context = await holder()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        patiently(() => withdraw({ code, context })).then(
          () => 'withdrawn',
          ({ reason }) => reason as string,
        ),
      ),
    )
    expect(outcomes.sort()).toEqual([...Array(49).fill('INVALID_TRANSITION'), 'withdrawn'])
    const resolved = await setting()
    await resolved.resolve()
    const accept = await resolved.holder()
    await Promise.all(
      Array.from({ length: 50 }, () => patiently(() => confirm({ code: resolved.code, context: accept }))),
    )
    const closed = (await desk.eventsOf(resolved.id)).filter(({ type }) => type === 'complaint.v1.ComplaintClosed')
    expect(closed).toMatchObject([{ data: { closed_as: 'confirmed' } }])
  })

  it('a comment is read by the desk as the complainant’s, and answered', async () => {
    const { manager, id, code, holder } = await setting()
    const text = canary()
    await desk.client.AddTrackedComment({ code, text }, await holder())
    const context = await desk.context(manager)
    const { comments } = await desk.client.ListComments({ complaint_id: id }, context)
    expect(comments).toMatchObject([{ text, visibility: 'public', by_complainant: true }])
    expect(comments[0]?.author).toBeUndefined()
    await desk.client.AddComment({ complaint_id: id, text: 'We look into it.', visibility: 'public' }, context)
    expect(await track({ code, context: await holder() })).toMatchObject({
      comments: [
        { text, by_complainant: true },
        { text: 'We look into it.', by_complainant: false },
      ],
    })
  })

  it('confirmed with a rating and a word; what is wrong in it is told by field', async () => {
    const { id, code, holder, resolve } = await setting()
    const { client } = desk
    await resolve()
    const wrong = client.ConfirmTrackedComplaint({ code, rating: 6 }, await holder())
    expect((await refusalOf(wrong)).violations).toMatchObject([{ path: '/rating', code: 'OUT_OF_RANGE' }])
    for (const call of [
      client.AddTrackedComment({ code, text: ' ' }, await holder()),
      client.ReopenTrackedComplaint({ code, reason: ' ' }, await holder()),
      client.WithdrawTrackedComplaint({ code, reason: 'x\0' }, await holder()),
    ])
      expect(await refusalOf(call)).toMatchObject({ reason: 'INVALID_BODY' })
    const word = canary()
    const { complaint: confirmed } = await client.ConfirmTrackedComplaint(
      { code, rating: 2, comment: word },
      await holder(),
    )
    expect(confirmed).toMatchObject({ status: 'closed', comments: [{}, { text: word, by_complainant: true }] })
    const [row] = await desk.database.rows('select closed_as, rating from complaint where id = $1', [id])
    expect(row).toEqual({ closed_as: 'confirmed', rating: 2 })
  })

  it('reopened in the window, at its last moment too, three times and not again; the reason stays inside', async () => {
    const { tenant, code, holder, resolve } = await setting()
    const reason = canary()
    await resolve()
    clocks.set(tenant.id, days(14))
    const { complaint: reopened } = await desk.client.ReopenTrackedComplaint({ code, reason }, await holder())
    expect(reopened).toMatchObject({ status: 'in_progress', actions: ['withdraw', 'comment'] })
    expect(reopened?.resolution_text).toBeUndefined()
    expect(JSON.stringify(reopened)).not.toContain(reason)
    await resolve()
    clocks.set(tenant.id, new Date(days(28).getTime() + 1))
    expect(await refusalOf(reopen({ code, context: await holder() }))).toMatchObject({
      ...{ reason: 'REOPEN_WINDOW_OVER', metadata: { reopen_until: days(28).toISOString() } },
    })
    clocks.set(tenant.id, days(28))
    for (const _again of [2, 3]) {
      await reopen({ code, context: await holder() })
      await resolve()
    }
    expect(await refusalOf(reopen({ code, context: await holder() }))).toMatchObject({ reason: 'REOPEN_LIMIT_REACHED' })
    expect((await track({ code, context: await holder() }))?.actions).toEqual(['confirm', 'comment'])
  })

  it('withdrawn while it is open or in progress; its complainant may come back to it', async () => {
    const { code, holder, resolve } = await setting()
    expect(await withdraw({ code, context: await holder() })).toMatchObject({
      ...{ status: 'closed', actions: ['reopen', 'comment'] },
    })
    expect(await reopen({ code, context: await holder() })).toMatchObject({ status: 'in_progress' })
    await resolve()
    expect(await refusalOf(withdraw({ code, context: await holder() }))).toMatchObject({ reason: 'INVALID_TRANSITION' })
  })
})

describe('tracking codes of staff’s cases', () => {
  it('a code opens its own case, and no other one of the tenant', async () => {
    const { tenant, manager, reference } = await setting()
    const filed = await file(desk, manager, { complainant: { name: canary() } })
    const issued = await desk.client.IssueTrackingCode(
      { complaint_id: filed.complaint_id },
      await desk.context(manager),
    )
    const context = await desk.context(holderIn(tenant))
    const seen = await track({ code: issued.tracking_code ?? '', context })
    expect(seen?.reference).toBe(filed.reference)
    expect(seen?.reference).not.toBe(reference)
  })
})
