import { describe, expect, it } from '@jest/globals'
import { claimOf } from './titles.ts'

describe('claimOf', () => {
  it('reads the ids at the end, in one bracket or several', () => {
    for (const title of [
      'closes it [CMS-18, S2]',
      'closes it [CMS-18] [S2]',
      'closes it [CMS-18 S2]',
      'closes it[CMS-18][S2]',
    ])
      expect(claimOf(title)).toEqual({ tags: ['CMS-18', 'S2'], faults: [] })
  })

  it('reads the half', () => {
    expect(claimOf('hides it [CRT-21:inquiry]').tags).toEqual(['CRT-21:inquiry'])
    expect(claimOf('hides it [CRT-21:page:inquiry]').tags).toEqual(['CRT-21:page:inquiry'])
  })

  it('a title without ids claims nothing', () => {
    expect(claimOf('takes a list [1, 2] of [numbers]')).toEqual({ tags: [], faults: [] })
  })

  it('four ids are too many', () => {
    expect(claimOf('does all [CRT-1, CRT-2, CRT-3, CRT-4]').faults).toEqual(['4 ids in one title, three at most'])
  })

  it('an id that is not at the end is a fault, since it would not count', () => {
    expect(claimOf('[CRT-1] creates it').faults).toEqual(['CRT-1 does not stand at the end of the title'])
    expect(claimOf('creates [CRT-1] it [CRT-2]')).toMatchObject({
      tags: ['CRT-2'],
      faults: [expect.stringContaining('CRT-1')],
    })
  })
})
