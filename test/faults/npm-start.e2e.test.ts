import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../deploy/local/accounts.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import type { StackFile } from '../../deploy/local/stack-file.ts'
import { whiteBox } from '../harness/database.ts'
import { sharedStack } from '../harness/facts.ts'
import { startTestPostgres } from '../harness/postgres.ts'
import type { CopiedTree } from './copied-tree.ts'
import { rowCounts, settledRowCounts } from './every-row.ts'
import { freshClone, type LocalStart, startLocally } from './local-start.ts'
import { runProgram } from './run-program.ts'
import { takeTurn } from './turn.ts'

const isAlive = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0
const { 'identity-service': identitySecret = '', provisioner: provisionerSecret = '' } = testSecrets().keycloak.clients
/** Of our clients in the Keycloak of the run. */
const clientSecrets = {
  REDRESS_IDENTITY_SERVICE_SECRET: identitySecret,
  REDRESS_PROVISIONER_SECRET: provisionerSecret,
}
/** Processes that have anything to do with the folder. */
const processesOf = (folder: string) =>
  spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(folder))

describe('one command in a fresh clone, with no configuration', () => {
  let tree: CopiedTree
  let start: LocalStart
  let stack: StackFile
  let endTurn: () => void
  beforeAll(async () => {
    endTurn = await takeTurn()
    tree = freshClone()
    start = startLocally(tree)
    await start.until(/Redress is ready/)
    stack = JSON.parse(tree.read('.local/stack.json'))
  }, 400_000)
  afterAll(async () => {
    await start?.interrupt()
    tree?.remove()
    endTurn()
  }, 30_000)
  const script = (path: string, flags: string[] = []) => runProgram([...flags, path], { folder: tree.folder })

  it('starts everything and prints where it is [CMS-11, CMS-14]', async () => {
    for (const address of [stack.gateway, stack.docs, stack.postgres, stack.nats, String(stack.mailbox)])
      expect(start.output()).toContain(address)
    for (const { username, password } of demoAccounts) expect(start.output()).toContain(`${username} / ${password}`)
    expect((await fetch(`${stack.gateway}/readyz`)).status).toBe(200)
    expect((await fetch(stack.docs)).status).toBe(200)
  })

  it('stack.json tells programs the same [CMS-14]', () => {
    expect(Object.keys(stack).sort()).toEqual(
      ['gateway', 'docs', 'issuer', 'token_endpoint', 'client_id', 'mailbox', 'smtp', 'postgres', 'nats', 'accounts']
        .concat('components', 'processes')
        .sort(),
    )
    expect(stack.client_id).toBe('redress-cli')
    expect(stack.token_endpoint).toBe(`${stack.issuer}/protocol/openid-connect/token`)
    expect(stack.accounts).toEqual(
      demoAccounts.map(({ username, password, tenant, role }) => ({ username, password, tenant, role })),
    )
    const component = { origin: 'local', version: expect.stringMatching(/\d+\.\d+/), address: expect.any(String) }
    expect(stack.components).toEqual({ postgres: component, nats: component, keycloak: component, mail: component })
    const names = ['postgres', 'nats', 'keycloak', 'mail', 'identity', 'complaint', 'audit', 'gateway', 'provisioner']
    expect(stack.processes.map(({ name }) => name).sort()).toEqual(names.sort())
    for (const { pid, log } of stack.processes) expect([isAlive(pid), existsSync(log)]).toEqual([true, true])
  })

  it('the command that it prints signs in and lists complaints [CMS-14]', () => {
    const [token = '', list = ''] = start
      .output()
      .split('\n')
      .filter((line) => /^(TOKEN=|curl )/.test(line))
    const { stdout } = spawnSync('sh', ['-c', `${token}\n${list}`], { encoding: 'utf8' })
    const { items } = JSON.parse(stdout)
    expect(items.length).toBeGreaterThanOrEqual(10)
    expect(new Set(items.map((item: { status: string }) => item.status)).size).toBeGreaterThan(2)
  })

  it('npm run seed again, and at another hour: the same rows [CMS-13]', async () => {
    const before = await settledRowCounts(stack.postgres)
    expect(before['complaint.complaint']).toBeGreaterThanOrEqual(20)
    const again = await script('deploy/local/seed.ts')
    expect(again).toMatchObject({
      code: 0,
      errors: [],
      output: expect.stringMatching(/^demo data: 2 tenants, \d+ complaints$/m),
    })
    const twoHoursAgo = 'data:text/javascript,const now = Date.now; Date.now = () => now() - 7_200_000'
    expect(await script('deploy/local/seed.ts', ['--import', twoHoursAgo])).toMatchObject({ code: 0, errors: [] })
    expect(await settledRowCounts(stack.postgres)).toEqual(before)
  }, 150_000)

  it('npm run seed when no key is remembered any more: the same rows [CMS-13]', async () => {
    const { rows, close } = whiteBox(stack.postgres)
    for (const service of ['identity', 'complaint']) await rows(`delete from ${service}.idempotency`)
    await close()
    const before = await settledRowCounts(stack.postgres)
    expect(await script('deploy/local/seed.ts')).toMatchObject({ code: 0, errors: [] })
    expect(await settledRowCounts(stack.postgres)).toEqual(before)
  }, 150_000)

  it('npm run migrate beside it finds nothing to do [CMS-12]', async () => {
    const before = await rowCounts(stack.postgres)
    const { code, output, errors } = await script('deploy/local/migrate.ts')
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    expect(output.match(/migrated applied=\[\]/g)).toHaveLength(3)
    expect(await rowCounts(stack.postgres)).toEqual(before)
    expect((await fetch(`${stack.gateway}/readyz`)).status).toBe(200)
  }, 60_000)

  it('npm run import and npm run rebuild-statistics work beside it, on what runs', async () => {
    const { scripts } = JSON.parse(tree.read('package.json'))
    const maintain = (name: string, ...words: string[]) => {
      const [, path = '', command = ''] = / && node (\S+) (\S+)$/.exec(scripts[name]) ?? []
      return runProgram([path, command, ...words], { folder: tree.folder })
    }
    const old = { external_reference: 'OLD-1', title: 'Old', description: 'Long ago.', status: 'open' }
    tree.write('old.jsonl', JSON.stringify({ ...old, received_at: '2019-03-01T08:00:00Z' }))
    const slug = demoAccounts.find(({ tenant }) => tenant !== null)?.tenant ?? ''
    expect(await maintain('import', join(tree.folder, 'old.jsonl'), '--tenant', slug)).toMatchObject({
      ...{ code: 0, errors: [], output: expect.stringMatching(/^line 1 {2}OLD-1 {2}imported as CMP-2019-000001$/m) },
    })
    const { rows, close } = whiteBox(stack.postgres)
    const found = await rows(`select slug, created_by_type, created_by from complaint.complaint c
      join identity.tenant t on t.id = c.tenant_id where external_reference = 'OLD-1'`)
    await close()
    expect(found).toEqual([{ slug, created_by_type: 'system', created_by: null }])
    expect(await maintain('rebuild-statistics')).toMatchObject({
      ...{ code: 0, errors: [], output: expect.stringMatching(/^2 tenants are counted anew$/m) },
    })
  }, 60_000)

  it('a second start beside it is refused in a line', async () => {
    const { code, errors } = await script('deploy/local/start.ts')
    expect({ code, errors }).toEqual({
      code: 1,
      errors: [expect.stringContaining(`runs here already (pid ${start.pid})`)],
    })
  })

  it('Ctrl-C ends it within ten seconds and leaves no process and no stack.json [CMS-14]', async () => {
    const since = Date.now()
    expect(await start.interrupt()).toBe(0)
    expect(Date.now() - since).toBeLessThan(12_000)
    expect(stack.processes.filter(({ pid }) => isAlive(pid))).toEqual([])
    expect(processesOf(tree.folder)).toEqual([])
    expect(existsSync(join(tree.folder, '.local/stack.json'))).toBe(false)
  }, 30_000)

  it('a mail server that does not answer ends the start, with its address as the reason', async () => {
    const urls = { REDRESS_KEYCLOAK_URL: sharedStack().keycloak.address, REDRESS_SMTP_URL: 'smtp://127.0.0.1:1' }
    start = startLocally(tree, urls)
    await expect(start.until(/Redress is ready/)).rejects.toThrow(
      'REDRESS_SMTP_URL: no mail server answers at 127.0.0.1:1',
    )
  }, 60_000)

  it('so does a secret that the given Keycloak refuses', async () => {
    const urls = { REDRESS_KEYCLOAK_URL: sharedStack().keycloak.address, REDRESS_PROVISIONER_SECRET: 'wrong' }
    start = startLocally(tree, urls)
    await expect(start.until(/Redress is ready/)).rejects.toThrow(
      'REDRESS_PROVISIONER_SECRET: Keycloak refuses it for the client "provisioner"',
    )
  }, 60_000)

  it('with REDRESS_POSTGRES_URL it works in that database, whatever DATABASE_URL says [CMS-11]', async () => {
    const server = await startTestPostgres(join(tree.folder, 'given'))
    const address = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href
    const { rows, close } = whiteBox(server.url)
    await rows('create database given')
    await close()
    const urls = { REDRESS_POSTGRES_URL: address('given'), DATABASE_URL: address('ignored') }
    const { keycloak, mail } = sharedStack()
    const others = { REDRESS_KEYCLOAK_URL: keycloak.address, REDRESS_SMTP_URL: mail.smtp, ...clientSecrets }
    start = startLocally(tree, { ...urls, ...others })
    await start.until(/Redress is ready/)
    stack = JSON.parse(tree.read('.local/stack.json'))
    expect(stack.postgres).toBe(address('given'))
    const given = { origin: 'environment' }
    expect(stack.components).toMatchObject({ postgres: given, keycloak: given, mail: given })
    expect([stack.mailbox, stack.smtp]).toEqual([null, mail.smtp])
    expect((await rowCounts(address('given')))['complaint.complaint']).toBeGreaterThanOrEqual(20)
    expect(await start.interrupt()).toBe(0)
    await server.stop()
  }, 90_000)
})
