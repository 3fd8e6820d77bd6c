import { describe, expect, it } from '@jest/globals'
import { amendedParty, amendmentViolations, editsOf } from './amendment.ts'
import { noon } from './complaint-specimen.ts'

const told = (input: Parameters<typeof amendmentViolations>[0]) =>
  amendmentViolations(input, noon).map(({ path, code }) => `${path} ${code}`)

describe('amendment', () => {
  it('names fields that there are; title, description and category cannot be emptied', () => {
    expect(told({ fields: ['title', 'complainant/phone', 'complainant', 'flags'], title: 'T', flags: [] })).toEqual([])
    expect(told({ fields: ['status', 'complainant/id', 'title', 'description', 'category'] })).toEqual([
      ...['/status UNKNOWN_FIELD', '/complainant/id UNKNOWN_FIELD'],
      ...['/title REQUIRED', '/description REQUIRED', '/category REQUIRED'],
    ])
  })

  it('its values are held to what a new complaint is held to', () => {
    const complainant = { email: 'no' }
    const fields = ['title', 'incident_date', 'complainant/email']
    expect(told({ fields, title: ' ', incident_date: '2027-01-01', complainant })).toEqual([
      ...['/title REQUIRED', '/incident_date IN_FUTURE'],
      '/complainant/email INVALID',
    ])
  })

  it('edits what is named, and clears what is named and absent', () => {
    expect(editsOf({ fields: ['title', 'severity', 'flags'], title: 'T', flags: [], description: 'unnamed' })).toEqual({
      ...{ title: 'T', severity: null, flags: [] },
    })
    const party = { name: 'Ahmed', phone: '1', consent: true }
    const fields = ['complainant/phone', 'complainant/email']
    expect(amendedParty(party, { fields, complainant: { email: 'a@b.example', name: 'unnamed' } })).toEqual({
      ...{ name: 'Ahmed', phone: undefined, email: 'a@b.example', consent: true },
    })
    expect(Object.values(amendedParty(party, { fields: ['complainant'] })).every((value) => value === undefined)).toBe(
      true,
    )
  })
})
