import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from './run-tool.ts'
import { findSecrets, pinnedDigests, secretPatterns } from './secrets.ts'
import { projectFiles } from './source-files.ts'

// made here, so that this file holds none
const { privateKey } = generateKeyPairSync('ed25519')
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const demo = (account: string) => `${account}${'123'}`
const planted: { rule: string; what: string; text: string }[] = [
  {
    rule: 'private-key',
    what: 'PEM',
    text: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().split('\n')[0] ?? '',
  },
  { rule: 'private-key', what: 'JWK', text: `{ "d": "${'a-b'.repeat(14)}" }` },
  { rule: 'password-in-url', what: 'Postgres', text: `postgres://redress:${'hunter2'}@db:5432/redress` },
  { rule: 'password-in-url', what: 'NATS', text: `const url = 'nats://identity:${'identity'}@127.0.0.1:4222'` },
  {
    rule: 'token',
    what: 'a signed token',
    text: `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded({ sub: 'somebody', exp: 1 })}.${'aaaabbbb'.repeat(3)}`,
  },
  { rule: 'demo-password', what: 'in a manifest', text: `value: ${demo('manager')}` },
  { rule: 'written-password', what: 'in a script', text: `const password = '${'opensesame'}'` },
  { rule: 'written-password', what: 'in a realm', text: `{ "clientSecret": "${'opensesame'}" }` },
  { rule: 'random-literal', what: 'base64', text: `KEY: ${createHash('sha512').update('a').digest('base64url')}` },
  { rule: 'random-literal', what: 'hexadecimal', text: `key: ${createHash('sha256').update('a').digest('hex')}` },
]

describe('secrets', () => {
  it('none stands in the tree [S21]', () => {
    const files = projectFiles().map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    const texts = files.filter(({ bytes }) => !bytes.includes(0))
    expect(texts.flatMap(({ path, bytes }) => findSecrets(path, bytes.toString()))).toEqual([])
  })

  it('every exception for digests is still needed', () => {
    const files = projectFiles()
    expect(pinnedDigests.filter(({ path }) => !files.some((file) => path.test(file)))).toEqual([])
  })

  it.each(planted)('$rule catches: $what [S21]', ({ rule, text }) => {
    expect(findSecrets('deploy/k8s/base/secret.yaml', text).map((found) => found.split(':')[0])).toEqual([rule])
  })

  it('every pattern has a planted secret', () => {
    const rules = planted.map(({ rule }) => rule)
    expect(secretPatterns.filter(({ name }) => !rules.includes(name))).toEqual([])
  })

  it('demo passwords may stand where people are told of them, and nowhere else', () => {
    const text = `| ${demo('admin')} |`
    expect([findSecrets('README.md', text), findSecrets('docs/README.md', text)]).toEqual([
      [],
      ['demo-password: docs/README.md:1'],
    ])
  })

  it('a thousand random keys are all found', () => {
    const key = (index: number) =>
      createHash('sha256')
        .update(String(index))
        .digest(index % 2 ? 'hex' : 'base64url')
    const keys = Array.from({ length: 1000 }, (_, index) => key(index))
    expect(keys.filter((key) => findSecrets('a.yaml', `key: ${key}`).length === 0)).toEqual([])
  })

  it.each([
    'id: 0190a5c0-7d4e-7000-8000-00000000abcd',
    'postgres://user:password@host:port/database',
    'const url = `nats://identity:$' + '{secret}@127.0.0.1:4222`',
    'services/complaint/src/commands/close-complaint-as-duplicate2.ts',
    `password: "$` + '{POSTGRES_PASSWORD}"',
    'import { AssignComplaintRequest__Output as _complaint_v1_AssignComplaintRequest__Output }',
    'abcdefghijklmnopqrstuvwxyz0123456789',
  ])('takes no offence at: %s', (text) => {
    expect(findSecrets('docs/a.md', text)).toEqual([])
  })
})
