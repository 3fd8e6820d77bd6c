import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { View } from '../domain/access.ts'
import type { Sought } from '../domain/case-words.ts'
import type { Bind } from './list-filters.ts'
import type { Branch } from './visible-branches.ts'

/** So many hits are looked at one by one; where there are more, a page is found sooner by walking its order. */
const fewHits = 3000
/** So many are gathered, and a case that is walked by is one of them; where there are more, each case's words are looked up. */
const knownHits = 15_000

/** How a part of a list is read. */
export interface Reading {
  view: View
  from: string
  sorted: string[]
  where: Branch['where']
}

/** How a list in the order of a column of `c` reads a branch. */
export const readingOf = ({ view, where, listed }: Branch, column: string): Reading => ({
  view,
  ...(listed?.(column) ?? { from: 'complaint c', sorted: sortedBy(column), where }),
})

/** The same of what is sought alone, and what stands before the statement. */
export function readingsOf(
  branches: readonly Branch[],
  column: string,
  sought: Sought,
  bind: Bind,
): { before: string; readings: Reading[] } {
  const readings = branches.flatMap((branch) =>
    branch.view === 'full' ? fullReadings(branch, column, sought) : [ownReading(branch, column, sought)],
  )
  return { before: branches.some(({ view }) => view === 'full') ? hitsOf(sought, bind) : '', readings }
}

// only one of the two is carried out: the other one's condition is known before its first row
const fullReadings = (branch: Branch, column: string, sought: Sought): Reading[] => {
  const walked = readingOf(branch, column)
  return [
    {
      ...{ view: branch.view, from: 'hit join complaint c on c.id = hit.id', sorted: sortedBy(column) },
      where: (bind) => `not ${many} and ${branch.where(bind)}`,
    },
    {
      ...walked,
      where: (bind) => `${many} and ${walked.where(bind, isHit(holds(sought.full, bind)))}`,
    },
  ]
}

// nobody has so many cases of their own that an index of words would be worth it
function ownReading(branch: Branch, column: string, sought: Sought): Reading {
  const walked = readingOf(branch, column)
  return { ...walked, where: (bind) => walked.where(bind, holds(sought.public, bind)) }
}

const many = '(select many from hits)'
// search_cases says by the nil id that there are more than it gathers
const tooMany = `exists (select from hit where hit.id = '${NIL_TENANT_ID}')`

const sortedBy = (column: string) => [`c.${column}`, 'c.id']

/** The same for a set of cases that is read as a whole: what stands before it, and the condition on the complaint `c` in a view. */
export function wholeSearch(sought: Sought, bind: Bind): { before: string; foundIn(view: View): string } {
  const holding = (words: readonly string[]) =>
    `exists (select from party p where p.tenant_id = c.tenant_id and p.id = c.id and p.words @@ ${tsquery(words, bind)})`
  return {
    before: hitsOf(sought, bind),
    foundIn: (view) => (view === 'full' ? isHit(holding(sought.full)) : holding(sought.public)),
  }
}

const isHit = (holding: string) => `case when ${tooMany} then ${holding} else c.id in (select hit.id from hit) end`

const hitsOf = ({ full }: Sought, bind: Bind) =>
  `with hit as materialized (select found.id from search_cases(${bind(full)}::text[], ${knownHits}) as found (id)),
     hits as materialized (select count(*) > ${fewHits} or ${tooMany} as many from hit) `

const tsquery = (words: readonly string[], bind: Bind) => `${bind(words.join(' & '))}::tsquery`

// a row's words are looked up by its id, whatever the planner believes
const holds = (sought: readonly string[], bind: Bind) =>
  `(select p.words @@ ${tsquery(sought, bind)} from party p where p.tenant_id = c.tenant_id and p.id = c.id)`
