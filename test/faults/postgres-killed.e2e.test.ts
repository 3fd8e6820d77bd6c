import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { databaseRoles } from '../../deploy/local/database.ts'
import { removeDatabaseHome } from '../../deploy/local/postgres/user.ts'
import { type Postgres, startPostgres } from '../../deploy/local/postgres.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { audit } from '../../services/audit/src/service.ts'
import { complaint } from '../../services/complaint/src/service.ts'
import { identity } from '../../services/identity/src/service.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { aComplaint } from '../harness/canary.ts'
import { ensureTemplate } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import { startReaper } from '../harness/reaper.ts'
import { complaintsOf, expectOneEntryPerEvent } from './ledger.ts'
import { startLoad } from './load.ts'
import { usePlatform } from './use-platform.ts'

describe('Postgres is killed and comes back', () => {
  let server: Postgres
  let start: (port?: number) => Promise<Postgres>
  const platform = usePlatform(async (dir, later) => {
    const reaper = startReaper(dir)
    later(() => reaper.dismiss())
    // durable: what has been acknowledged must be there after a SIGKILL
    start = (port) => {
      const onSpawn = ({ pid }: { pid: number }) => reaper.watch(pid)
      return startPostgres({
        dir: join(dir, 'postgres'),
        log: join(dir, 'postgres.log'),
        onSpawn,
        ...(port ? { port } : {}),
      })
    }
    server = await start()
    later(async () => {
      await server.stop()
      removeDatabaseHome(join(dir, 'postgres'))
    })
    const shared = { ...sharedStack(), postgres: server.url }
    await ensureTemplate(server.url, shared.templateDatabase, databaseRoles(testSecrets()), [
      identity,
      complaint,
      audit,
    ])
    return { shared }
  })
  let tenant: TestTenant
  let manager: TestUser
  beforeAll(async () => {
    tenant = await createTenant({ stack: platform().facts })
    manager = await tenant.user('manager')
    await manager.api().get('/api/v1/me')
  }, 60_000)

  const file = (key = randomUUID()) =>
    manager.api().post('/api/v1/complaints', aComplaint(), { 'idempotency-key': key })

  it('while it is away everything is 503 with Retry-After; services heal by themselves; no acknowledged write is lost', async () => {
    const pids = () => Object.values(platform().processes).map(({ pid }) => pid)
    const before = pids()
    const load = startLoad(manager)
    const { answers, count } = load
    await eventually(() => expect(count(201)).toBeGreaterThan(20), { withinMs: 20_000 })
    process.kill(server.pid, 'SIGKILL')
    await eventually(() => expect(count(503)).toBeGreaterThan(4), {
      withinMs: 15_000,
    })

    const { id = '' } = answers[0] ?? {}
    const paths = [
      '/api/v1/complaints',
      `/api/v1/complaints/${id}`,
      `/api/v1/complaints/${id}/timeline`,
      '/api/v1/tenants',
    ]
    const asked = await Promise.all([
      ...paths.map((path) => manager.api().get(path)),
      manager.api().post(`/api/v1/complaints/${id}/assign`, { assignee_id: manager.id }),
      file(),
    ])
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 503))
    for (const { headers } of asked) expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)

    server = await start(Number(new URL(server.url).port))
    await eventually(async () => expect((await file()).status).toBe(201), { withinMs: 20_000, everyMs: 100 })
    await load.stop()
    expect(pids()).toEqual(before)
    // a call that was under way when the server died has no other answer either
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([201, 503])
    const stored = new Set((await complaintsOf(tenant, platform().facts)).map((row) => row.id))
    const acknowledged = answers.flatMap(({ status, id }) => (status === 201 && id ? [id] : []))
    expect(acknowledged.filter((each) => !stored.has(each))).toEqual([])
    await expectOneEntryPerEvent(tenant, platform().facts)
  }, 90_000)
})
