import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { migrationEnvironmentOf } from '../../../../deploy/local/environment.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { runProgram } from '../../../../test/faults/run-program.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let environment: Record<string, string>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity, {
    environment(variables) {
      const servers = { postgres: variables.POSTGRES_APP_URL ?? '', nats: variables.NATS_URL ?? '' }
      environment = { ...variables, ...migrationEnvironmentOf('identity', servers, testSecrets()) }
      return variables
    },
  })
})
afterAll(() => service.stop())

/** The newest state of each subject, without what is different each time. */
async function newestStates() {
  const rows = await service.database.rows<{ subject: string; payload: string; last: string }>(
    `select distinct on (subject) subject, payload, position::text as last from outbox
     where split_part(subject, '.', 5) <> '' order by subject, position desc`,
  )
  return {
    last: Math.max(0, ...rows.map(({ last }) => Number(last))),
    states: rows.map(({ subject, payload }) => {
      const { eventseq, data } = JSON.parse(payload) as EventEnvelope
      return { subject, eventseq, data }
    }),
  }
}

describe('publishing states again', () => {
  it('everything that was ever published comes again from the tables, the same to the last field', async () => {
    const admin = { userId: randomUUID(), roles: ['platform_admin'] }
    const { client, context } = service
    const asked = { name: 'N', city: 'C', country: 'SA', zone: 'UTC', locale: 'en' }
    for (const slug of ['one', 'two']) {
      const { tenant } = await client.CreateTenant({ slug, ...asked }, await context(admin))
      const inside = () => context({ ...admin, tenantId: tenant?.tenant_id ?? '' })
      const { department } = await client.CreateDepartment({ code: 'er', name: 'ER' }, await inside())
      const { source_id } = await client.CreateSource({ code: 'calls', name: 'Calls' }, await inside())
      const user_id = randomUUID()
      const groups = [`/t.${slug}/roles/source_user`, `/t.${slug}/dept/er`]
      const user = { user_id, username: `u-${slug}`, name: 'U', email: `u@${slug}.example`, groups }
      await client.RegisterUser(user, await inside())
      const switches = { can_create_complaints: true, can_create_inquiries: false }
      await client.SetSourceUser({ source_id, user_id, ...switches }, await inside())
      const { department_id } = department ?? {}
      const { staff_id } = await client.CreateStaff({ name: 'Chief', department_id, user_id }, await inside())
      await client.CreateStaff({ name: 'Nurse', reports_to: staff_id }, await inside())
      await client.CreatePatient({ name: 'P', mrn: 'M1', user_id }, await inside())
    }
    const platform = {
      user_id: randomUUID(),
      username: 'px',
      name: 'Px',
      email: 'px@x.example',
      groups: ['/platform/admins'],
    }
    await client.RegisterUser(platform, await context({ ...admin, tenantId: NIL_TENANT_ID }))

    const before = await newestStates()
    const { code, output, errors } = await runProgram(['services/identity/src/maintain.ts', 'republish'], {
      environment,
    })
    expect([errors, code, output]).toEqual([
      [],
      0,
      expect.stringMatching(/^\d+ states are published again\n\d+ facts are published again\n$/),
    ])
    const after = await newestStates()
    expect(after.states).toEqual(before.states)
    const again = await service.database.rows(
      `select distinct subject from outbox where split_part(subject, '.', 5) <> '' and position > $1 order by 1`,
      [before.last],
    )
    expect(again.map(({ subject }) => subject)).toEqual(before.states.map(({ subject }) => subject).sort())
    expect(before.states.length).toBeGreaterThan(16)
  })
})
