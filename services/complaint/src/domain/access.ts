import { type Lock, opens } from './locks.ts'

/** Words for the reach of a grant, as in the context token. */
type ScopeWord = 'tenant' | 'department' | 'assigned' | 'created' | 'own' | 'own_source' | 'exact' | 'switch'

/** What decides on access of somebody: a caller, or a person who is to become the assignee. */
export interface Viewer {
  tenantId: string
  userId?: string
  roles: readonly string[]
  departmentIds: readonly string[]
  /** Linked staff record. */
  staffId?: string
  patientId?: string
  /** Case that the viewer's tracking code opens. */
  caseId?: string
  grants: Readonly<Record<string, readonly ScopeWord[]>>
}

/** What decides on access to a case. */
export interface CaseFacts {
  id: string
  tenantId: string
  departmentId: string | null
  assigneeId: string | null
  ownerAgentId: string | null
  createdBy: string | null
  patientId: string | null
  involvedStaffIds: readonly string[]
  watcherIds: readonly string[]
  /** Category and flags that are not open to everybody. */
  locks: readonly Lock[]
}

/** How much of a case is seen: all of it, or what its complainant sees. */
export type View = 'full' | 'public'

/**
 * Who sees a case and how much of it: the one rule behind get, list and every change. Lists follow it as SQL in
 * persistence/visible-branches.ts; visible-branches.int.test.ts holds both against each other.
 */
export function viewOf(viewer: Viewer, facts: CaseFacts): View | undefined {
  const covering = coveringScopes(viewer, 'ticket.view', facts)
  if (covering.some((scope) => scope !== 'own')) return 'full'
  if (isWatching(viewer, facts) && isOpenTo(viewer, facts)) return 'full'
  return covering.length > 0 ? 'public' : undefined
}

/** Whether whatever the viewer sees is seen in the public view. */
export function seesPublicViewOnly({ grants }: Pick<Viewer, 'grants'>): boolean {
  const scopes = grants['ticket.view'] ?? []
  return scopes.length > 0 && scopes.every((scope) => scope === 'own')
}

/** Whether a grant of the permission, or being told of the case, reaches this case. */
export const allows = (viewer: Viewer, permission: string, facts: CaseFacts) =>
  coveringScopes(viewer, permission, facts).length > 0 ||
  (watcherPermissions.includes(permission) && isWatching(viewer, facts) && isOpenTo(viewer, facts))

/** Whether the permission reaches this case only because it is the viewer's own. */
export function actsAsComplainant(viewer: Viewer, permission: string, facts: CaseFacts) {
  const covering = coveringScopes(viewer, permission, facts)
  return covering.length > 0 && covering.every((scope) => scope === 'own')
}

/** Scopes of the permission that reach the case by themselves, whatever locks it. */
export const reachingScopes = (viewer: Viewer, permission: string, facts: CaseFacts): readonly string[] =>
  viewer.tenantId === facts.tenantId
    ? (viewer.grants[permission] ?? []).filter((scope) => covers[scope]?.(viewer, facts))
    : []

/** Whether an escalation has told the viewer of the case. */
export const isWatching = ({ tenantId, userId }: Viewer, facts: CaseFacts) =>
  tenantId === facts.tenantId && userId !== undefined && facts.watcherIds.includes(userId)

/** Whether the viewer is among the staff whom the case is about. */
export const isInvolved = ({ staffId }: Viewer, { involvedStaffIds }: CaseFacts) =>
  staffId !== undefined && involvedStaffIds.includes(staffId)

// one's own case is seen in the public view, whatever locks it; opened again it is new work, as where one files
const coveringScopes = (viewer: Viewer, permission: string, facts: CaseFacts) =>
  reachingScopes(viewer, permission, facts).filter((scope) =>
    scope === 'own' ? permission !== 'ticket.reopen' || isUnlocked(viewer, facts) : isOpenTo(viewer, facts),
  )

const isUnlocked = (viewer: Viewer, { locks }: CaseFacts) => locks.every((lock) => opens(viewer, lock))
const isOpenTo = (viewer: Viewer, facts: CaseFacts) => isUnlocked(viewer, facts) && !isInvolved(viewer, facts)

/** What a watcher may do without another grant. */
const watcherPermissions = [
  ...['ticket.view', 'comment.view', 'comment.create', 'comment.public.read', 'comment.public.write'],
]

const inDepartments = ({ departmentIds }: Viewer, { departmentId }: CaseFacts) =>
  departmentId !== null && departmentIds.includes(departmentId)
const isUser = ({ userId }: Viewer, id: string | null) => userId !== undefined && id === userId

const covers: Partial<Record<string, (viewer: Viewer, facts: CaseFacts) => boolean>> = {
  tenant: () => true,
  department: inDepartments,
  assigned: (viewer, facts) =>
    isUser(viewer, facts.assigneeId) || (facts.assigneeId === null && inDepartments(viewer, facts)),
  created: (viewer, facts) => isUser(viewer, facts.createdBy) || isUser(viewer, facts.ownerAgentId),
  own: (viewer, facts) =>
    isUser(viewer, facts.createdBy) ||
    (viewer.patientId !== undefined && facts.patientId === viewer.patientId) ||
    (viewer.caseId !== undefined && facts.id === viewer.caseId),
}
