import { describe, expect, it } from '@jest/globals'
import { SourceUser } from './source-user.ts'

describe('source user', () => {
  it('is linked, changed, and not changed by what is so already', () => {
    const link = new SourceUser()
    const switches = { canCreateComplaints: true, canCreateInquiries: false }
    expect(link.set('s', switches)?.data).toEqual({
      source_id: 's',
      changes: [
        { field: 'source_id', after: 's' },
        { field: 'can_create_complaints', before: 'false', after: 'true' },
      ],
    })
    expect(link.set('s', switches)).toBeUndefined()
    expect(link.set('s', { ...switches, canCreateComplaints: false })?.data).toEqual({
      source_id: 's',
      changes: [{ field: 'can_create_complaints', before: 'true', after: 'false' }],
    })
  })
})
