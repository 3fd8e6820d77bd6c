import { describe, expect, it } from '@jest/globals'
import { decodePageToken, encodePageToken } from './page-token.ts'

describe('page token', () => {
  const bound = { tenant: 'a', filters: { status: ['open'] } }

  it('gives back the key for the same list', () => {
    expect(decodePageToken(encodePageToken(['2026-01-01T00:00:00.000Z', 'id'], bound), bound)).toEqual([
      '2026-01-01T00:00:00.000Z',
      'id',
    ])
  })

  it.each([
    ['another tenant', encodePageToken(['k'], { ...bound, tenant: 'b' })],
    ['other filters', encodePageToken(['k'], { ...bound, filters: {} })],
    ['no base64url', '%%%'],
    ['no JSON', Buffer.from('nonsense').toString('base64url')],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['empty', ''],
  ])('INVALID_ARGUMENT: %s', (_name, token) => {
    expect(() => decodePageToken(token, bound)).toThrow(expect.objectContaining({ reason: 'INVALID_CURSOR' }))
  })
})
