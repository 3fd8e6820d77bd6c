import type { FuzzRun } from './fuzzed-tree.ts'

const persistence = 'services/complaint/src/persistence'

/** Mistakes that somebody could make, each as a change to a copy of the project, and where no second lock hides it. */
export const plantedDefects: Record<string, Pick<FuzzRun, 'guard' | 'patches'>> = {
  'a missing tenant predicate': {
    guard: 'predicates',
    patches: [
      {
        file: `${persistence}/list-filters.ts`,
        from: `c.tenant_id = \${bind(caller.tenantId)}`,
        to: `\${bind(caller.tenantId)}::uuid is not null`,
      },
    ],
  },
  'a tenant set for the connection, not for the transaction': {
    guard: 'both',
    patches: [
      {
        file: 'platform/src/persistence/read-pool.ts',
        from: `'app.tenant', $1, true`,
        to: `'app.tenant', $1, false`,
      },
    ],
  },
  'an id looked up without scope': {
    guard: 'both',
    patches: [
      {
        file: `${persistence}/view-complaint.ts`,
        from: 'const view = viewOf(caller, factsOf(row))',
        to: "const view = viewOf(caller, factsOf(row)) ?? 'full'",
      },
    ],
  },
  'a sub-resource without the check of its parent': {
    guard: 'both',
    patches: [
      {
        file: `${persistence}/read-of-case.ts`,
        from: 'const view = facts && viewOf(scope.caller, facts)',
        to: "const view = facts && (viewOf(scope.caller, facts) ?? 'full')",
      },
    ],
  },
  'a flag matched as a part of a word': {
    guard: 'both',
    patches: [
      {
        file: `${persistence}/lock-condition.ts`,
        from: `\`c.flags <@ \${names('flag', 'name', opened)}\``,
        to: `\`not exists (select from unnest(c.flags) f where not exists (
          select from unnest(\${names('flag', 'name', opened)}) n where f like '%' || n || '%'))\``,
      },
    ],
  },
  'an answer that is remembered without whom it was for': {
    guard: 'both',
    patches: [
      {
        file: 'services/complaint/src/queries/get-accessible-configuration.ts',
        from: 'const access =',
        to: 'const kept = new Map<string, ReturnType<typeof accessibleConfiguration>>()\nconst access =',
      },
      {
        file: 'services/complaint/src/queries/get-accessible-configuration.ts',
        from: 'const seen = accessibleConfiguration(configuration, scope.caller, part)',
        to: `const key = \`\${scope.tenantId} \${version}\`
  const seen = kept.get(key) ?? accessibleConfiguration(configuration, scope.caller, part)
  kept.set(key, seen)`,
      },
    ],
  },
  'a statistic that ignores a flag': {
    guard: 'both',
    patches: [
      {
        file: `${persistence}/statistics-statement.ts`,
        from: 'return visibleCases(caller, filters ?? noFilters, now, bind, { columns, conditions, fullOnly: true })',
        to: `return visibleCases(caller, filters ?? noFilters, now, bind, { columns, conditions, fullOnly: true })
    ?.replaceAll(/c\\.flags <@ array\\(select name from flag where tenant_id = \\$\\d+ and \\([^[]*\\[\\]\\)\\)/g, 'true')`,
      },
    ],
  },
}
