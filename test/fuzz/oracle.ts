import type { Role } from '../harness/role-grants.ts'

/** Role -> permission -> scopes. What follows is written from domain.md alone and shares no code with the services. */
export type Matrix = Record<Role, Readonly<Record<string, readonly string[]>>>

/** A hospital with what its configuration locks, name by name; an empty list is open to everybody. */
export interface Tenant {
  id: string
  matrix: Matrix
  categories: ReadonlyMap<string, readonly string[]>
  flags: ReadonlyMap<string, readonly string[]>
  defaultFlags: ReadonlyMap<string, readonly string[]>
}

/** Somebody in a tenant; a platform admin in the one that they have selected. */
export interface Person {
  id: string
  tenant: Tenant
  roles: readonly Role[]
  departments: readonly string[]
  active: boolean
  staffId?: string
  patientId?: string
}

/** A case with what decides on access to it and on what can be done with it. */
export interface Case {
  id: string
  tenant: Tenant
  category: string
  flags: readonly string[]
  department?: string | undefined
  assignee?: string | undefined
  owner?: string | undefined
  creator: string
  patient?: string | undefined
  involved: readonly string[]
  watchers: readonly string[]
  status: string
  subStatus: string
  reopenings: number
  deleted: boolean
}

export type View = 'full' | 'public'

/** Several roles: the union of their grants. */
export const scopesOf = (person: Person, permission: string) => [
  ...new Set(person.roles.flatMap((role) => person.tenant.matrix[role][permission] ?? [])),
]

/** A list names permissions of which any opens. What the configuration does not know is for tenant admins. */
export function opens(person: Person, list: readonly string[] | undefined): boolean {
  if (person.roles.includes('platform_admin')) return true
  if (list === undefined) return person.roles.includes('tenant_admin')
  return list.length === 0 || list.some((permission) => scopesOf(person, permission).length > 0)
}

const isUnlocked = (person: Person, { tenant, category, flags }: Case) =>
  opens(person, tenant.categories.get(category)) && flags.every((flag) => opens(person, tenant.flags.get(flag)))
const isOpen = (person: Person, of: Case) =>
  isUnlocked(person, of) && !(person.staffId !== undefined && of.involved.includes(person.staffId))

function covers(scope: string, { id, departments, patientId }: Person, of: Case): boolean {
  const inDepartment = of.department !== undefined && departments.includes(of.department)
  if (scope === 'department') return inDepartment
  if (scope === 'assigned') return of.assignee === id || (of.assignee === undefined && inDepartment)
  if (scope === 'created') return of.creator === id || of.owner === id
  if (scope === 'own') return of.creator === id || (patientId !== undefined && of.patient === patientId)
  return scope === 'tenant'
}

const ofWatchers = ['ticket.view', 'comment.view', 'comment.create', 'comment.public.read', 'comment.public.write']

/** In what part the permission reaches the case: as staff, as its complainant, or not at all. */
export function reach(person: Person, permission: string, of: Case): 'staff' | 'own' | undefined {
  if (person.tenant !== of.tenant || of.deleted) return undefined
  const covering = scopesOf(person, permission).filter((scope) => covers(scope, person, of))
  const watches = ofWatchers.includes(permission) && of.watchers.includes(person.id)
  if (isOpen(person, of) && (watches || covering.some((scope) => scope !== 'own'))) return 'staff'
  // guard of reopening: category and flags open
  const isKept = permission === 'ticket.reopen' && !isUnlocked(person, of)
  return covering.includes('own') && !isKept ? 'own' : undefined
}

/** Visible = same tenant, a grant that covers it or a watcher, every lock open, no conflict; one's own in the public view. */
export function viewOf(person: Person, of: Case): View | undefined {
  const part = reach(person, 'ticket.view', of)
  return part === 'own' ? 'public' : part && 'full'
}

/** Whether somebody can be given a case: active, and sees it as if it were theirs already. */
export const isSuitable = (person: Person | undefined, given: Case) =>
  person?.active === true && viewOf(person, given) === 'full'

type Step = readonly [permission: string, from: readonly string[], inside?: readonly string[]]
const working = ['open', 'in_progress']
const unclosed = [...working, 'resolved']
const always = [...unclosed, 'closed']
/** The table of the lifecycle, and what is done with a case where it stands. */
export const steps = {
  acknowledge: ['ticket.status', ['open'], ['new']],
  triage: ['ticket.status', ['open'], ['new', 'acknowledged']],
  start: ['ticket.status', ['open']],
  assign: ['ticket.assign', working],
  pause: ['ticket.status', ['in_progress']],
  resume: ['ticket.status', ['in_progress'], ['awaiting_complainant', 'awaiting_external']],
  resolve: ['ticket.resolve', working],
  reject: ['ticket.reject', working],
  mark_duplicate: ['ticket.reject', working],
  withdraw: ['ticket.withdraw', working],
  confirm: ['ticket.confirm', ['resolved']],
  reopen: ['ticket.reopen', ['resolved', 'closed']],
  comment: ['comment.public.write', always],
  note: ['comment.create', always],
  update: ['ticket.update', unclosed],
  change_source: ['ticket.update', unclosed],
  escalate: ['ticket.escalate', unclosed],
  delete: ['ticket.delete', always],
} as const satisfies Record<string, Step>
export type Action = keyof typeof steps

export function admits({ status, subStatus }: Case, action: Action): boolean {
  const [, from, inside]: Step = steps[action]
  return from.includes(status) && (inside === undefined || inside.includes(subStatus))
}

/** Who may ask, who sees, whom the grant reaches, in the order of refusals; undefined: nothing is in the way. */
export function refusal(person: Person, asked: readonly string[], of: Case | undefined, permission = asked[0] ?? '') {
  for (const held of [asked, [permission]])
    if (!held.some((each) => scopesOf(person, each).length > 0)) return 'OPERATION_NOT_ALLOWED'
  if (of === undefined || viewOf(person, of) === undefined) return 'COMPLAINT_NOT_FOUND'
  return reach(person, permission, of) === undefined ? 'NOT_ALLOWED_HERE' : undefined
}

/** At most 3 by complainants. */
export const mayReopenAgain = (person: Person, of: Case) =>
  reach(person, 'ticket.reopen', of) !== 'own' || of.reopenings < 3

/** What somebody may do with a case now. */
export const actionsOf = (person: Person, of: Case) =>
  (Object.keys(steps) as Action[]).filter(
    (action) =>
      admits(of, action) &&
      reach(person, steps[action][0], of) !== undefined &&
      (action !== 'reopen' || mayReopenAgain(person, of)),
  )
