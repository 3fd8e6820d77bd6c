import { createHash } from 'node:crypto'
import { expect } from '@jest/globals'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import type { StackFacts } from '../harness/facts.ts'

interface Entry {
  id: string
  seq: number
  canonical: string
  hash: string
}

const firstHash = '0'.repeat(64)

/**
 * Waits until audit has exactly one entry for every fact that the services have committed in the tenant, no more and no fewer,
 * and the chain of the tenant has neither gap nor break.
 */
export async function expectOneEntryPerEvent(
  tenant: { id: string },
  { postgres }: Pick<StackFacts, 'postgres'>,
  withinMs = 30_000,
): Promise<number> {
  const { rows, close } = whiteBox(postgres)
  const count = await eventually(
    async () => {
      const events = await rows<{ id: string }>(
        ['complaint', 'identity']
          .map((schema) => `select id from ${schema}.outbox where tenant_id = $1 and subject !~ 'State[.]'`)
          .join(' union all '),
        [tenant.id],
      )
      const entries = await rows<Entry>(
        `select id, seq::int, canonical, encode(hash, 'hex') as hash from audit.entry where tenant_id = $1 order by seq`,
        [tenant.id],
      )
      expect(entries.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort())
      expectChain(entries)
      return entries.length
    },
    { withinMs, everyMs: 100 },
  )
  await close()
  return count
}

function expectChain(entries: readonly Entry[]) {
  let previous = firstHash
  for (const [index, { seq, canonical, hash }] of entries.entries()) {
    const digest = createHash('sha256').update(canonical, 'utf8').digest('hex')
    expect([seq, JSON.parse(canonical).prev_hash, digest]).toEqual([index + 1, previous, hash])
    previous = hash
  }
}

/** Ids of the complaints that the tenant has, from the table itself. */
export async function complaintsOf(tenant: { id: string }, { postgres }: Pick<StackFacts, 'postgres'>) {
  const { rows, close } = whiteBox(postgres)
  const found = await rows<{ id: string; reference: string }>(
    'select id, reference from complaint.complaint where tenant_id = $1 order by reference',
    [tenant.id],
  )
  await close()
  return found
}
