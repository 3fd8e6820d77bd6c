import { describe, expect, it } from '@jest/globals'
import { noon } from './complaint-specimen.ts'
import {
  canonicalSubmission,
  forbiddenForComplainants,
  referenceViolations,
  type Submission,
  submissionViolations,
} from './submission.ts'

const aSubmission = (given: Partial<Submission> = {}): Submission => ({
  ...{ title: 'Title', description: 'Text', flags: [], involved_staff_ids: [] },
  ...given,
})
const id = '0199aaaa-0000-7000-8000-00000000000a'
const wrongIn = (given: Partial<Submission>) =>
  submissionViolations(aSubmission(given), noon).map(({ path, code }) => `${path} ${code}`)

describe('submission', () => {
  it.each<[string, Partial<Submission>]>([
    ['the least', {}],
    [
      'every field',
      {
        ...{ category: 'complaint', channel: 'phone', language: 'ar-SA', severity: 'major', department_id: id },
        ...{ patient_id: id.toUpperCase(), source_id: id, involved_staff_ids: [id], external_reference: 'HIS-7' },
        ...{ remedy_sought: 'An apology', incident_date: '2026-03-09', received_at: '2026-03-09T10:00:00+03:00' },
        complainant: { name: 'N', phone: '+966 5', email: 'a.b+c@Example.org', relation: 'guardian', consent: true },
      },
    ],
    ['a title of 200 code points of four bytes each', { title: '😀'.repeat(200) }],
    ['received this very moment', { received_at: noon.toISOString() }],
    ['an incident today where it is tomorrow already', { incident_date: '2026-03-11' }],
    ['lines and tabs', { description: 'one\n\ttwo' }],
  ])('accepts %s', (_name, given) => {
    expect(wrongIn(given)).toEqual([])
  })

  it.each<[string, Partial<Submission>, string]>([
    ['no title', { title: ' ' }, '/title REQUIRED'],
    ['no description', { description: '' }, '/description REQUIRED'],
    ['a long title', { title: 'x'.repeat(201) }, '/title TOO_LONG'],
    ['a long description', { description: 'x'.repeat(20_001) }, '/description TOO_LONG'],
    ['a long reference', { external_reference: 'x'.repeat(201) }, '/external_reference TOO_LONG'],
    ['a long wish', { remedy_sought: 'x'.repeat(2001) }, '/remedy_sought TOO_LONG'],
    ['a control character', { title: 'a\u0000b' }, '/title INVALID'],
    ['an unknown severity', { severity: 'huge' }, '/severity UNKNOWN_VALUE'],
    ['no language', { language: 'english!' }, '/language INVALID'],
    ['a department that is no id', { department_id: 'emergency' }, '/department_id INVALID'],
    ['a patient that is no id', { patient_id: '1' }, '/patient_id INVALID'],
    ['a source that is no id', { source_id: '' }, '/source_id INVALID'],
    ['staff that is no id', { involved_staff_ids: [id, 'x'] }, '/involved_staff_ids/1 INVALID'],
    ['received tomorrow', { received_at: '2026-03-11T12:00:00Z' }, '/received_at IN_FUTURE'],
    ['received on 30 February', { received_at: '2026-02-30T12:00:00Z' }, '/received_at INVALID'],
    ['received at a day without time', { received_at: '2026-03-01' }, '/received_at INVALID'],
    ['an incident on 31 April', { incident_date: '2025-04-31' }, '/incident_date INVALID'],
    ['an incident in words', { incident_date: 'yesterday' }, '/incident_date INVALID'],
    ['an incident to come', { incident_date: '2026-03-12' }, '/incident_date IN_FUTURE'],
    ['a long name', { complainant: { name: 'x'.repeat(201) } }, '/complainant/name TOO_LONG'],
    ['a long phone', { complainant: { phone: '1'.repeat(51) } }, '/complainant/phone TOO_LONG'],
    ['two mail addresses', { complainant: { email: 'a@b.org, c@d.org' } }, '/complainant/email INVALID'],
    [
      'a mail address with a line break',
      { complainant: { email: 'a@b.org\r\nBcc: c@d.org' } },
      '/complainant/email INVALID',
    ],
    ['an unknown relation', { complainant: { relation: 'boss' } }, '/complainant/relation UNKNOWN_VALUE'],
  ])('refuses %s', (_name, given, wrong) => {
    expect(wrongIn(given)).toEqual([wrong])
  })

  it('tells everything that is wrong at once', () => {
    expect(wrongIn({ title: '', severity: 'x', complainant: { relation: 'x' } })).toEqual([
      '/title REQUIRED',
      '/severity UNKNOWN_VALUE',
      '/complainant/relation UNKNOWN_VALUE',
    ])
  })

  it('complainants send eight fields and no other', () => {
    const theirs = {
      ...{ category: 'complaint', language: 'en', department_id: id, incident_date: '2026-03-01', remedy_sought: 'x' },
      complainant: { phone: '1' },
    }
    expect(forbiddenForComplainants(aSubmission(theirs))).toEqual([])
    const staffs: Partial<Submission> = {
      ...{ flags: ['vip'], channel: 'web', severity: 'minor', patient_id: id, source_id: id, involved_staff_ids: [id] },
      ...{ external_reference: 'x', received_at: noon.toISOString() },
    }
    expect(
      forbiddenForComplainants(aSubmission(staffs))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      Object.keys(staffs)
        .map((field) => `/${field}`)
        .sort(),
    )
  })

  it('unknown ids are told one by one', () => {
    const known = { department: false, patient: false, source: false, involvedStaffIds: [id] }
    const input = aSubmission({ department_id: id, patient_id: id, source_id: id, involved_staff_ids: [id, 'other'] })
    expect(referenceViolations(input, known).map(({ path }) => path)).toEqual([
      '/department_id',
      '/patient_id',
      '/source_id',
      '/involved_staff_ids/1',
    ])
    expect(referenceViolations(aSubmission(), known)).toEqual([])
  })

  it('canonical: ids in lower case and once, the domain of the mail address too', () => {
    const given = aSubmission({
      ...{ department_id: id.toUpperCase(), involved_staff_ids: [id, id.toUpperCase()] },
      complainant: { email: ' A.B@EXAMPLE.org ' },
    })
    expect(canonicalSubmission(given)).toMatchObject({
      ...{ department_id: id, involved_staff_ids: [id] },
      complainant: { email: 'A.B@example.org' },
    })
    expect(canonicalSubmission(aSubmission())).toEqual(aSubmission())
  })
})
