import { describe, expect, it } from '@jest/globals'
import { changesBetween } from './changes.ts'

describe('changes', () => {
  it('tell what came, went and changed, and nothing of what stayed', () => {
    const before = { name: 'A', city: 'Riyadh', kind: 'hospital' }
    const after = { name: 'B', city: null, kind: 'hospital', country: 'SA' }
    expect(changesBetween(before, after)).toEqual([
      { field: 'name', before: 'A', after: 'B' },
      { field: 'city', before: 'Riyadh' },
      { field: 'country', after: 'SA' },
    ])
  })

  it('name personal fields without their values', () => {
    const changes = changesBetween({ name: 'Ada', email: null }, { name: 'Bea', email: 'b@x.example' }, [
      'name',
      'email',
    ])
    expect(changes).toEqual([{ field: 'name' }, { field: 'email' }])
  })

  it('write lists and switches as text; an empty list is nothing', () => {
    expect(changesBetween({ roles: [], active: true }, { roles: ['manager'], active: false })).toEqual([
      { field: 'roles', after: '["manager"]' },
      { field: 'active', before: 'true', after: 'false' },
    ])
    expect(changesBetween({}, { roles: [] })).toEqual([])
  })
})
