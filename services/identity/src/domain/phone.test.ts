import { describe, expect, it } from '@jest/globals'
import { phoneKey } from './phone.ts'

describe('phoneKey', () => {
  it.each([
    '+966 50 000 0001',
    '00966-50-000-0001',
    '٩٦٦ ٥٠ ٠٠٠ ٠٠٠١',
    '۹۶۶۵۰۰۰۰۰۰۰۱',
    '(966) 50.000.0001',
    '９６６５０００００００１',
  ])('%s is one and the same number', (phone) => {
    expect(phoneKey(phone)).toBe('966500000001')
  })

  it.each(['', 'none', '+', '00'])('%j has no number', (phone) => {
    expect(phoneKey(phone)).toBeNull()
  })
})
