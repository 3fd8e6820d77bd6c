import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Entry } from '../domain/chain.ts'
import { MalformedEvent } from '../domain/facts.ts'
import { canonicalJson } from '../independent-verifier.ts'
import { seal } from './seal.ts'

const entry: Entry = {
  format: 1,
  seq: 1,
  prev_hash: '0'.repeat(64),
  id: '01980000-0000-7000-8000-000000000001',
  tenant_id: '01980000-0000-7000-8000-000000000003',
  action: 'complaint.v1.ComplaintClosed',
  at: '2026-03-01T09:00:00.000Z',
  recorded_at: '2026-03-01T09:00:00.250Z',
  actor: { kind: 'system', roles: [] },
  target: { id: '01980000-0000-7000-8000-000000000002', kind: 'complaint' },
  source: '/redress/complaint',
  event_seq: 4,
  data: {},
}

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

describe('seal', () => {
  it('writes the very bytes and the hash that README.md shows', () => {
    const { canonical, hash } = seal(entry)
    expect(readme).toContain(`\n${canonical}\n`)
    expect(readme).toContain(hash)
  })

  // from RFC 8785, sections 3.2.2 and 3.2.3
  it.each([
    [
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}',
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    [
      String.raw`{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}`,
      String.raw`{"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    ],
    ['{ "literals" : [ null , true, false ] }', '{"literals":[null,true,false]}'],
    [
      String.raw`{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}`,
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ['{"zero":-0,"nested":{"b":[{"z":1,"a":2}],"a":{}}}', '{"nested":{"a":{},"b":[{"a":2,"z":1}]},"zero":0}'],
  ])('RFC 8785: %s', (given, expected) => {
    const { canonical } = seal({ ...entry, data: JSON.parse(given) })
    expect(canonical).toContain(`"data":${expected},"event_seq"`)
    expect(canonicalJson(JSON.parse(canonical))).toBe(canonical)
  })

  it('refuses half a surrogate pair, which has no bytes in UTF-8', () => {
    expect(() => seal({ ...entry, data: { text: '\ud800' } })).toThrow(MalformedEvent)
  })
})
