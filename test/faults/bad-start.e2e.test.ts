import { describe, expect, it } from '@jest/globals'
import { services } from '../../deploy/local/processes.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { sharedStack } from '../harness/facts.ts'
import { startBeside } from './start-beside.ts'

const facts = sharedStack()
const stackTrace = /^\s+at |node:internal/

const changed = (url: string, parts: { username?: string; password?: string; port?: string; pathname?: string }) =>
  Object.assign(new URL(url), parts).href
const urlOf = (user: string) =>
  changed(facts.postgres, { username: user, password: testSecrets().postgres.roles[user] ?? '' })

describe('a process that cannot work says why in a line and ends with 1', () => {
  const { complaint = '' } = facts.services
  const [, busyPort = ''] = complaint.split(':')
  const superuser = facts.postgres
  const noServer = (url: string) => changed(url, { port: '1' })
  const cases: [what: string, name: string, changes: Record<string, string>, says: RegExp][] = [
    [
      'port in use',
      'complaint',
      { GRPC_ADDRESS: complaint },
      new RegExp(`^port ${busyPort} is in use; set GRPC_ADDRESS`),
    ],
    ['port in use', 'gateway', { HTTP_ADDRESS: new URL(facts.gateway).host }, /^port \d+ is in use; set HTTP_ADDRESS/],
    ...services.map(({ name }): (typeof cases)[number] => [
      ...(['wrong password of the database', name] as const),
      { POSTGRES_APP_URL: changed(urlOf(`${name}_app`), { password: 'wrong' }) },
      new RegExp(`refused the password of ${name}_app$`),
    ]),
    [
      ...(['wrong password of the relay', 'complaint'] as const),
      { POSTGRES_RELAY_URL: changed(urlOf('complaint_relay'), { password: 'wrong' }) },
      /refused the password of complaint_relay$/,
    ],
    [
      ...(['wrong password of the writer', 'audit'] as const),
      { POSTGRES_INGEST_URL: changed(urlOf('audit_ingest'), { password: 'wrong' }) },
      /refused the password of audit_ingest$/,
    ],
    [
      ...(['no such database', 'complaint'] as const),
      { POSTGRES_APP_URL: changed(urlOf('complaint_app'), { pathname: '/nowhere' }) },
      /has no such database$/,
    ],
    [
      'superuser as app role',
      'complaint',
      { POSTGRES_APP_URL: superuser },
      /postgres is not bound by row-level security/,
    ],
    [
      ...(['owner as app role', 'identity'] as const),
      { POSTGRES_APP_URL: urlOf('identity_owner') },
      /identity_owner is not bound by row-level security/,
    ],
    ['superuser as writer', 'audit', { POSTGRES_INGEST_URL: superuser }, /postgres is not bound by row-level security/],
    [
      ...(['wrong password of NATS', 'complaint'] as const),
      {
        NATS_URL: changed(facts.nats.replace('nats:', 'http:'), { username: 'complaint', password: 'wrong' }).replace(
          'http:',
          'nats:',
        ),
      },
      /^NATS at .* refused user complaint$/,
    ],
    [
      'no key to sign with',
      'gateway',
      { CONTEXT_PRIVATE_KEY: '{"kty":"OKP"}' },
      /^CONTEXT_PRIVATE_KEY must be an Ed25519 JWK/,
    ],
    [
      'a key to sign with that is no JSON',
      'gateway',
      { CONTEXT_PRIVATE_KEY: '{"d": secret-value}' },
      /^CONTEXT_PRIVATE_KEY must be an Ed25519 JWK/,
    ],
    [
      'keys to verify with that are no JSON',
      'audit',
      { CONTEXT_PUBLIC_KEYS: '{"keys": secret-value}' },
      /^CONTEXT_PUBLIC_KEYS must be a JSON Web Key Set/,
    ],
    [
      'keys to verify with that are none',
      'audit',
      { CONTEXT_PUBLIC_KEYS: '{"keys": "secret-value"}' },
      /^CONTEXT_PUBLIC_KEYS must be a JSON Web Key Set/,
    ],
    [
      'a proxy that is none',
      'gateway',
      { TRUSTED_PROXIES: 'everybody' },
      /TRUSTED_PROXIES must be a list of addresses/,
    ],
  ]

  it.each(cases)('%s: %s', async (_what, name, changes, says) => {
    const { code, errors } = await startBeside(name, changes)
    expect(errors.filter((line) => !line.startsWith('the configuration is wrong:'))).toEqual([
      expect.stringMatching(says),
    ])
    expect(code).toBe(1)
  })

  it.each([
    [
      'Postgres',
      'complaint',
      { POSTGRES_APP_URL: noServer(urlOf('complaint_app')) },
      /waiting for Postgres at 127\.0\.0\.1:1"/,
    ],
    ['NATS', 'complaint', { NATS_URL: 'nats://127.0.0.1:1' }, /waiting for NATS at 127\.0\.0\.1:1"/],
  ])('without %s, %s waits and says for what', async (_what, name, changes, says) => {
    const { code, output, errors } = await startBeside(name, changes, { until: says })
    expect({ code, errors }).toEqual({ code: null, errors: [] })
    expect(output).not.toMatch(stackTrace)
    expect(output).not.toContain('"ready"')
  })
})
