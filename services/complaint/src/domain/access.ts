/** Words for the reach of a grant, as in the context token. */
type ScopeWord = 'tenant' | 'department' | 'assigned' | 'created' | 'own' | 'own_source' | 'exact' | 'switch'

/** What decides on access of somebody: a caller, or a person who is to become the assignee. */
export interface Viewer {
  tenantId: string
  userId?: string
  departmentIds: readonly string[]
  patientId?: string
  grants: Readonly<Record<string, readonly ScopeWord[]>>
}

/** What decides on access to a case. */
export interface CaseFacts {
  tenantId: string
  departmentId: string | null
  assigneeId: string | null
  ownerAgentId: string | null
  createdBy: string | null
  patientId: string | null
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
  return covering.length > 0 ? 'public' : undefined
}

/** Whether whatever the viewer sees is seen in the public view. */
export function seesPublicViewOnly({ grants }: Pick<Viewer, 'grants'>): boolean {
  const scopes = grants['ticket.view'] ?? []
  return scopes.length > 0 && scopes.every((scope) => scope === 'own')
}

/** Whether a grant of the permission reaches this case. */
export const allows = (viewer: Viewer, permission: string, facts: CaseFacts) =>
  coveringScopes(viewer, permission, facts).length > 0

const coveringScopes = (viewer: Viewer, permission: string, facts: CaseFacts) =>
  viewer.tenantId === facts.tenantId
    ? (viewer.grants[permission] ?? []).filter((scope) => covers[scope]?.(viewer, facts))
    : []

const inDepartments = ({ departmentIds }: Viewer, { departmentId }: CaseFacts) =>
  departmentId !== null && departmentIds.includes(departmentId)
const isUser = ({ userId }: Viewer, id: string | null) => userId !== undefined && id === userId

const covers: Partial<Record<ScopeWord, (viewer: Viewer, facts: CaseFacts) => boolean>> = {
  tenant: () => true,
  department: inDepartments,
  assigned: (viewer, facts) =>
    isUser(viewer, facts.assigneeId) || (facts.assigneeId === null && inDepartments(viewer, facts)),
  created: (viewer, facts) => isUser(viewer, facts.createdBy) || isUser(viewer, facts.ownerAgentId),
  own: (viewer, facts) =>
    isUser(viewer, facts.createdBy) || (viewer.patientId !== undefined && facts.patientId === viewer.patientId),
}
