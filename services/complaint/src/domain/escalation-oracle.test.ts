import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sayTestSeed, testCases, testSeed } from '../../../../test/harness/test-seed.ts'
import type { CaseFacts } from './access.ts'
import type { Complaint } from './complaint.ts'
import { aComplaint, noon } from './complaint-specimen.ts'
import type { Level, Target } from './escalation-ladder.ts'
import { dueLevel, levelBehind, stepAt } from './escalation-step.ts'
import type { Candidate, People, Superior } from './escalation-targets.ts'
import { climb, ladderMoment, lateSince, placeOnLadder } from './on-ladder.ts'

const runs = testCases(3000)
const hourMs = 60 * 60 * 1000
const at = (hour: number) => new Date(noon.getTime() + hour * hourMs)

// few values, so that equal ones meet often
const userIds = ['u1', 'u2', 'u3', 'u4', 'u5']
const roles = ['department_manager', 'manager', 'tenant_admin'] as const
const role = fc.constantFrom(...roles)
const department = fc.constantFrom('d1', 'd2')
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), role }),
  fc.record({ kind: fc.constant('reports_to' as const), role }, { requiredKeys: ['kind'] }),
  fc.record(
    { kind: fc.constant('user' as const), userId: fc.constantFrom(...userIds), role },
    { requiredKeys: ['kind', 'userId'] },
  ),
)
const hours = fc.integer({ min: 0, max: 30 })
const levels = fc.array(fc.record({ hours, target }), { minLength: 1, maxLength: 5 })
const candidate = (userId: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      active: fc.boolean(),
      roles: fc.uniqueArray(fc.oneof(role, fc.constant('complainant')), { maxLength: 2 }),
      departmentIds: fc.uniqueArray(department),
      staffId: fc.constantFrom('s1', 's2', 's3'),
      sees: fc.boolean(),
    })
    .map(({ sees, ...rest }) => ({ ...rest, tenantId: 't1', userId, grants: sees ? { bulk: ['tenant'] } : {} }))
const people: fc.Arbitrary<People> = fc.record({
  candidates: fc.tuple(...userIds.map(candidate)),
  superiors: fc.uniqueArray(
    fc.record<Superior>({
      staffId: fc.constantFrom('s1', 's2', 's3', 's4'),
      active: fc.boolean(),
      userId: fc.option(fc.constantFrom(...userIds)),
    }),
    { selector: ({ staffId }) => staffId },
  ),
})
const facts = fc.record({
  departmentId: fc.option(department),
  involvedStaffIds: fc.uniqueArray(fc.constantFrom<string>('s1', 's4')),
  locked: fc.boolean(),
})
const worlds = fc.record({
  levels,
  people,
  facts,
  /** Hours at which the timer comes or is asked by hand, and another due time comes with some of them. */
  looks: fc.array(fc.record({ hour: fc.integer({ min: 0, max: 200 }), manual: fc.boolean(), due: fc.option(hours) }), {
    minLength: 1,
    maxLength: 12,
  }),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never
type Told = { hour: number; level: number | undefined; told: string[]; behind: number }

/** What the document says, written without a look at the code: for each look the level and the people, or nothing. */
function oracle({ levels, people, facts, looks }: World): Told[] {
  const done: Told[] = []
  const everTold = new Set<string>()
  let [behind, due] = [0, 0]
  const isFit = (one: Candidate) =>
    one.active &&
    !facts.involvedStaffIds.includes(one.staffId ?? '') &&
    !everTold.has(one.userId) &&
    one.roles.some((name) => name !== 'complainant') &&
    (!facts.locked || one.grants.bulk !== undefined)
  const peopleAt = ({ target }: World['levels'][number]) => {
    const byRole = people.candidates.filter((one) => target.role && one.roles.includes(target.role) && isFit(one))
    const near = byRole.filter((one) => facts.departmentId !== null && one.departmentIds.includes(facts.departmentId))
    const boss = people.superiors.find(
      ({ active, staffId, userId }) =>
        active &&
        !facts.involvedStaffIds.includes(staffId) &&
        people.candidates.some((one) => one.userId === userId && isFit(one)),
    )
    const named = people.candidates.filter(
      (one) => target.kind === 'user' && one.userId === target.userId && isFit(one),
    )
    const ids = (found: Candidate[]) => found.map(({ userId }) => userId)
    if (named.length > 0) return ids(named)
    if (target.kind !== 'role' && boss) return [boss.userId as string]
    return ids(near.length > 0 ? near : byRole)
  }
  for (const look of [...looks].sort((one, other) => one.hour - other.hour)) {
    if (look.due !== null) due = look.due
    const open = levels.map((_, index) => index + 1).filter((level) => level > behind)
    const since = Math.max(due, 0)
    const dueAt = (level: number) => levels.slice(0, level).reduce((sum, one) => sum + one.hours, since)
    const ripe = look.manual ? open.slice(0, 1) : open.filter((level) => dueAt(level) <= look.hour)
    const highest = ripe.at(-1)
    if (highest === undefined) continue
    const order = [...open.filter((level) => level >= highest), ...open.filter((level) => level < highest).reverse()]
    const level = order.find((each) => peopleAt(levels[each - 1] as World['levels'][number]).length > 0)
    const told = level === undefined ? [] : peopleAt(levels[level - 1] as World['levels'][number])
    behind = level !== undefined && level >= highest ? level : levels.length
    for (const userId of told) everTold.add(userId)
    done.push({ hour: look.hour, level, told: [...told].sort(), behind })
  }
  return done
}

/** The same by the rules, with the state that a case carries from one look to the next. */
function climbed({ levels, people, facts: given, looks }: World): Told[] {
  const ladder = {
    levels: levels.map(
      (one): Level => ({ after: `${Math.floor(one.hours / 24)},${one.hours % 24}`, target: one.target }),
    ),
    calendar: null,
  }
  const { locked, ...more } = given
  const locks = locked ? [{ kind: 'flag' as const, name: 'vip', permissions: ['bulk'] }] : []
  const complaint: Complaint = aComplaint({ ...more, tenantId: 't1', locks, dueAt: noon, breachedAt: noon })
  const done: Told[] = []
  let [level, told]: [number, string[]] = [0, []]
  for (const { hour, manual, due } of [...looks].sort((one, other) => one.hour - other.hour)) {
    if (due !== null) complaint.dueAt = at(due)
    const onLadder = { facts: complaint as CaseFacts, level, told }
    const place = { lateSince: lateSince(complaint) as Date, pauses: [], level }
    const moment = ladderMoment(complaint)
    const byTimer = moment && moment <= at(hour) ? dueLevel(ladder, place, at(hour)) : undefined
    const wanted = manual ? level + 1 : byTimer
    if (wanted === undefined || wanted > levels.length) {
      if (moment && moment <= at(hour)) placeOnLadder(complaint, ladder, level)
      continue
    }
    const step = stepAt(ladder.levels, onLadder, people, wanted)
    climb(complaint, step, ladder, manual)
    level = levelBehind(step)
    told = [...told, ...step.told]
    done.push({ hour, level: step.level, told: [...step.told].sort(), behind: level })
  }
  return done
}

it('the ladder is climbed as an oracle says that shares no code with it, however looks, due times and people fall', () => {
  const property = fc.property(worlds, (world) => {
    const steps = climbed(world)
    expect(steps).toEqual(oracle(world))
    const behind = steps.map((step) => step.behind)
    expect(behind).toEqual([...new Set(behind)].sort((one, other) => one - other))
    const told = steps.flatMap((step) => step.told)
    expect(told).toHaveLength(new Set(told).size)
  })
  sayTestSeed('ladder', runs)
  fc.assert(property, { seed: testSeed, numRuns: runs })
})
