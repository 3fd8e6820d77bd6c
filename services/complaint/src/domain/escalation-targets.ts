import { type CaseFacts, isInvolved, type Viewer, viewOf } from './access.ts'
import { type Target, targetRoles } from './escalation-ladder.ts'

/** A login that an escalation may tell, as it would see cases. */
export interface Candidate extends Viewer {
  userId: string
  active: boolean
}

/** A superior of the assignee; not everybody has a login. */
export interface Superior {
  staffId: string
  active: boolean
  userId: string | null
}

/** Whom the levels of a ladder can mean for one case. */
export interface People {
  candidates: readonly Candidate[]
  /** Of the assignee, from the next one up. */
  superiors: readonly Superior[]
}

/** Why somebody who was meant is not told. */
type Unfit = 'inactive' | 'conflict' | 'already_told' | 'no_login' | 'may_not_see'

/** Somebody who was meant, and why they are not told. */
export interface Passed {
  user_id?: string
  /** Of a superior without a login. */
  staff_id?: string
  reason: Unfit
}

/** Who can be told and who was passed over. */
interface Found {
  told: string[]
  passed: Passed[]
}

/** What decides on who is told of a case. */
interface Circumstances {
  facts: CaseFacts
  people: People
  /** Users whom an earlier step of this cycle has told. */
  toldBefore: readonly string[]
}

type Way = (target: Target, circumstances: Circumstances) => Found

/**
 * Who is told at a level: the user that it names, else the next superior of the assignee, else whoever has the role in the
 * department, else in the tenant. Its kind says with which of these it begins; the next one counts when nobody is left of one.
 */
export function whoIsTold(target: Target, circumstances: Circumstances): Found {
  const passed = new Map<string, Passed>()
  for (const way of waysOf[target.kind]) {
    const found = way(target, circumstances)
    for (const one of found.passed) passed.set(one.user_id ?? one.staff_id ?? '', one)
    if (found.told.length > 0) return { told: found.told, passed: [...passed.values()] }
  }
  return { told: [], passed: [...passed.values()] }
}

const theUser: Way = (target, circumstances) => {
  const { candidates } = circumstances.people
  return allFit(
    target.kind === 'user' ? candidates.filter(({ userId }) => userId === target.userId) : [],
    circumstances,
  )
}

const nextSuperior: Way = (_target, circumstances) => {
  const passed: Passed[] = []
  for (const superior of circumstances.people.superiors) {
    const { userId, staffId } = superior
    const reason = unfitSuperior(superior, circumstances)
    if (!reason && userId !== null) return { told: [userId], passed }
    passed.push({ ...(userId === null ? { staff_id: staffId } : { user_id: userId }), reason: reason ?? 'no_login' })
  }
  return { told: [], passed }
}

const roleInDepartment: Way = ({ role }, circumstances) => {
  const { departmentId } = circumstances.facts
  const there = ({ departmentIds }: Viewer) => departmentId !== null && departmentIds.includes(departmentId)
  return allFit(holdersOf(role, circumstances).filter(there), circumstances)
}

const roleInTenant: Way = ({ role }, circumstances) => allFit(holdersOf(role, circumstances), circumstances)

const byRole = [roleInDepartment, roleInTenant]
const waysOf: Record<Target['kind'], readonly Way[]> = {
  user: [theUser, nextSuperior, ...byRole],
  reports_to: [nextSuperior, ...byRole],
  role: byRole,
}

const holdersOf = (role: string | undefined, { people }: Circumstances) =>
  people.candidates.filter(({ roles }) => role !== undefined && roles.includes(role))

function allFit(candidates: readonly Candidate[], circumstances: Circumstances): Found {
  const judged = candidates.map((one) => ({ user_id: one.userId, reason: unfit(one, circumstances) }))
  return {
    told: judged.filter(({ reason }) => !reason).map(({ user_id }) => user_id),
    passed: judged.flatMap(({ user_id, reason }) => (reason ? [{ user_id, reason }] : [])),
  }
}

function unfit(candidate: Candidate, { facts, toldBefore }: Circumstances): Unfit | undefined {
  if (!candidate.active) return 'inactive'
  if (isInvolved(candidate, facts)) return 'conflict'
  if (toldBefore.includes(candidate.userId)) return 'already_told'
  return seesAsWatcher(candidate, facts) ? undefined : 'may_not_see'
}

function unfitSuperior({ active, userId, staffId }: Superior, circumstances: Circumstances): Unfit | undefined {
  if (!active) return 'inactive'
  if (circumstances.facts.involvedStaffIds.includes(staffId)) return 'conflict'
  if (userId === null) return 'no_login'
  const login = circumstances.people.candidates.find((one) => one.userId === userId)
  return login ? unfit(login, circumstances) : 'inactive'
}

// who has no business with cases does not get it by being told of one
const seesAsWatcher = (viewer: Candidate, facts: CaseFacts) =>
  targetRoles.some((role) => viewer.roles.includes(role)) &&
  viewOf(viewer, { ...facts, watcherIds: [...facts.watcherIds, viewer.userId] }) === 'full'
