import { describe, expect, it } from '@jest/globals'
import { environmentOf, migrationEnvironmentOf } from './environment.ts'
import { gateway, services } from './processes.ts'
import { completeSecrets } from './secrets.ts'

function withLogin(address: string, user: string): string {
  return address.replace('//', `//${user}:${user}@`)
}

const secrets = completeSecrets()
const ports = Object.fromEntries([...services, gateway].map(({ name, port }) => [name, `127.0.0.1:${port}`]))
const addresses = {
  postgres: withLogin('postgres://127.0.0.1:5433/redress', 'admin'),
  nats: 'nats://127.0.0.1:4223',
  issuer: 'http://127.0.0.1:8180/realms/redress',
  processes: ports,
}

describe('environmentOf', () => {
  it.each(services.map(({ name }) => name))(
    '%s gets its own users of database and NATS, and no other password',
    (name) => {
      const text = JSON.stringify(environmentOf(name, addresses, secrets))
      expect(text).toContain(`postgres://${name}_app:${secrets.postgres.roles[`${name}_app`]}@127.0.0.1:5433/redress`)
      expect(text).toContain(`nats://${name}:${secrets.nats[name]}@127.0.0.1:4223`)
      const own = ['app', 'relay', 'ingest', 'aggregate'].map((role) => `${name}_${role}`)
      const foreign = Object.entries(secrets.postgres.roles).filter(([role]) => !own.includes(role))
      for (const [, password] of foreign) expect(text).not.toContain(password)
      expect(text).not.toContain('admin')
      expect(text).not.toContain(secrets.context.privateKey.d)
    },
  )

  it('audit alone has the role that writes entries', () => {
    const holders = services.filter(({ name }) => 'POSTGRES_INGEST_URL' in environmentOf(name, addresses, secrets))
    expect(holders.map(({ name }) => name)).toEqual(['audit'])
  })

  it('of the services identity alone has an account of its own in Keycloak', () => {
    const holders = [...services, gateway].filter(
      ({ name }) => 'KEYCLOAK_SECRET' in environmentOf(name, addresses, secrets),
    )
    expect(holders.map(({ name }) => name)).toEqual(['identity'])
  })

  it('complaint alone can make tracking codes', () => {
    const holders = [...services, gateway].filter(({ name }) =>
      JSON.stringify(environmentOf(name, addresses, secrets)).includes(secrets.trackingCodeKey),
    )
    expect(holders.map(({ name }) => name)).toEqual(['complaint'])
    expect(environmentOf('complaint', addresses, secrets).TRACKING_CODE_KEY).toMatch(/^[\w-]{43}$/)
  })

  it('the gateway knows every service and the signing key, and neither database nor NATS', () => {
    const environment = environmentOf('gateway', addresses, secrets)
    for (const { name } of services) expect(environment[`${name.toUpperCase()}_ADDRESS`]).toBe(ports[name])
    expect(JSON.parse(environment.CONTEXT_PRIVATE_KEY ?? '')).toEqual(secrets.context.privateKey)
    expect(Object.keys(environment).filter((key) => /POSTGRES|NATS/.test(key))).toEqual([])
  })

  it('uses the user of a NATS address that names one', () => {
    const shared = { ...addresses, nats: withLogin('nats://127.0.0.1:4222', 'everybody') }
    expect(environmentOf('audit', shared, secrets).NATS_URL).toBe(shared.nats)
  })
})

describe('migrationEnvironmentOf', () => {
  it('names the owner of the schema and the user who makes streams', () => {
    expect(migrationEnvironmentOf('audit', addresses, secrets)).toEqual({
      POSTGRES_OWNER_URL: `postgres://audit_owner:${secrets.postgres.roles.audit_owner}@127.0.0.1:5433/redress`,
      NATS_PROVISION_URL: `nats://provision:${secrets.nats.provision}@127.0.0.1:4223`,
    })
  })
})

describe('completeSecrets', () => {
  it('keeps what is known and adds what a new service needs', () => {
    const { identity, ...others } = secrets.nats
    const completed = completeSecrets({ ...secrets, nats: others })
    expect(completed).toEqual({ ...secrets, nats: { ...others, identity: completed.nats.identity } })
    expect(completed.nats.identity).not.toBe(identity)
  })

  it('publishes the public half of the signing key under the same kid', () => {
    const [key] = secrets.context.publicKeys.keys
    const { d, ...point } = secrets.context.privateKey
    expect(d).toBeDefined()
    expect(key).toEqual(point)
  })
})
