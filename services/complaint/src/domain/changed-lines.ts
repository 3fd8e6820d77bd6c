import type { Change } from './changes.ts'
import { isObject } from './document-checks.ts'

/** What differs between two documents that have been taken apart: a line each, its JSON before and after. */
export const changedLines = (earlier: ReadonlyMap<string, string>, later: ReadonlyMap<string, string>): Change[] =>
  [...new Set([...earlier.keys(), ...later.keys()])].flatMap((field) => {
    const [was, is] = [earlier.get(field), later.get(field)]
    if (was === is) return []
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })

/** The same JSON for the same value, in whatever order its keys were written. */
export const sortedJson = (value: unknown) =>
  JSON.stringify(value, (_key, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  )
