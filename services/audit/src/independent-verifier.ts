import { createHash } from 'node:crypto'

/** An entry as an export gives it: its canonical text and its hash in hex. */
export interface ExportedEntry {
  canonical: string
  hash: string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Follows the chain of one tenant from its first entry, as README.md describes it, and answers the hash of the last one. For
 * tests: it is written from the description and shares no code with what writes the chain. Throws at the first fault.
 */
export function verifyChain(tenantId: string, entries: readonly ExportedEntry[]): string {
  let previous = '0'.repeat(64)
  for (const [index, { canonical, hash }] of entries.entries()) {
    const entry = JSON.parse(canonical) as { [key: string]: Json }
    const fault = (what: string) => new Error(`entry ${index + 1}: ${what}`)
    if (canonicalJson(entry) !== canonical) throw fault('the text is not canonical')
    if (entry.format !== 1) throw fault('unknown format')
    if (entry.tenant_id !== tenantId) throw fault('of another tenant')
    if (entry.seq !== index + 1) throw fault(`has number ${entry.seq}`)
    if (entry.prev_hash !== previous) throw fault('does not follow the one before')
    previous = createHash('sha256').update(Buffer.from(canonical, 'utf8')).digest('hex')
    if (hash !== previous) throw fault('has another hash')
  }
  return previous
}

/** RFC 8785: members sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
