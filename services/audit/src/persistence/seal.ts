import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Entry, Seal } from '../domain/chain.ts'
import { MalformedEvent } from '../domain/facts.ts'

/** RFC 8785 text of an entry and the SHA-256 of its UTF-8 bytes. Throws MalformedEvent for text that is not Unicode. */
export function seal(entry: Entry): Seal {
  const canonical = canonicalText(entry)
  return { canonical, hash: createHash('sha256').update(canonical, 'utf8').digest('hex') }
}

function canonicalText(entry: Entry): string {
  try {
    return canonicalize(entry) as string
  } catch {
    throw new MalformedEvent('text')
  }
}
