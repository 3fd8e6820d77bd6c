import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Viewer, viewOf } from './access.ts'
import { type CaseEvent, watchedEvent } from './case-event.ts'
import { changesSince, snapshotOf, stateOf } from './changes.ts'
import { aComplaint } from './complaint-specimen.ts'
import { locksOf } from './locks.ts'
import { readConfiguration } from './read-configuration.ts'
import { tidingsFor } from './tidings.ts'

const { configuration } = readConfiguration({
  grievance_types: ['complaint', { name: 'locked', permissions: ['bulk'] }],
  grievance_flags: ['open', { name: 'vip', permissions: ['export'] }],
})
if (!configuration) throw new Error('the configuration of the test is wrong')

const orNull = (...values: string[]) => fc.option(fc.constantFrom(...values))
const placements = fc.record({
  ...{ departmentId: orNull('d1', 'd2'), assigneeId: orNull('u1', 'u2'), ownerAgentId: orNull('u1', 'u2') },
  ...{ patientId: orNull('p1', 'p2'), involvedStaffIds: fc.subarray(['s1', 's2']) },
  ...{ category: fc.constantFrom('complaint', 'locked', 'unknown'), flags: fc.subarray(['open', 'vip', 'unknown']) },
})
const viewers: fc.Arbitrary<Viewer> = fc.record(
  {
    ...{ tenantId: fc.constant('t1'), userId: fc.constantFrom('u1', 'u2'), staffId: fc.constantFrom('s1', 's2') },
    ...{ patientId: fc.constantFrom('p1', 'p2'), departmentIds: fc.subarray(['d1', 'd2']) },
    roles: fc.subarray(['tenant_admin', 'manager']),
    grants: fc.record({ 'ticket.view': fc.subarray(['tenant', 'department', 'assigned', 'created', 'own'] as const) }),
  },
  { requiredKeys: ['tenantId', 'roles', 'departmentIds', 'grants'] },
)

type Place = typeof placements extends fc.Arbitrary<infer P> ? P : never

/** The event of a case that goes from one place to another, as it is published. */
function moved(from: Place, to: Place): { event: CaseEvent; facts: (place: Place) => Parameters<typeof viewOf>[1] } {
  const complaint = Object.assign(aComplaint(), from, { tenantId: 't1' })
  const before = snapshotOf(complaint)
  Object.assign(complaint, to)
  const data = { complaint: stateOf(complaint), changes: changesSince(before, complaint) }
  const json = JSON.parse(JSON.stringify({ type: 'complaint.v1.ComplaintUpdated', time: '2026-11-28T00:00:00Z', data }))
  const common = { id: complaint.id, tenantId: 't1', createdBy: complaint.createdBy, watcherIds: [] }
  return {
    event: watchedEvent(json) as CaseEvent,
    facts: (place) => ({ ...common, ...place, locks: locksOf(configuration as never, place.category, place.flags) }),
  }
}

describe('tidings', () => {
  it('an event says where the case stood before', () => {
    fc.assert(
      fc.property(placements, placements, (from, to) => {
        expect(moved(from, to).event.before).toMatchObject(from)
      }),
    )
  })

  it('nobody is told what they do not see, and "gone" tells only who saw it before', () => {
    fc.assert(
      fc.property(
        viewers,
        placements,
        placements,
        fc.boolean(),
        fc.boolean(),
        (viewer, from, to, isPublic, deleted) => {
          const { event, facts } = moved(from, to)
          const [earlier, view] = [viewOf(viewer, facts(from)), deleted ? undefined : viewOf(viewer, facts(to))]
          const told = tidingsFor(viewer, event, { facts: facts(to), deleted, isPublic, configuration })
          if (!view) return expect(told).toEqual(earlier && { kind: 'gone' })
          if (view === 'full') return expect(told).toMatchObject({ kind: 'changed', version: 1 })
          if (!isPublic && earlier !== 'full') return expect(told).toBeUndefined()
          expect(told).toEqual({ kind: 'changed', version: undefined, fields: [] })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a case that was just filed was seen by nobody before', () => {
    const { event, facts } = moved(fc.sample(placements, 1)[0] as Place, fc.sample(placements, 1)[0] as Place)
    const filed = { ...event, before: undefined }
    const everything: Viewer = { tenantId: 't1', roles: [], departmentIds: [], grants: { 'ticket.view': ['tenant'] } }
    const now = { facts: facts(fc.sample(placements, 1)[0] as Place), deleted: true, isPublic: true, configuration }
    expect(tidingsFor(everything, filed, now)).toBeUndefined()
  })
})
