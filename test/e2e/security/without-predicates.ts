import type { CopiedTree } from '../../faults/copied-tree.ts'

const always = (parameter: string) => `(${parameter}::uuid is not null)`

/** Every way in which the services narrow something to a tenant, and what is left of it when that is forgotten. */
const everyCut: [
  what: string,
  in_: RegExp,
  pattern: RegExp,
  replacement: (match: string) => string,
  atLeast: number,
][] = [
  ['SQL', /\/persistence\//, /\b(?:\w+\.)?tenant_id = \$1(?!\d)/g, () => always('$1'), 20],
  ['SQL, platform staff too', /\/persistence\//, /\b\w+\.tenant_id in \(\$1, [^)]*\)/g, () => always('$1'), 1],
  [
    'SQL put together',
    /\/persistence\//,
    /\bc\.tenant_id = \$\{bind\(caller\.tenantId\)\}/g,
    () => `\${bind(caller.tenantId)}::uuid is not null`,
    1,
  ],
  [
    'SQL put together, the tenant bound before',
    /\/persistence\//,
    /\b(?:\w+\.)?tenant_id (?:= \$\{\w+\}|in \(\$\{\w+\}, [^)]*\))/g,
    (match) => `${/\$\{\w+\}/.exec(match)?.[0]}::uuid is not null`,
    5,
  ],
  [
    'unit of work',
    /\/persistence\//,
    /(?<=\bfind(?:One)?\(\w+, \{ (?:.*, )?)tenantId(?:: \w+\.tenantId)?,? ?/g,
    () => '',
    3,
  ],
  ['rule', /\/domain\/access\.ts$/, /viewer\.tenantId === facts\.tenantId/g, () => "viewer.tenantId !== ''", 1],
  ['cursors', /list/, /(?<=boundTo\b.*\[)(?:caller\.)?tenantId, /g, () => '', 2],
]

/**
 * Takes the tenant out of every query of the copied services, but where `kept` names the way. Answers how often; throws when a way
 * is not found any more.
 */
export function removePredicates(tree: CopiedTree, kept: readonly string[] = []): Record<string, number> {
  const cuts = everyCut.filter(([what]) => !kept.includes(what))
  const counts = Object.fromEntries(cuts.map(([what]) => [what, 0]))
  for (const path of tree.sources('services').filter((path) => !path.includes('/migrations/'))) {
    const text = tree.read(path)
    const changed = cuts.reduce(
      (before, [what, in_, pattern, replacement]) =>
        in_.test(path)
          ? before.replace(pattern, (match) => {
              counts[what] = (counts[what] ?? 0) + 1
              return replacement(match)
            })
          : before,
      text,
    )
    if (changed !== text) tree.write(path, changed)
  }
  for (const [what, , , , atLeast] of cuts)
    if ((counts[what] ?? 0) < atLeast) throw new Error(`${what}: ${counts[what]} predicates found, ${atLeast} expected`)
  return counts
}

/** Lines of the copied services in which a query is still narrowed to a tenant. */
export const predicatesLeft = (tree: CopiedTree) =>
  tree
    .sources('services')
    .filter((path) => /\/(persistence|queries)\//.test(path) && !path.includes('/migrations/'))
    .flatMap((path) => tree.read(path).split('\n'))
    .filter((line) => /tenant_id (?:=|in \() ?\$[\d{]|\bfind(?:One)?\(\w+, \{ (?:.*, )?tenantId/.test(line))
