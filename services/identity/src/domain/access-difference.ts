import type { Matrix, RoleGrants } from './default-matrix.ts'
import { grantsOf } from './grants.ts'
import { tenantRoles } from './roles.ts'

/** One permission and the scopes of it that somebody gains or loses. */
interface ScopesOf {
  permission: string
  scopes: string[]
}

/** What somebody with certain roles gains and loses by another document. */
export interface AccessDifference {
  gains: ScopesOf[]
  loses: ScopesOf[]
}

// a switch belongs to a user's source, not to the document: what hangs on one counts as granted
const switchedOn = { canCreateComplaints: true, canCreateInquiries: true }

/** What the holders of these roles gain and lose; undefined where nothing changes for them. */
export function accessDifference(
  roles: readonly string[],
  before: Matrix,
  after: Matrix,
): AccessDifference | undefined {
  const [held, given] = [grantsOf(roles, switchedOn, before), grantsOf(roles, switchedOn, after)]
  const difference = { gains: beyond(given, held), loses: beyond(held, given) }
  return difference.gains.length + difference.loses.length > 0 ? difference : undefined
}

/** Every set of roles for whose holders something changes, each sorted. */
export const rolesConcerned = (before: Matrix, after: Matrix): string[][] =>
  subsetsOf([...tenantRoles].sort()).filter((roles) => accessDifference(roles, before, after) !== undefined)

const beyond = (these: RoleGrants, those: RoleGrants): ScopesOf[] =>
  Object.entries(these).flatMap(([permission, scopes]) => {
    const others = those[permission] ?? []
    // the whole tenant holds every narrower scope
    const more = others.includes('tenant') ? [] : scopes.filter((scope) => !others.includes(scope))
    return more.length > 0 ? [{ permission, scopes: more }] : []
  })

const subsetsOf = (words: readonly string[]): string[][] =>
  words.reduce<string[][]>((sets, word) => sets.concat(sets.map((set) => [...set, word])), [[]])
