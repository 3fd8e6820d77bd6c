import type { CatalogRule, Policy, Table } from './catalog.ts'
import { nilTenantPattern, otherPolicies, tenantPattern } from './expected-policies.ts'
import { nameOf, tenantTables } from './tables.ts'

/** Row-level security: the lock that still holds when a query forgets its tenant. */
export const securityRules: CatalogRule[] = [
  {
    name: 'row-level-security',
    why: 'Without it a forgotten predicate shows every tenant.',
    check: (catalog, expected) =>
      tenantTables(catalog, expected)
        .filter(({ secured }) => !secured)
        .map((table) => `${nameOf(table)} has no row-level security`),
  },
  {
    name: 'not-forced',
    why: 'Forced on the owner, a data migration silently changes nothing.',
    check: (catalog) =>
      catalog.tables.filter(({ forced }) => forced).map((table) => `${nameOf(table)} is forced on its owner`),
  },
  {
    name: 'tenant-policy',
    why: 'Every row the app reads or writes is of the tenant that its transaction is bound to.',
    check: (catalog, expected) =>
      tenantTables(catalog, expected).flatMap((table) => appPolicyFaults(table, nameOf(table) in expected.copies)),
  },
  {
    name: 'policy-roles',
    why: 'A policy opens the table to whom it names: besides the app only the listed exceptions, each to its own role.',
    check: (catalog, expected) =>
      catalog.tables
        .filter(({ schema }) => expected.services.includes(schema))
        .flatMap((table) =>
          table.policies
            .filter(({ roles }) => roles.join() !== `${table.schema}_app`)
            .filter((policy) => !otherPolicies(table).some((allowed) => covers(allowed, policy)))
            .map((policy) => `${nameOf(table)}: ${describe(policy)}`),
        ),
  },
  {
    name: 'policies-add-up',
    why: 'Restrictive policies would make the pattern depend on its neighbours.',
    check: (catalog) =>
      catalog.tables.flatMap((table) =>
        table.policies
          .filter(({ permissive }) => !permissive)
          .map(({ name }) => `${nameOf(table)}: ${name} is restrictive`),
      ),
  },
  {
    name: 'exemptions-are-real',
    why: 'A list with entries that nobody needs hides the one that nobody wanted.',
    check: (catalog, expected) => {
      const known = new Set(catalog.tables.map(nameOf))
      return Object.entries({ ...expected.exempt, ...expected.copies }).flatMap(([table, reason]) => [
        ...(known.has(table) ? [] : [`${table} is listed and does not exist`]),
        ...(reason.trim().length >= 10 ? [] : [`${table} is listed without a reason`]),
      ])
    },
  },
]

function appPolicyFaults(table: Table, isCopy: boolean): string[] {
  const app = `${table.schema}_app`
  const policies = table.policies.filter(({ roles }) => roles.join() === app)
  const faults = policies
    .filter((policy) => !followsPattern(policy) && !(isCopy && readsNilTenant(policy)))
    .map((policy) => `${nameOf(table)}: ${describe(policy)}`)
  const used = table.grants.some(({ role }) => role === app)
  return used && policies.length === 0 ? [...faults, `${nameOf(table)} has no policy for ${app}`] : faults
}

function followsPattern({ command, using, check }: Policy) {
  const reads = command === 'INSERT' || using === tenantPattern
  const writes = command === 'SELECT' || command === 'DELETE' || check === tenantPattern
  return reads && writes
}

function readsNilTenant({ command, using }: Policy) {
  return command === 'SELECT' && using === nilTenantPattern
}

function covers(allowed: { role: string; command: string; using?: RegExp; check?: RegExp }, policy: Policy) {
  const fits = (pattern: RegExp | undefined, text: string | null) =>
    pattern ? pattern.test(text ?? '') : text === null
  return (
    policy.roles.join() === allowed.role &&
    policy.command === allowed.command &&
    fits(allowed.using, policy.using) &&
    fits(allowed.check, policy.check)
  )
}

function describe({ name, command, roles, using, check }: Policy) {
  return `${name} for ${command} to ${roles.join(', ')} using ${using} with check ${check}`
}
