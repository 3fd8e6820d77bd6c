import { describe, expect, it } from '@jest/globals'
import { Complaint } from './complaint.ts'
import { aComplaint, noon } from './complaint-specimen.ts'
import { actionsIn, type Status } from './lifecycle.ts'

const later = new Date(noon.getTime() + 60_000)
const somebody = '01997fb4-0000-7000-8000-0000000000b1'
const other = '01997fb4-0000-7000-8000-0000000000b2'
const statuses: Status[] = ['open', 'in_progress', 'resolved', 'closed']

const calendar = null
const terms = { target: { source: 'resolution_times', value: '1,0' }, calendar } as const
const waiting = { calendar, autoClose: '7,0' }
const next = { byComplainant: false, assigneeFits: true, terms, reopenWindow: '14,0' }
const calls = {
  acknowledge: (complaint: Complaint) => complaint.acknowledge(later),
  triage: (complaint: Complaint) => complaint.triage(later),
  pause: (complaint: Complaint) => complaint.pause('awaiting_external', later),
  resume: (complaint: Complaint) => complaint.resume(later, calendar),
  reject: (complaint: Complaint) => complaint.reject(later),
  mark_duplicate: (complaint: Complaint) => complaint.markDuplicate(other, later),
  withdraw: (complaint: Complaint) => complaint.withdraw(later),
  reopen: (complaint: Complaint) => complaint.reopen(next, later),
  update: (complaint: Complaint) => complaint.update({ title: 'Another' }, { partyChanges: false, terms }, later),
  change_source: (complaint: Complaint) => complaint.changeSource(other, terms, later),
  start: (complaint: Complaint) => complaint.start(later),
  assign: (complaint: Complaint) => complaint.assign(somebody, later),
  resolve: (complaint: Complaint) => complaint.resolve('upheld', somebody, later, waiting),
  confirm: (complaint: Complaint) => complaint.confirm(undefined, later),
}

describe('Complaint', () => {
  it('submit: open, new, first cycle, first version', () => {
    expect(aComplaint()).toMatchObject({
      ...{ status: 'open', subStatus: 'new', cycle: 1, version: 1, eventSeq: 0, breachedAt: null },
      ...{ createdAt: noon, updatedAt: noon },
    })
  })

  it('submit: late from the start when it was received long ago', () => {
    const dueAt = new Date(noon.getTime() - 1)
    expect(aComplaint({}).breachedAt).toBeNull()
    expect(Complaint.submit({ dueAt }, noon).breachedAt).toEqual(noon)
    expect(Complaint.submit({ dueAt: noon }, noon).breachedAt).toBeNull()
  })

  it('start: open becomes in progress, being worked on', () => {
    const complaint = aComplaint()
    expect(complaint.start(later)).toEqual({ type: 'complaint.v1.ComplaintStarted' })
    expect(complaint).toMatchObject({ status: 'in_progress', subStatus: 'working', version: 2, updatedAt: later })
  })

  it('assign: an open case is taken up, one in progress keeps its sub-status', () => {
    const open = aComplaint()
    expect(open.assign(somebody, later)).toEqual({ type: 'complaint.v1.ComplaintAssigned' })
    expect(open).toMatchObject({ status: 'in_progress', subStatus: 'working', assigneeId: somebody, version: 2 })
    const waiting = aComplaint({ status: 'in_progress', subStatus: 'awaiting_external', assigneeId: somebody })
    waiting.assign(other, later)
    expect(waiting).toMatchObject({ status: 'in_progress', subStatus: 'awaiting_external', assigneeId: other })
  })

  it('assign: the same person again changes nothing', () => {
    const complaint = aComplaint({ status: 'in_progress', assigneeId: somebody })
    expect(complaint.assign(somebody, later)).toBeUndefined()
    expect(complaint).toMatchObject({ version: 1, updatedAt: noon })
  })

  it.each(statuses)('comment: a case that is %s takes one in and stays as it is', (status) => {
    const complaint = aComplaint({ status })
    expect(complaint.comment('internal')).toEqual({
      ...{ type: 'complaint.v1.ComplaintCommented', details: { visibility: 'internal', by_complainant: false } },
    })
    expect(complaint).toMatchObject({ status, version: 1, updatedAt: noon })
  })

  it('assign: nobody only in progress', () => {
    expect(() => aComplaint().assign(null, later)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', reason: 'ASSIGNEE_REQUIRED' }),
    )
    const complaint = aComplaint({ status: 'in_progress', assigneeId: somebody })
    expect(complaint.assign(null, later)).toBeDefined()
    expect(complaint).toMatchObject({ status: 'in_progress', assigneeId: null, version: 2 })
  })

  it('resolve: has an outcome, a resolver, a time, and no sub-status', () => {
    const complaint = aComplaint({ status: 'in_progress', subStatus: 'working' })
    expect(complaint.resolve('partly_upheld', somebody, later, waiting)).toEqual({
      type: 'complaint.v1.ComplaintResolved',
      details: { outcome: 'partly_upheld' },
    })
    expect(complaint).toMatchObject({
      ...{ status: 'resolved', subStatus: null, outcome: 'partly_upheld', resolvedBy: somebody, resolvedAt: later },
    })
  })

  it('resolve: exactly when due is on time; a moment later is a breach, known since the due time', () => {
    const dueAt = later
    const onTime = aComplaint({ dueAt })
    onTime.resolve('upheld', somebody, later, waiting)
    expect(onTime.breachedAt).toBeNull()
    const late = aComplaint({ dueAt })
    late.resolve('upheld', somebody, new Date(later.getTime() + 1000), waiting)
    expect(late.breachedAt).toEqual(dueAt)
  })

  it('resolve: a breach is stored once', () => {
    const breachedAt = new Date(noon.getTime() - 5000)
    const complaint = aComplaint({ dueAt: noon, breachedAt })
    complaint.resolve('upheld', somebody, later, waiting)
    expect(complaint.breachedAt).toEqual(breachedAt)
  })

  it('whatever is done with a case that is late: first it is late since its due time [GRV-7]', () => {
    const changes = {
      ...calls,
      assign: (complaint: Complaint) => complaint.assign(somebody, later),
      owner: (complaint: Complaint) => complaint.changeOwner(somebody, later),
    }
    for (const name of [
      'start',
      'pause',
      'assign',
      'reject',
      'withdraw',
      'mark_duplicate',
      'update',
      'owner',
    ] as const) {
      const place = name === 'pause' ? ({ status: 'in_progress', subStatus: 'working' } as const) : {}
      const complaint = aComplaint({ dueAt: noon, ...place })
      changes[name](complaint)
      expect([name, complaint.breachedAt]).toEqual([name, noon])
    }
    const paused = aComplaint({ dueAt: noon, status: 'in_progress', subStatus: 'awaiting_complainant' })
    paused.assign(somebody, later)
    expect(paused.breachedAt).toBeNull()
  })

  it('breach: once, not before its time, and it is no new version', () => {
    const complaint = aComplaint({ dueAt: noon })
    expect(complaint.breach(noon)).toBeUndefined()
    expect(complaint.breach(later)).toEqual({ type: 'complaint.v1.ComplaintBreached' })
    expect(complaint).toMatchObject({ breachedAt: noon, version: 1 })
    expect(complaint.breach(later)).toBeUndefined()
  })

  it('confirm: closed as confirmed, with the rating; a second click changes nothing', () => {
    const complaint = aComplaint({ status: 'resolved' })
    expect(complaint.confirm(4, later)).toEqual({
      type: 'complaint.v1.ComplaintClosed',
      details: { closed_as: 'confirmed', rating: 4 },
    })
    expect(complaint).toMatchObject({ status: 'closed', closedAs: 'confirmed', closedAt: later, rating: 4, version: 2 })
    expect(complaint.confirm(1, new Date('2027-01-01T00:00:00Z'))).toBeUndefined()
    expect(complaint).toMatchObject({ closedAt: later, rating: 4, version: 2 })
  })

  it.each([
    ['acknowledge', 'acknowledged', 'ComplaintAcknowledged'],
    ['triage', 'triaged', 'ComplaintTriaged'],
  ] as const)('%s: an open case stays open and is %s', (action, subStatus, event) => {
    const complaint = aComplaint()
    expect(calls[action](complaint)).toEqual({ type: `complaint.v1.${event}` })
    expect(complaint).toMatchObject({ status: 'open', subStatus, version: 2, updatedAt: later })
    expect(() => calls[action](complaint)).toThrow(expect.objectContaining({ reason: 'INVALID_TRANSITION' }))
  })

  const hour = (count: number) => new Date(noon.getTime() + count * 60 * 60 * 1000)
  const working = (more: Partial<Complaint> = {}) =>
    aComplaint({ status: 'in_progress', subStatus: 'working', ...more })

  it('pause and resume: waiting for somebody else is the same pause; each is kept, and the case is due so much later', () => {
    const complaint = working()
    const { dueAt } = complaint
    expect(complaint.pause('awaiting_complainant', hour(1))).toEqual({ type: 'complaint.v1.ComplaintPaused' })
    const from = hour(1).toISOString()
    expect(complaint).toMatchObject({ subStatus: 'awaiting_complainant', pauses: [{ from }], version: 2 })
    expect(complaint.pause('awaiting_complainant', hour(2))).toBeUndefined()
    expect(complaint).toMatchObject({ version: 2, pauses: [{ from }] })
    complaint.pause('awaiting_external', hour(3))
    expect(complaint).toMatchObject({ subStatus: 'awaiting_external', pauses: [{ from }], dueAt })
    expect(complaint.resume(hour(4), calendar)).toEqual({ type: 'complaint.v1.ComplaintResumed' })
    expect(complaint).toMatchObject({ subStatus: 'working', pauses: [{ from, to: hour(4).toISOString() }] })
    expect(complaint.dueAt.getTime() - dueAt.getTime()).toBe(hour(3).getTime() - hour(0).getTime())
    complaint.pause('awaiting_external', hour(5))
    complaint.resolve('upheld', somebody, hour(6), waiting)
    expect(complaint.pauses[1]).toEqual({ from: hour(5).toISOString(), to: hour(6).toISOString() })
    expect(complaint.dueAt.getTime() - dueAt.getTime()).toBe(hour(4).getTime() - hour(0).getTime())
  })

  it.each([
    ['reject', 'rejected', {}],
    ['mark_duplicate', 'duplicate', { duplicate_of: other }],
    ['withdraw', 'withdrawn', {}],
  ] as const)('%s: closed as %s, and a pause is over', (action, closedAs, details) => {
    const complaint = working({ subStatus: 'awaiting_external', pauses: [{ from: noon.toISOString() }] })
    expect(calls[action](complaint)).toEqual({
      type: 'complaint.v1.ComplaintClosed',
      details: { closed_as: closedAs, ...details },
    })
    expect(complaint).toMatchObject({
      ...{ status: 'closed', subStatus: null, closedAs, closedAt: later, version: 2 },
      pauses: [{ from: noon.toISOString(), to: later.toISOString() }],
      duplicateOf: details && 'duplicate_of' in details ? other : null,
    })
  })

  const confirmed = {
    ...{
      status: 'closed' as const,
      subStatus: null,
      closedAs: 'confirmed',
      closedAt: noon,
      resolvedAt: noon,
      rating: 1,
    },
    ...{
      outcome: 'upheld',
      resolvedBy: somebody,
      breachedAt: noon,
      pauses: [{ from: noon.toISOString() }],
      assigneeId: somebody,
    },
  }
  it('reopen: the next cycle begins with clocks of its own and without what ended the last one', () => {
    const complaint = aComplaint(confirmed)
    expect(complaint.reopen(next, later)).toEqual({
      type: 'complaint.v1.ComplaintReopened',
      details: { by_complainant: false },
    })
    expect(complaint).toMatchObject({
      ...{ status: 'in_progress', subStatus: 'working', assigneeId: somebody, cycle: 2, version: 2, reopenedAt: later },
      ...{ closedAs: null, closedAt: null, resolvedAt: null, resolvedBy: null, outcome: null, rating: null },
      ...{ breachedAt: null, pauses: [], complainantReopenings: 0, target: terms.target },
      dueAt: new Date(later.getTime() + 24 * 60 * 60 * 1000),
    })
  })

  it('reopen: open, with nobody, when the assignee may not have it any more', () => {
    const complaint = aComplaint(confirmed)
    complaint.reopen({ ...next, assigneeFits: false }, later)
    expect(complaint).toMatchObject({ status: 'open', subStatus: 'new', assigneeId: null, cycle: 2 })
  })

  it('reopen: complainants three times and in the window, staff at any time', () => {
    const complaint = aComplaint(confirmed)
    const own = { ...next, byComplainant: true }
    for (const count of [1, 2, 3]) {
      complaint.reopen(own, later)
      complaint.resolve('upheld', somebody, later, waiting)
      expect(complaint.complainantReopenings).toBe(count)
    }
    expect(() => complaint.reopen(own, later)).toThrow(expect.objectContaining({ reason: 'REOPEN_LIMIT_REACHED' }))
    const tooLate = new Date('2027-01-01T00:00:00Z')
    expect(() => aComplaint(confirmed).reopen(own, tooLate)).toThrow(
      expect.objectContaining({ reason: 'REOPEN_WINDOW_OVER' }),
    )
    complaint.reopen(next, tooLate)
    expect(complaint).toMatchObject({ cycle: 5, complainantReopenings: 3 })
  })

  it('change_source: the case moves; to where it is nothing changes', () => {
    const complaint = aComplaint({ sourceId: somebody })
    expect(complaint.changeSource(somebody, terms, later)).toBeUndefined()
    expect(complaint.version).toBe(1)
    expect(complaint.changeSource(other, terms, later)).toEqual({ type: 'complaint.v1.ComplaintSourceChanged' })
    expect(complaint).toMatchObject({ sourceId: other, version: 2, updatedAt: later })
  })

  it('update: what is different is a change; what is not is none, unless who complains has changed', () => {
    const complaint = aComplaint({ status: 'resolved', flags: ['a'] })
    expect(
      complaint.update({ title: complaint.title, flags: ['a'], severity: null }, { partyChanges: false, terms }, later),
    ).toBeUndefined()
    expect(complaint).toMatchObject({ version: 1, updatedAt: noon })
    const happened = { type: 'complaint.v1.ComplaintUpdated' }
    expect(complaint.update({ flags: [], departmentId: somebody }, { partyChanges: false, terms }, later)).toEqual(
      happened,
    )
    expect(complaint).toMatchObject({ flags: [], departmentId: somebody, version: 2, updatedAt: later })
    expect(complaint.update({}, { partyChanges: true, terms }, later)).toEqual(happened)
    expect(complaint.version).toBe(3)
  })

  it.each(statuses)('delete: a case that is %s goes out of sight', (status) => {
    const complaint = aComplaint({ status })
    expect(complaint.delete(later)).toEqual({ type: 'complaint.v1.ComplaintDeleted' })
    expect(complaint).toMatchObject({ status, deletedAt: later, version: 2 })
  })

  const insides: Record<Status, string | null> = { open: 'new', in_progress: 'working', resolved: null, closed: null }
  const impossible = statuses.flatMap((status) =>
    (Object.keys(calls) as (keyof typeof calls)[])
      .filter((action) => !actionsIn({ status, subStatus: insides[status] }).includes(action))
      .map((action) => [status, action] as const),
  )
  it.each(impossible)('%s does not admit "%s": INVALID_TRANSITION with what it admits', (status, action) => {
    const subStatus = insides[status]
    const complaint = aComplaint({ status, subStatus, closedAs: status === 'closed' ? 'rejected' : null })
    const before = structuredClone({ ...complaint })
    const allowed = actionsIn({ status, subStatus })
    expect(() => calls[action](complaint)).toThrow(
      expect.objectContaining({
        code: 'FAILED_PRECONDITION',
        reason: 'INVALID_TRANSITION',
        metadata: { action, status, allowed: allowed.join() },
      }),
    )
    expect({ ...complaint }).toEqual(before)
  })

  describe('changeOwner', () => {
    const [ada, ben] = ['0199aaaa-0000-7000-8000-00000000000a', '0199aaaa-0000-7000-8000-00000000000b']

    it('lets another agent look after the case, whatever its state; the same again changes nothing', () => {
      for (const status of ['open', 'in_progress', 'resolved'] as const) {
        const complaint = aComplaint({ status, ownerAgentId: ada })
        expect(complaint.changeOwner(ben, noon)).toEqual({ type: 'complaint.v1.ComplaintOwnerChanged' })
        expect(complaint).toMatchObject({ status, ownerAgentId: ben, version: 2 })
        expect(complaint.changeOwner(ben, noon)).toBeUndefined()
        expect(complaint.version).toBe(2)
      }
    })

    it('is refused when the case is closed', () => {
      const closed = aComplaint({ status: 'closed', closedAs: 'confirmed' })
      expect(() => closed.changeOwner(ben, noon)).toThrow(expect.objectContaining({ reason: 'INVALID_TRANSITION' }))
    })
  })
})
