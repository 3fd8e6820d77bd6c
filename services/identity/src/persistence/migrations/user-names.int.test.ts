import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { migrate } from '@redress/platform/persistence/migrate.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { matrixDesk } from '../../../../../test/harness/matrix-desk.ts'
import { startTestService, type TestService } from '../../../../../test/harness/start-service.ts'
import { identity } from '../../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

describe('UserNames', () => {
  it('users who were there before are listed and found as if they had come after', async () => {
    const { slug, admin } = await matrixDesk(service)
    for (const [name, username] of [
      ['Omar', 'o'],
      ['فاطمة مصطفى', 'fatima@acme.example'],
      ['ahmed', 'Ahmed'],
    ] as const) {
      const person = { user_id: randomUUID(), name, username, groups: [`/t.${slug}/roles/auditor`] }
      await service.client.RegisterUser(person, await service.context(admin))
    }
    const words = () =>
      service.database.rows(
        `select tenant_id, entity_id, active, words, key, before from name_word where kind = 'user' order by entity_id, before`,
      )
    const list = async (q?: string) => {
      const { users } = await service.client.ListUsers({ q, role: ['auditor'] }, await service.context(admin))
      return users.map(({ name }) => name)
    }
    const before = await words()
    expect(before.length).toBeGreaterThan(5)
    await service.database.rows(asItWas)
    expect(await migrate(service.database.url, 'identity', identity.migrations)).toEqual(['2026-11-28-user-names'])
    expect(await words()).toEqual(before)
    expect(await list()).toEqual(['ahmed', 'Omar', 'فاطمة مصطفى'])
    expect(await list('مُصطفي')).toEqual(['فاطمة مصطفى'])
  })
})

const asItWas = `
  delete from name_word where kind = 'user';
  drop function search_users;
  drop policy search on user_account;
  alter table user_account drop column sort_key;
  create index user_account_name on user_account (tenant_id, name, user_id);
  delete from migration where name = '2026-11-28-user-names'`
