import type { Half, Row } from './document.ts'
import type { TestOutcome } from './results.ts'
import { claimOf, isOutsideTheRows } from './titles.ts'

export type State = 'proved' | 'half' | 'open'
type HalfReport = Half & { proved: boolean; tests: TestOutcome[] }
export type RowReport = { id: string; text: string; state: State; halves: HalfReport[] }
export type Report = {
  rows: RowReport[]
  /** Tests that carry an id of the security or performance tables. */
  outside: { tag: string; proved: boolean; tests: TestOutcome[] }[]
  /** Titles whose ids mean nothing: an unknown row, a row's half left out, more than three. */
  faults: string[]
}

/** A half is proved when a test that names it has passed and none that names it has failed. */
export function reportRows(rows: Row[], tests: TestOutcome[]): Report {
  const byTag = new Map<string, TestOutcome[]>()
  const faults: string[] = []
  for (const test of tests) {
    const { tags, faults: wrong } = claimOf(test.title)
    const unknown = tags.map((tag) => unknownTag(tag, rows)).filter((fault) => fault !== undefined)
    faults.push(...[...wrong, ...unknown].map((fault) => `${fault}: "${test.title}" in ${test.file}`))
    for (const tag of new Set(tags)) byTag.set(tag, [...(byTag.get(tag) ?? []), test])
  }
  const outside = [...byTag.keys()].filter(isOutsideTheRows).sort(byNumber)
  return {
    rows: rows.map((row) => reportRow(row, byTag)),
    outside: outside.map((tag) => evidence(tag, byTag)),
    faults: [...new Set(faults)],
  }
}

function reportRow({ id, text, halves }: Row, byTag: Map<string, TestOutcome[]>): RowReport {
  const reported = halves.map((half) => ({ ...half, ...evidence(half.tag, byTag) }))
  const count = reported.filter(({ proved }) => proved).length
  return { id, text, state: count === halves.length ? 'proved' : count > 0 ? 'half' : 'open', halves: reported }
}

function evidence(tag: string, byTag: Map<string, TestOutcome[]>) {
  const tests = byTag.get(tag) ?? []
  return { tag, proved: tests.length > 0 && tests.every(({ passed }) => passed), tests }
}

function unknownTag(tag: string, rows: Row[]): string | undefined {
  if (isOutsideTheRows(tag) || rows.some(({ halves }) => halves.some((half) => half.tag === tag))) return undefined
  const row = rows.find(({ id }) => id === tag.split(':')[0])
  if (!row) return `${tag} is no row of the requirements`
  return `${tag} names no half of ${row.id} (${row.halves.map((half) => half.tag).join(', ')})`
}

function byNumber(left: string, right: string) {
  return left.localeCompare(right, 'en', { numeric: true })
}
