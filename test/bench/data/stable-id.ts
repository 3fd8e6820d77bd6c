import { createHash } from 'node:crypto'

/** The same UUID for the same words, on every machine: so the realm's snapshot and every row fit together. */
export function stableId(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
