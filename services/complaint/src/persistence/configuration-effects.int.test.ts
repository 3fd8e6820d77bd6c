import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ServiceConfig } from '@redress/platform/config.ts'
import { createReadPool, type ReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { type ComplaintDesk, seedTenant } from '../../../../test/harness/complaint-desk.ts'
import { callerFrom } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { readConfiguration } from '../domain/read-configuration.ts'
import { complaint } from '../service.ts'
import { effectsOf } from './configuration-effects.ts'

let desk: ComplaintDesk
let reads: ReadPool
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>({
    ...complaint,
    async extend(own: Runtime, config: ServiceConfig) {
      reads = createReadPool(config.POSTGRES_APP_URL, 1)
      return { runtime: own, stop: async () => undefined }
    },
  })
})
afterAll(async () => {
  await reads.close()
  await desk.stop()
})

/** A scope that says how many rows were read in it. */
function countingScope(tenantId: string) {
  let rows = 0
  const readAll: Scope['readAll'] = async (statements) => {
    const answers = await reads.read(tenantId, statements)
    for (const answer of answers) rows += answer.length
    return answers
  }
  const scope: Scope = {
    ...{ caller: callerFrom({ tenantId, roles: ['tenant_admin'] }), tenantId, requestId: undefined, readAll },
    ...{ signal: new AbortController().signal, now: () => new Date() },
    read: async <Row>(statement: Parameters<Scope['read']>[0]) => (await readAll([statement]))[0] as Row[],
  }
  return { scope, rows: () => rows }
}

const addUsers = (tenantId: string, count: number, roles: string[], name: string) =>
  desk.database.rows(
    `insert into person (tenant_id, person_id, kind, name, active, roles, department_ids, version)
     select $1, gen_random_uuid(), 'user', $4 || lpad(n::text, 4, '0'), n % 10 > 0, $3, '{}', 1
     from generate_series(1, $2::int) n returning id`,
    [tenantId, count, roles, name],
  )

describe('who gains and loses by another configuration', () => {
  it('is counted by roles and named up to a hundred: however many users there are, only those are read', async () => {
    const tenant = await seedTenant(desk)
    await addUsers(tenant.id, 500, ['complainant'], 'c')
    await addUsers(tenant.id, 200, ['auditor'], 'b')
    await addUsers(tenant.id, 50, ['manager', 'help_desk_agent'], 'a')
    await addUsers(randomUUID(), 50, ['auditor'], 'foreign')
    const [before, after] = [[], ['comment.create']].map(
      (permissions) =>
        readConfiguration({ grievance_types: [{ name: 'complaint', permissions }], default_category: 'complaint' })
          .configuration,
    )
    if (!before || !after) throw new Error('one of them is wrong')
    const { scope, rows } = countingScope(tenant.id)
    const { affected, users } = await effectsOf(scope, before, after)
    // a tenth of each is not active; managers may comment
    expect([affected, users.length]).toEqual([450 + 180, 100])
    expect(users[0]).toEqual({
      ...{ user_id: expect.any(String), name: 'b0001', gains: [] },
      loses: [{ kind: 'category', name: 'complaint' }],
    })
    expect(users.map(({ name }) => name)).toEqual(users.map(({ name }) => name).sort())
    expect(rows()).toBeLessThan(110)
  })
})
