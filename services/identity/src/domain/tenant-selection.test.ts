import { describe, expect, it } from '@jest/globals'
import { TenantSelection } from './tenant-selection.ts'

const noon = new Date('2026-01-14T12:00:00Z')
const later = new Date('2026-01-14T13:00:00Z')

describe('tenant selection', () => {
  it('selects, switches and remembers', () => {
    const selection = new TenantSelection()
    expect(selection.select('a', noon)).toEqual({ changed: true, left: null })
    expect(selection.select('b', later)).toEqual({ changed: true, left: 'a' })
    expect(selection).toMatchObject({ tenantId: 'b', lastTenantId: 'b', selectedAt: later })
  })

  it('selecting what is selected changes nothing', () => {
    const selection = new TenantSelection()
    selection.select('a', noon)
    expect(selection.select('a', later)).toEqual({ changed: false, left: null })
    expect(selection.selectedAt).toBe(noon)
  })

  it('clearing leaves the tenant but not its memory', () => {
    const selection = new TenantSelection()
    selection.select('a', noon)
    expect(selection.clear()).toBe('a')
    expect(selection.clear()).toBeNull()
    expect(selection).toMatchObject({ tenantId: null, lastTenantId: 'a' })
  })
})
