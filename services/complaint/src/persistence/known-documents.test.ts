import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { knownDocuments } from './known-documents.ts'

const kinds = () => knownDocuments('grievance', (document) => document ?? 'the default')
/** As the statement of `asked` answers where that version applies. */
const found = (version: number, document: string) => (asked: { version: number }) => ({
  version,
  document: asked.version === version ? null : document,
})

describe('a document that is known here', () => {
  it('is the one that was asked by, whatever is read of its tenant until the answer comes', () => {
    const [known, tenantId] = [kinds(), randomUUID()]
    const [second, third] = [found(2, 'second'), found(3, 'third')]
    const first = known.asking(tenantId)
    expect(first.appliedIn(second(first))).toEqual({ version: 2, value: 'second' })
    const [slow, quick] = [known.asking(tenantId), known.asking(tenantId)]
    const answer = second(slow)
    expect(quick.appliedIn(third(quick))).toEqual({ version: 3, value: 'third' })
    expect(slow.appliedIn(answer)).toEqual({ version: 2, value: 'second' })
    const next = known.asking(tenantId)
    expect(next.version).toBe(3)
    expect(next.appliedIn(third(next))).toEqual({ version: 3, value: 'third' })
  })

  it('is that also where its tenant is forgotten until the answer comes', () => {
    const [known, tenantId, second] = [kinds(), randomUUID(), found(2, 'second')]
    const first = known.asking(tenantId)
    first.appliedIn(second(first))
    const asked = known.asking(tenantId)
    const answer = second(asked)
    for (let other = 0; other < 1000; other++) {
      const asking = known.asking(randomUUID())
      asking.appliedIn(second(asking))
    }
    expect(known.asking(tenantId).version).toBe(0)
    expect(asked.appliedIn(answer)).toEqual({ version: 2, value: 'second' })
  })
})
