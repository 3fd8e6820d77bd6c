import { describe, expect, it } from '@jest/globals'
import { Complaint } from './complaint.ts'
import { aComplaint, noon } from './complaint-specimen.ts'
import { type Status, transitions } from './lifecycle.ts'

const later = new Date(noon.getTime() + 60_000)
const somebody = '01997fb4-0000-7000-8000-0000000000b1'
const other = '01997fb4-0000-7000-8000-0000000000b2'
const statuses: Status[] = ['open', 'in_progress', 'resolved', 'closed']

const calls = {
  start: (complaint: Complaint) => complaint.start(later),
  assign: (complaint: Complaint) => complaint.assign(somebody, later),
  resolve: (complaint: Complaint) => complaint.resolve('upheld', somebody, later),
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
      ...{ type: 'complaint.v1.ComplaintCommented', details: { visibility: 'internal' } },
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
    expect(complaint.resolve('partly_upheld', somebody, later)).toEqual({
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
    onTime.resolve('upheld', somebody, later)
    expect(onTime.breachedAt).toBeNull()
    const late = aComplaint({ dueAt })
    late.resolve('upheld', somebody, new Date(later.getTime() + 1000))
    expect(late.breachedAt).toEqual(dueAt)
  })

  it('resolve: a breach is stored once', () => {
    const breachedAt = new Date(noon.getTime() - 5000)
    const complaint = aComplaint({ dueAt: noon, breachedAt })
    complaint.resolve('upheld', somebody, later)
    expect(complaint.breachedAt).toEqual(breachedAt)
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

  const impossible = statuses.flatMap((status) =>
    Object.entries(transitions)
      .filter(([, { from }]) => !(from as readonly Status[]).includes(status))
      .map(([action]) => [status, action as keyof typeof calls] as const),
  )
  it.each(impossible)('%s does not admit "%s": INVALID_TRANSITION with what it admits', (status, action) => {
    const complaint = aComplaint({ status, closedAs: status === 'closed' ? 'rejected' : null })
    const before = structuredClone({ ...complaint })
    const allowed = Object.entries(transitions)
      .filter(([, { from }]) => (from as readonly Status[]).includes(status))
      .map(([name]) => name)
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
