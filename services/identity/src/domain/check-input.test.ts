import { describe, expect, it } from '@jest/globals'
import { checkInput, codePattern, slugPattern } from './check-input.ts'

type Check = ReturnType<typeof checkInput>

function refusalsOf(read: (check: Check) => unknown) {
  const check = checkInput()
  read(check)
  try {
    check.done()
    return []
  } catch (error) {
    const { reason, violations } = error as { reason: string; violations: { path: string; code: string }[] }
    expect(reason).toBe('INVALID_BODY')
    return violations.map(({ path, code }) => `${path} ${code}`)
  }
}

describe('checkInput', () => {
  it('refuses every wrong field at once', () => {
    const refusals = refusalsOf((check) => {
      check.text('/name', ' ', 200)
      check.id('/user_id', 'x')
      check.optionalEmail('/email', 'a@b')
      check.zone('/zone', 'Mars/Olympus')
      check.oneOf('/kind', 'shop', ['hospital', 'organisation'])
    })
    expect(refusals).toEqual([
      '/name REQUIRED',
      '/user_id INVALID_FORMAT',
      '/email INVALID_FORMAT',
      '/zone UNKNOWN_VALUE',
      '/kind UNKNOWN_VALUE',
    ])
  })

  it('keeps text in NFC and trimmed', () => {
    const check = checkInput()
    expect(check.text('/name', '  Jose\u0301  ', 200)).toBe('José')
    expect(check.optionalText('/name_ar', '  ', 200)).toBeNull()
    expect(check.optionalText('/name_ar', undefined, 200)).toBeNull()
    expect(() => check.done()).not.toThrow()
  })

  it('counts code points, not units', () => {
    expect(refusalsOf((check) => check.text('/name', '🏥'.repeat(200), 200))).toEqual([])
    expect(refusalsOf((check) => check.text('/name', '🏥'.repeat(201), 200))).toEqual(['/name TOO_LONG'])
  })

  it.each(['a\nb', 'a\tb', 'a\rb', 'a\u0000b', 'a\u007fb', 'a\u0085b', 'a\u2028b'])(
    'refuses the control in %j',
    (text) => {
      expect(refusalsOf((check) => check.text('/name', text, 200))).toEqual(['/name INVALID_CHARACTERS'])
    },
  )

  it.each(['acme', 'st-john-2', 'ab', `a${'b'.repeat(40)}`])('takes the slug %s', (slug) => {
    expect(slugPattern.test(slug)).toBe(true)
  })

  it.each(['a', 'Acme', '2acme', '-acme', 'ac_me', 'acme\n', 'ac.me', 'ac/me', `a${'b'.repeat(41)}`])(
    'refuses the slug %j',
    (slug) => {
      expect(slugPattern.test(slug)).toBe(false)
    },
  )

  it.each([
    ['it', true],
    ['call_center', true],
    ['patient-portal', true],
    ['It', false],
    ['a/b', false],
    ['', false],
  ])('code %j: %s', (code, taken) => {
    expect(codePattern.test(code)).toBe(taken)
  })

  it.each([
    ['Asia/Riyadh', []],
    ['UTC', []],
    ['America/Argentina/Buenos_Aires', []],
    ['+03:00', ['/zone UNKNOWN_VALUE']],
    ['-05', ['/zone UNKNOWN_VALUE']],
    ['UTC', []],
    ['SystemV/EST5', ['/zone UNKNOWN_VALUE']],
    ['IST', ['/zone UNKNOWN_VALUE']],
    ['', ['/zone UNKNOWN_VALUE']],
    ['Asia/Riyad', ['/zone UNKNOWN_VALUE']],
  ])('zone %j: %j', (zone, refusals) => {
    expect(refusalsOf((check) => check.zone('/zone', zone))).toEqual(refusals)
  })

  it('gives ids in lower case', () => {
    const check = checkInput()
    expect(check.id('/id', 'AB9E4E4C-0000-4000-8000-00000000ABCD')).toBe('ab9e4e4c-0000-4000-8000-00000000abcd')
  })
})
