import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type ExportedEntry, verifyChain } from '../independent-verifier.ts'
import { seal } from '../persistence/seal.ts'
import { append, emptyChain, type SealedEntry } from './chain.ts'
import type { Facts } from './facts.ts'

const tenantId = '01980000-0000-7000-8000-000000000001'
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const someFacts: fc.Arbitrary<Facts> = fc.record({
  id: fc.uuid(),
  tenant_id: fc.constant(tenantId),
  action: text,
  at: fc.constant('2026-03-01T09:00:00.000Z'),
  recorded_at: fc.constant('2026-03-01T09:00:00.250Z'),
  actor: fc.record({ kind: text, roles: fc.array(text, { maxLength: 3 }) }),
  target: fc.record({ id: fc.uuid(), kind: text, reference: text }),
  source: text,
  event_seq: fc.nat(),
  data: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>, { maxKeys: 4 }),
})
const history = fc.array(someFacts, { minLength: 1, maxLength: 8 })

/** A chain as batches make it: each begins where the last one ended. */
function inBatches(facts: readonly Facts[], size: number): SealedEntry[] {
  const chain: SealedEntry[] = []
  for (let from = 0; from < facts.length; from += size) {
    const last = chain.at(-1)
    const head = last ? { seq: last.entry.seq, hash: last.hash } : emptyChain
    chain.push(...append(head, facts.slice(from, from + size), seal))
  }
  return chain
}

describe('append', () => {
  it('numbers without a gap and links every entry to the one before, whatever the batches', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 8 }), (facts, size) => {
        const chain = inBatches(facts, size)
        expect(chain.map(({ entry }) => entry.seq)).toEqual(facts.map((_, index) => index + 1))
        expect(verifyChain(tenantId, chain)).toBe(chain.at(-1)?.hash)
        expect(chain).toEqual(inBatches(facts, facts.length))
      }),
    )
  })

  it('any altered character breaks the chain, also under a hash made anew', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), text, (facts, which, where, other) => {
        const chain = inBatches(facts, 3)
        const index = which % chain.length
        const { canonical, hash } = chain[index] as SealedEntry
        const at = where % canonical.length
        const altered = canonical.slice(0, at) + other + canonical.slice(at + 1)
        fc.pre(altered !== canonical)
        const exported: ExportedEntry[] = [...chain]
        expect(headOf(exported.with(index, { canonical: altered, hash }))).toBe('broken')
        const rehashed = createHash('sha256').update(altered).digest('hex')
        expect(headOf(exported.with(index, { canonical: altered, hash: rehashed }))).not.toBe(chain.at(-1)?.hash)
      }),
    )
  })

  it('a left out, doubled or moved entry breaks the chain', () => {
    fc.assert(
      fc.property(fc.array(someFacts, { minLength: 3, maxLength: 8 }), fc.nat(), (facts, which) => {
        const chain = inBatches(facts, 3)
        const at = which % (chain.length - 1)
        const entry = chain[at] as SealedEntry
        const without = chain.toSpliced(at, 1)
        expect(headOf(without)).toBe('broken')
        expect(headOf(chain.toSpliced(at, 0, entry))).toBe('broken')
        expect(headOf(without.toSpliced(at + 1, 0, entry))).toBe('broken')
        expect(headOf(chain.slice(0, -1))).not.toBe(chain.at(-1)?.hash)
      }),
    )
  })
})

/** Where the chain ends, if it holds. */
function headOf(entries: readonly ExportedEntry[]) {
  try {
    return verifyChain(tenantId, entries)
  } catch {
    return 'broken'
  }
}
