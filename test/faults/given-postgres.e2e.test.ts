import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Postgres } from '../../deploy/local/postgres.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { type Broker, startBroker } from '../harness/broker.ts'
import { sharedStack } from '../harness/facts.ts'
import { startTestPostgres } from '../harness/postgres.ts'
import type { CopiedTree } from './copied-tree.ts'
import { rowCounts } from './every-row.ts'
import { freshClone } from './local-start.ts'
import { runProgram } from './run-program.ts'

// servers of our own: npm start gives the roles in it other passwords, and makes streams; nothing here takes a fixed port, which
// another start beside this one would miss
describe('Postgres through a URL', () => {
  let tree: CopiedTree
  let server: Pick<Postgres, 'url' | 'stop'>
  let broker: Broker
  let given: Record<string, string>
  beforeAll(async () => {
    tree = freshClone()
    server = await startTestPostgres(join(tree.folder, 'given'))
    const users = [{ user: 'provision', password: testSecrets().nats.provision ?? '' }]
    broker = await startBroker({ dir: tree.folder, log: join(tree.folder, 'nats.log'), users, events: [] })
    given = { REDRESS_NATS_URL: broker.url, REDRESS_KEYCLOAK_URL: sharedStack().keycloak.address }
  }, 60_000)
  afterAll(async () => {
    await broker?.stop()
    await server?.stop()
    tree?.remove()
  }, 30_000)
  const changed = (parts: Partial<URL>) => Object.assign(new URL(server.url), parts).href
  const database = (name: string) => changed({ pathname: `/${name}` })
  const migrate = (environment: Record<string, string>) =>
    runProgram(['deploy/local/migrate.ts'], {
      folder: tree.folder,
      environment: { ...given, ...environment },
    })

  it('npm run migrate makes every table in an empty database, and the second time nothing [CMS-11, CMS-12]', async () => {
    const first = await migrate({ DATABASE_URL: server.url })
    expect(first).toMatchObject({ code: 0, errors: [] })
    expect(first.output).toContain('address from the environment (DATABASE_URL is set)')
    const counts = await rowCounts(database('redress'))
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(['audit.entry', 'complaint.complaint', 'identity.tenant']),
    )
    const second = await migrate({ DATABASE_URL: server.url })
    expect(second).toMatchObject({ code: 0, errors: [] })
    expect(second.output.match(/migrated applied=\[\]/g)).toHaveLength(3)
    expect(await rowCounts(database('redress'))).toEqual(counts)
  }, 60_000)

  it.each([
    ['no address', 'mysql://localhost/redress', /no address of the form postgres:/],
    ['nobody there', () => changed({ port: '1' }), /nothing listens at 127\.0\.0\.1:1$/],
    ['a wrong password', () => changed({ password: 'wrong' }), /refuses the password of "postgres"$/],
    ['no such database', () => database('nowhere'), /has no database "nowhere"$/],
  ])(
    '%s is said in a line, and the start ends with 1 [CMS-11]',
    async (_what, url, says) => {
      await expectRefused({ REDRESS_POSTGRES_URL: typeof url === 'string' ? url : url() }, /REDRESS_POSTGRES_URL/, says)
    },
    30_000,
  )

  it('a realm without the client redress-api is said in a line, and the start ends with 1', async () => {
    // Keycloak's two answers: where things are, and that it knows no such client
    const realm = createServer((request, response) => {
      const address = `http://${request.headers.host}`
      const known = request.url?.endsWith('/.well-known/openid-configuration')
      const places = { issuer: `${address}/realms/redress`, token_endpoint: `${address}/token` }
      response.writeHead(known ? 200 : 401).end(JSON.stringify(known ? places : { error: 'invalid_client' }))
    })
    await new Promise<void>((resolve) => realm.listen(0, '127.0.0.1', resolve))
    const { port } = realm.address() as AddressInfo
    const environment = { REDRESS_KEYCLOAK_URL: `http://127.0.0.1:${port}`, DATABASE_URL: server.url }
    await expectRefused(environment, /REDRESS_KEYCLOAK_URL: /, /the realm "redress" at .* has no client "redress-api"$/)
    realm.close()
  }, 30_000)

  async function expectRefused(environment: Record<string, string>, ...says: RegExp[]) {
    const { code, output, errors } = await runProgram(['deploy/local/start.ts'], {
      ...{ folder: tree.folder, environment: { ...given, ...environment }, withinMs: 20_000 },
    })
    const lines = output.split('\n').filter((line) => says.every((pattern) => pattern.test(line)))
    expect({ code, lines: lines.length, errors }).toEqual({ code: 1, lines: 1, errors: [] })
    expect(output).not.toMatch(/^\s+at |node:internal/m)
  }
})
