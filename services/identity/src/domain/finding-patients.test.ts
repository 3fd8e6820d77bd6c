import { describe, expect, it } from '@jest/globals'
import { readsPatients, requireNarrowSearch } from './finding-patients.ts'

const search = (given: object) => ({ q: null, mrn: null, phone: null, ...given })
const everything = search({})
const byNumber = search({ mrn: '1' })
const byBoth = search({ mrn: '1', phone: '2' })
const byName = search({ q: 'moh' })
const byLetter = search({ q: 'mo a' })

describe('requireNarrowSearch', () => {
  const outcome = (scopes: readonly string[], sought: typeof everything) => {
    try {
      requireNarrowSearch(scopes, sought)
      return 'may'
    } catch (error) {
      return (error as { reason: string }).reason
    }
  }
  const no = 'PATIENT_SEARCH_TOO_WIDE'

  it.each([
    [['tenant'], ['may', 'may', 'may', 'may', 'may']],
    [['department'], [no, 'may', 'may', 'may', no]],
    [['exact'], [no, 'may', no, no, no]],
    [
      ['exact', 'department'],
      [no, 'may', 'may', 'may', no],
    ],
    [
      ['exact', 'tenant'],
      ['may', 'may', 'may', 'may', 'may'],
    ],
    [['own'], [no, no, no, no, no]],
  ])('%j: all, one number, two numbers, a name, two letters: %j', (scopes, expected) => {
    expect([everything, byNumber, byBoth, byName, byLetter].map((sought) => outcome(scopes, sought))).toEqual(expected)
  })

  it('exact alone finds by number and never by id', () => {
    expect(readsPatients(['exact'])).toBe(false)
    expect(readsPatients(['exact', 'tenant'])).toBe(true)
    expect(readsPatients(['department'])).toBe(true)
  })
})
