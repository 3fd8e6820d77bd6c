import { describe, expect, it } from '@jest/globals'
import { firstLocale, profileFromClaims, sameProfile } from './profile.ts'

const claims = { userId: 'u', username: 'john', name: 'John', email: 'john@acme.example' }

describe('profile', () => {
  it('falls back to the username, and that to the id', () => {
    expect(profileFromClaims({ userId: 'u', username: 'john' })).toEqual({ ...claims, name: 'john', email: null })
    expect(profileFromClaims({ userId: 'u', username: '' })).toMatchObject({ username: 'u', name: 'u' })
  })

  it('fits what Keycloak allows into what we keep', () => {
    const profile = profileFromClaims({ ...claims, name: ` Jo\u0000hn\n${'x'.repeat(300)}`, email: '"j"@acme.example' })
    expect(profile.name).toMatch(/^Jo hn x+$/)
    expect([...profile.name]).toHaveLength(200)
    expect(profile.email).toBeNull()
  })

  it('is the same whatever the order of roles and departments', () => {
    const held = { ...claims, roles: ['a', 'b'], departmentIds: ['1', '2'] }
    expect(sameProfile(held, { ...held, roles: ['b', 'a'], departmentIds: ['2', '1'] })).toBe(true)
  })

  it.each([{ name: 'J' }, { username: 'j' }, { email: null }, { roles: [] }, { departmentIds: ['1'] }])(
    'is another with %j',
    (change) => {
      const held = { ...claims, roles: ['a'], departmentIds: [] }
      expect(sameProfile(held, { ...held, ...change })).toBe(false)
    },
  )

  it.each([
    ['ar', 'en', 'ar'],
    ['ar-SA', 'en', 'ar'],
    ['EN', 'ar', 'en'],
    ['fr', 'ar', 'ar'],
    [undefined, 'ar', 'ar'],
    [undefined, undefined, 'en'],
  ])('locale %s in a tenant of %s is %s', (claimed, tenant, locale) => {
    expect(firstLocale(claimed, tenant)).toBe(locale)
  })
})
