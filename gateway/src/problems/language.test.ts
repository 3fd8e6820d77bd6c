import { describe, expect, it } from '@jest/globals'
import { preferredLanguage } from './language.ts'

describe('preferredLanguage', () => {
  it.each([
    ['ar', 'ar'],
    ['AR-SA', 'ar'],
    ['ar;q=0.5, en;q=0.4', 'ar'],
    ['en;q=0.5, ar;q=0.6', 'ar'],
    ['fr, ar', 'ar'],
    ['ar, en', 'ar'],
    ['en, ar', 'en'],
    ['en, ar;q=0.9', 'en'],
    ['ar;q=0', 'en'],
    ['ar;q=x, en', 'en'],
    ['en;q=0, ar-EG;q=0.1', 'ar'],
    ['en-GB;q=0.8, ar ; q=0.9', 'ar'],
    ['de, fr;q=0.9', 'en'],
    ['arn', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['a,'.repeat(5000), 'en'],
  ])('%s -> %s', (field, language) => {
    expect(preferredLanguage(field)).toBe(language)
  })
})
