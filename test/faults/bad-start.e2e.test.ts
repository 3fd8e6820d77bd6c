import { beforeAll, describe, expect, it } from '@jest/globals'
import { environmentOf } from '../../deploy/local/environment.ts'
import { gateway, services } from '../../deploy/local/processes.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { sharedStack } from '../harness/facts.ts'
import { quietPort } from '../harness/quiet-port.ts'
import { type Outcome, runProgram } from './run-program.ts'

const facts = sharedStack()
const entryOf = (name: string) => [...services, gateway].find((row) => row.name === name)?.entry ?? ''
const stackTrace = /^\s+at |node:internal/

/** A process of ours beside the run's stack, on a port of its own, with some variables changed; undefined removes one. */
async function start(name: string, changes: Record<string, string | undefined>, until?: RegExp): Promise<Outcome> {
  const { services: rpc, postgres, nats, keycloak } = facts
  const { host } = new URL(nats)
  const at = { ...rpc, [name]: `127.0.0.1:${await quietPort()}` }
  const addresses = { postgres, nats: `nats://${host}`, issuer: keycloak.issuer, processes: { gateway: '', ...at } }
  const variables = Object.entries({ ...environmentOf(name, addresses, testSecrets()), ...changes })
  const environment = Object.fromEntries(variables.filter(([, value]) => value !== undefined)) as Record<string, string>
  return runProgram([entryOf(name)], { environment, withinMs: 20_000, ...(until ? { until } : {}) })
}

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
      'a proxy that is none',
      'gateway',
      { TRUSTED_PROXIES: 'everybody' },
      /TRUSTED_PROXIES must be a list of addresses/,
    ],
  ]

  it.each(cases)('%s: %s', async (_what, name, changes, says) => {
    const { code, errors } = await start(name, changes)
    expect(errors.filter((line) => !line.startsWith('the configuration is wrong:'))).toEqual([
      expect.stringMatching(says),
    ])
    expect(code).toBe(1)
  })

  it.each(['complaint', 'audit', 'gateway'])(
    '%s lists every key that is missing or wrong, and no value',
    async (name) => {
      const wrong = name === 'gateway' ? 'KEYCLOAK_ISSUER' : 'NATS_URL'
      const { code, errors } = await start(name, {
        ...Object.fromEntries(Object.keys(environmentKeys[name] ?? {}).map((key) => [key, undefined])),
        ...{ [wrong]: 'secret-value', TRACE_RATIO: 'secret-value', LOG_LEVEL: 'secret-value' },
      })
      const keys = [...Object.keys(environmentKeys[name] ?? {}), 'TRACE_RATIO', 'LOG_LEVEL']
      expect(errors[0]).toBe('the configuration is wrong:')
      expect(
        errors
          .slice(1)
          .map((line) => line.trim().split(' ')[0])
          .sort(),
      ).toEqual(keys.sort())
      expect(errors.join('\n')).not.toMatch(/secret-value/)
      expect(code).toBe(1)
    },
  )
  let environmentKeys: Record<string, object>
  beforeAll(() => {
    const service = { GRPC_ADDRESS: 1, POSTGRES_APP_URL: 1, POSTGRES_RELAY_URL: 1, NATS_URL: 1, CONTEXT_PUBLIC_KEYS: 1 }
    const addresses = { HTTP_ADDRESS: 1, IDENTITY_ADDRESS: 1, COMPLAINT_ADDRESS: 1, AUDIT_ADDRESS: 1 }
    environmentKeys = {
      complaint: service,
      audit: { ...service, POSTGRES_INGEST_URL: 1 },
      gateway: { ...addresses, KEYCLOAK_ISSUER: 1, KEYCLOAK_CLIENTS: 1, CONTEXT_PRIVATE_KEY: 1 },
    }
  })

  it.each([
    [
      'Postgres',
      'complaint',
      { POSTGRES_APP_URL: noServer(urlOf('complaint_app')) },
      /waiting for Postgres at 127\.0\.0\.1:1"/,
    ],
    ['NATS', 'complaint', { NATS_URL: 'nats://complaint:x@127.0.0.1:1' }, /waiting for NATS at 127\.0\.0\.1:1"/],
  ])('without %s, %s waits and says for what', async (_what, name, changes, says) => {
    const { code, output, errors } = await start(name, changes, says)
    expect({ code, errors }).toEqual({ code: null, errors: [] })
    expect(output).not.toMatch(stackTrace)
    expect(output).not.toContain('"ready"')
  })
})
