import { type CaseFacts, isInvolved, isWatching, reachingScopes, type Viewer, viewOf } from './access.ts'
import { type Lock, opens } from './locks.ts'

/** One rule of who sees a case, and what it comes to. */
export interface AppliedRule {
  rule: 'tenant' | 'scope' | 'own' | 'watcher' | 'category' | 'flag' | 'conflict'
  /** 'pass' and 'fail' of what must hold; 'gives' and 'gives not' of what one of must give a reach. */
  outcome: 'pass' | 'fail' | 'gives' | 'gives not'
  detail: string
}

/** Why somebody sees a case, or does not: every rule in its order. */
export function explainView(viewer: Viewer, facts: CaseFacts) {
  const scopes = reachingScopes(viewer, 'ticket.view', facts)
  const staff = scopes.filter((scope) => scope !== 'own')
  const held = (viewer.grants['ticket.view'] ?? []).join(', ') || 'none'
  const rules: AppliedRule[] = [
    must('tenant', viewer.tenantId === facts.tenantId, 'The case belongs to the tenant.'),
    gives('scope', staff.length > 0, `Held: ${held}; reaching the case: ${staff.join(', ') || 'none'}.`),
    gives('own', scopes.includes('own'), 'One sees a case of one’s own in the public view, whatever locks it.'),
    gives('watcher', isWatching(viewer, facts), 'An escalation tells somebody of the case.'),
    ...facts.locks.map((lock) => must(lock.kind, opens(viewer, lock), saidOf(lock))),
    must('conflict', !isInvolved(viewer, facts), 'Staff whom the case is about do not see it.'),
  ]
  return { view: viewOf(viewer, facts), rules }
}

const must = (rule: AppliedRule['rule'], holds: boolean, detail: string): AppliedRule => ({
  ...{ rule, outcome: holds ? 'pass' : 'fail', detail },
})
const gives = (rule: AppliedRule['rule'], holds: boolean, detail: string): AppliedRule => ({
  ...{ rule, outcome: holds ? 'gives' : 'gives not', detail },
})

const saidOf = ({ name, permissions }: Lock) =>
  permissions === null
    ? `${name}: the configuration does not know it; tenant admins see it.`
    : `${name}: any of ${permissions.join(', ')} opens it.`
