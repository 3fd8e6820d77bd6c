import { describe, expect, it } from '@jest/globals'
import { readCrockford, toCrockford } from './crockford.ts'

describe('toCrockford', () => {
  it.each([
    ['00000000000000000000000000000000', '00000000000000000000000000'],
    ['ffffffffffffffffffffffffffffffff', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
    ['00000000000000000000000000000020', '00000000000000000000000010'],
    ['0123456789abcdef'.repeat(2), ['014D2PF', '2DBSQQG', '28T5CY4', 'TQKFF'].join('')],
  ])('%s is %s', (hex, text) => {
    expect(toCrockford(Buffer.from(hex, 'hex'))).toBe(text)
  })
})

describe('readCrockford', () => {
  it.each(['014D2PF2DB', '014d2pf2db', 'OI4d-2pf2-db', ' o l4D 2PF 2DB ', '0-1-4-D-2-P-F-2-D-B'])(
    'reads "%s"',
    (typed) => {
      expect(readCrockford(typed)).toBe('014D2PF2DB')
    },
  )

  it('makes no code of what is none', () => {
    expect(readCrockford('014d2pf2du!')).toBe('014D2PF2DU!')
  })
})
