import type { Change } from './changes.ts'
import { isObject } from './document-checks.ts'

/** What differs between two ladders that have been read: a level a line, its JSON before and after. */
export function ladderChanges(before: unknown, after: unknown): Change[] {
  const [earlier, later] = [linesOf(before), linesOf(after)]
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, index) => index).flatMap((index) => {
    const [was, is] = [earlier[index], later[index]]
    if (was === is) return []
    return [{ field: `level ${index + 1}`, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}

/** Each level in one way of writing it. */
function linesOf(document: unknown): string[] {
  const levels = isObject(document) && Array.isArray(document.levels) ? document.levels : []
  return levels.map(({ after, target }) => {
    const { kind, role, user_id } = target
    const [days, hours] = String(after).split(',').map(Number)
    const named = { kind, ...(role && { role }), ...(user_id && { user_id: String(user_id).toLowerCase() }) }
    return JSON.stringify({ after: `${days},${hours}`, target: named })
  })
}
