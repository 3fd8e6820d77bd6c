import { describe, expect, it } from '@jest/globals'
import { plainMailAddress } from './mail-address.ts'

describe('plainMailAddress', () => {
  it.each([
    ['john@acme.example', 'john@acme.example'],
    ['  John.Carter+x@ACME.Example ', 'John.Carter+x@acme.example'],
    ["o'neil_{|}~!#$%&*/=?^`@a-b.example", "o'neil_{|}~!#$%&*/=?^`@a-b.example"],
    ['a@xn--mgbh0fb.example', 'a@xn--mgbh0fb.example'],
    [`${'a'.repeat(64)}@x.example`, `${'a'.repeat(64)}@x.example`],
  ])('takes %j', (text, address) => {
    expect(plainMailAddress(text)).toBe(address)
  })

  it.each([
    '',
    'john',
    '@acme.example',
    'john@',
    'john@acme',
    'john@acme.example.',
    'john@.acme.example',
    'john@acme..example',
    'john@-acme.example',
    'john@acme-.example',
    'john@acme_x.example',
    `john@${'a'.repeat(64)}.example`,
    `john@${'abcdefg.'.repeat(32)}example`,
    'john@127.0.0.1',
    'john@[127.0.0.1]',
    'john@مثال.example',
    'jöhn@acme.example',
    `${'a'.repeat(65)}@x.example`,
    '.john@acme.example',
    'john.@acme.example',
    'jo..hn@acme.example',
    'jo hn@acme.example',
    '"john"@acme.example',
    '"john@evil.example"@acme.example',
    'john(comment)@acme.example',
    'john@acme.example (comment)',
    'John <john@acme.example>',
    '<john@acme.example>',
    'group: john@acme.example;',
    'john@acme.example,eve@evil.example',
    'john@acme.example;eve@evil.example',
    'john@evil.example@acme.example',
    'john@acme.example\r\nBcc: eve@evil.example',
    'john\u0000@acme.example',
    'john@acme.example\u0000',
    'john\\@acme.example',
  ])('refuses %j [S16]', (text) => {
    expect(plainMailAddress(text)).toBeUndefined()
  })
})
