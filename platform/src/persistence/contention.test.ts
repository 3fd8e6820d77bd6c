import { describe, expect, it } from '@jest/globals'
import { busy, databaseUnavailable } from '../app-error.ts'
import { isContention } from './contention.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

describe('isContention', () => {
  it.each(['40P01', '55P03', '57014'])('%s tells that others were at work', (code) => {
    expect(isContention(withCode(code))).toBe(true)
  })

  it.each(['23505', '42501', '57P01', '08006', 'ECONNRESET', ''])('%s does not', (code) => {
    expect(isContention(withCode(code))).toBe(false)
  })

  it('of our own errors only that one does, and nothing that is no error', () => {
    expect(isContention(busy(undefined))).toBe(true)
    expect(isContention(databaseUnavailable(withCode('40P01')))).toBe(false)
    expect(isContention('40P01')).toBe(false)
  })
})
