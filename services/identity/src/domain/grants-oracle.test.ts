import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultMatrix } from './default-matrix.ts'
import { explainAccess } from './explain-access.ts'
import { grantsOf } from './grants.ts'
import { principalFromClaims } from './principal-from-claims.ts'
import { readMatrix } from './read-matrix.ts'

// An oracle for what somebody may do, written from the domain's document: everything is a set of facts "role permission scope",
// and a question is asked about one fact at a time. It shares no code with what it judges.

const roleNames =
  'tenant_admin manager department_manager help_desk_agent support_staff source_user complainant auditor'
const roles = roleNames.split(' ')
const possible: [permissions: string, scopes: string][] = [
  ['ticket.view comment.public.read comment.public.write ticket.reopen', 'tenant department assigned created own'],
  ['ticket.create inquiry.create', 'tenant own switch'],
  ['ticket.update ticket.delete ticket.resolve ticket.status', 'tenant department assigned created'],
  ['ticket.assign ticket.reject ticket.escalate', 'tenant department assigned created'],
  ['comment.view comment.create explanation.request explanation.view', 'tenant department assigned'],
  ['ticket.confirm ticket.withdraw', 'own'],
  ['directory.view', 'tenant own_source'],
  ['patient.find', 'tenant department exact'],
  ['bulk stats.view export', 'tenant department'],
  ['audit.view users.manage config.edit', 'tenant'],
]
const codes: Record<string, string> = {
  ...{ 'ticket.view': '127000', 'ticket.create': '127001', 'ticket.update': '127002', 'ticket.delete': '127003' },
  ...{ 'comment.view': '127004', 'comment.create': '127005', 'ticket.resolve': '127006' },
}
const pairs = possible.flatMap(([permissions, scopes]) =>
  permissions.split(' ').flatMap((permission) => scopes.split(' ').map((scope) => [permission, scope] as const)),
)
const everyFact = roles.flatMap((role) => pairs.map(([permission, scope]) => `${role} ${permission} ${scope}`))

interface Situation {
  /** What the tenant's document says. */
  facts: readonly string[]
  groups: readonly string[]
  complaints: boolean
  inquiries: boolean
}

/** Whether the situation gives the permission in the scope. */
function gives({ facts, groups, complaints, inquiries }: Situation, permission: string, scope: string): boolean {
  const tenants = new Set(groups.flatMap((group) => /^\/t\.([a-z-]+)\//.exec(group)?.[1] ?? []))
  const ofPlatform = groups.includes('/platform/admins')
  if (tenants.size > 1 || (tenants.size === 1 && ofPlatform)) return false
  if (ofPlatform) return scope === 'tenant' && permission !== 'ticket.confirm' && permission !== 'ticket.withdraw'
  if (scope === 'switch' && !(permission === 'ticket.create' ? complaints : inquiries)) return false
  return roles.some(
    (role) =>
      groups.some((group) => group.endsWith(`/roles/${role}`)) && facts.includes(`${role} ${permission} ${scope}`),
  )
}

const allGiven = (situation: Situation) =>
  [...pairs, ['tenants.manage', 'tenant'] as const, ['tenants.aggregate', 'tenant'] as const]
    .filter(([permission, scope]) =>
      permission.startsWith('tenants.')
        ? gives(situation, 'ticket.view', scope) && situation.groups.includes('/platform/admins')
        : gives(situation, permission, scope),
    )
    .map(([permission, scope]) => `${permission} ${scope}`)
    .sort()

const group = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...roles, 'king').map((role) => `/t.acme/roles/${role}`) },
  { weight: 3, arbitrary: fc.constantFrom('/t.acme/dept/emergency', '/t.acme/console-admins', '/elsewhere', '') },
  { weight: 1, arbitrary: fc.constantFrom('/platform/admins', '/t.other/roles/manager') },
)
const situation: fc.Arbitrary<Situation> = fc.record({
  facts: fc.subarray(everyFact),
  groups: fc.array(group, { maxLength: 5 }),
  complaints: fc.boolean(),
  inquiries: fc.boolean(),
})

/** The document of the facts as somebody might send it: in any order, a permission by its code where it has one. */
const sentBy = ({ facts }: Pick<Situation, 'facts'>, byCode: boolean) =>
  roles.map((role) => {
    const granted = new Map<string, string[]>()
    for (const [who, permission = '', scope = ''] of facts.map((fact) => fact.split(' ')))
      if (who === role) granted.set(permission, [scope, ...(granted.get(permission) ?? [])])
    const nameOf = (permission: string) => (byCode && codes[permission]) || permission
    return { role, grants: [...granted].map(([permission, scopes]) => ({ permission: nameOf(permission), scopes })) }
  })

const flat = (grants: Record<string, readonly string[]>) =>
  Object.entries(grants)
    .flatMap(([permission, scopes]) => scopes.map((scope) => `${permission} ${scope}`))
    .sort()

describe('the resolution of grants', () => {
  it('is what the oracle says, for any document, groups and switches, and is explained in full', () => {
    fc.assert(
      fc.property(situation, fc.boolean(), (given, byCode) => {
        const matrix = readMatrix(sentBy(given, byCode))
        const claimed = principalFromClaims(given.groups)
        const held = claimed.kind === 'tenant' ? claimed.roles : claimed.kind === 'platform' ? ['platform_admin'] : []
        const switches = { canCreateComplaints: given.complaints, canCreateInquiries: given.inquiries }
        const expected = allGiven(given)
        expect(flat(grantsOf(held, switches, matrix))).toEqual(expected)
        const { grants } = explainAccess(held, switches, matrix)
        expect(flat(Object.fromEntries(grants.map(({ permission, scopes }) => [permission, scopes])))).toEqual(expected)
        for (const { scopes, origins } of grants)
          expect(new Set(origins.map(({ scope }) => scope))).toEqual(new Set(scopes))
      }),
      { numRuns: 300 },
    )
  })

  it('knows every grant of the default matrix, so that the oracle and the code speak of the same things', () => {
    const facts = Object.entries(defaultMatrix).flatMap(([role, grants]) =>
      flat(grants).map((line) => `${role} ${line}`),
    )
    expect(facts.filter((fact) => !everyFact.includes(fact))).toEqual([])
    expect(readMatrix(sentBy({ facts }, false))).toEqual(defaultMatrix)
  })
})
