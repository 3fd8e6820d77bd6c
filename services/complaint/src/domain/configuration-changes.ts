import type { Change } from './changes.ts'
import { isObject } from './document-checks.ts'

/** What differs between two documents that have been read: a category, a flag or a setting a line, its JSON before and after. */
export function configurationChanges(before: unknown, after: unknown): Change[] {
  const [earlier, later] = [linesOf(before), linesOf(after)]
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((field) => {
    const [was, is] = [earlier.get(field), later.get(field)]
    if (was === is) return []
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

function linesOf(document: unknown): Map<string, string> {
  const lines = new Map<string, string>()
  const { grievance_types = [], grievance_flags = [], ...settings } = isObject(document) ? document : {}
  const addCategories = (items: unknown, above: string) => {
    for (const item of Array.isArray(items) ? items : []) {
      const { name, children, ...rest } = isObject(item) ? item : { name: item, children: [] }
      lines.set(`category ${above}${name}`, sorted(rest))
      addCategories(children, `${above}${name}/`)
    }
  }
  addCategories(grievance_types, '')
  for (const item of Array.isArray(grievance_flags) ? grievance_flags : []) {
    const { name, ...rest } = isObject(item) ? item : { name: item }
    lines.set(`flag ${name}`, sorted(rest))
  }
  for (const [key, value] of Object.entries(settings)) lines.set(key, sorted(value))
  const order = [...lines.keys()].filter((line) => line.startsWith('category '))
  lines.set('order of categories', JSON.stringify(order.map((line) => line.slice('category '.length))))
  return lines
}

/** The same JSON for the same value, in whatever order its keys were written. */
const sorted = (value: unknown) =>
  JSON.stringify(value, (_key, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  )
