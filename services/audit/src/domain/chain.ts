import type { Facts } from './facts.ts'

/** The last link of a tenant's chain; hashes are lower-case hex. */
export interface ChainHead {
  seq: number
  hash: string
}

/** What is hashed: the facts with their place in the chain. */
export interface Entry extends Facts {
  format: 1
  seq: number
  prev_hash: string
}

/** Canonical text of an entry and its hash. */
export interface Seal {
  canonical: string
  hash: string
}

/** An entry with its seal. */
export interface SealedEntry extends Seal {
  entry: Entry
}

/** Stands before the first entry of a tenant. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) }

/** Links the facts to the head in their order: each takes the next number and the hash of the one before. */
export function append(head: ChainHead, facts: readonly Facts[], seal: (entry: Entry) => Seal): SealedEntry[] {
  let last = head
  return facts.map((fact) => {
    const entry: Entry = { ...fact, format: 1, seq: last.seq + 1, prev_hash: last.hash }
    const sealed = { entry, ...seal(entry) }
    last = { seq: entry.seq, hash: sealed.hash }
    return sealed
  })
}
