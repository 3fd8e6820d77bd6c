import { describe, expect, it } from '@jest/globals'
import type { FastifyRequest } from 'fastify'
import { work } from '../routes/public-fixture.ts'
import { showsWork } from './proof-of-work.ts'

const seconds = 1_800_000_000
const key = '5f1f7a52-0b1e-4c8e-9d55-0a1b2c3d4e5f'
const done = work('acme', { seconds, key })
const shown = (headers: object, slug = 'acme', afterSeconds = 0) =>
  showsWork({ headers, publicTenant: { slug } } as unknown as FastifyRequest, (seconds + afterSeconds) * 1000)

describe('proof of work', () => {
  it('is good for ten minutes, for its tenant and its key', () => {
    for (const after of [0, 600, -600]) expect(shown(done, 'acme', after)).toBe(true)
    for (const after of [601, -601]) expect(shown(done, 'acme', after)).toBe(false)
    expect(shown(done, 'other')).toBe(false)
    expect(shown({ ...done, 'idempotency-key': key.replace('5', '6') })).toBe(false)
    expect(shown({ 'proof-of-work': done['proof-of-work'] })).toBe(false)
  })

  it('is nothing else than what it says', () => {
    const [at, nonce] = done['proof-of-work'].split(':')
    for (const proof of [
      undefined,
      '',
      'x',
      `${at}:`,
      `:${nonce}`,
      `${at}:${nonce} `,
      `${at}:${'9'.repeat(65)}`,
      'NaN:1',
    ])
      expect(shown({ ...done, 'proof-of-work': proof })).toBe(false)
    const { 'proof-of-work': little } = work('acme', { seconds, key, bits: 4 })
    expect(shown({ ...done, 'proof-of-work': little })).toBe(little === done['proof-of-work'])
  })
})
