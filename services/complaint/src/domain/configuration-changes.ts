import { changedLines, sortedJson } from './changed-lines.ts'
import type { Change } from './changes.ts'
import { isObject } from './document-checks.ts'

/** What differs between two documents that have been read: a category, a flag or a setting a line, its JSON before and after. */
export const configurationChanges = (before: unknown, after: unknown): Change[] =>
  changedLines(linesOf(before), linesOf(after))

function linesOf(document: unknown): Map<string, string> {
  const lines = new Map<string, string>()
  const { grievance_types = [], grievance_flags = [], ...settings } = isObject(document) ? document : {}
  const addCategories = (items: unknown, above: string) => {
    for (const item of Array.isArray(items) ? items : []) {
      const { name, children, ...rest } = isObject(item) ? item : { name: item, children: [] }
      lines.set(`category ${above}${name}`, sortedJson(rest))
      addCategories(children, `${above}${name}/`)
    }
  }
  addCategories(grievance_types, '')
  for (const item of Array.isArray(grievance_flags) ? grievance_flags : []) {
    const { name, ...rest } = isObject(item) ? item : { name: item }
    lines.set(`flag ${name}`, sortedJson(rest))
  }
  for (const [key, value] of Object.entries(settings)) lines.set(key, sortedJson(value))
  const order = [...lines.keys()].filter((line) => line.startsWith('category '))
  lines.set('order of categories', JSON.stringify(order.map((line) => line.slice('category '.length))))
  return lines
}
