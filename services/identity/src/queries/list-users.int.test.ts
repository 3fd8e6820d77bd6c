import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { matrixDesk } from '../../../../test/harness/matrix-desk.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

describe('ListUsers', () => {
  it('INVALID_ARGUMENT: a cursor that was made up, or comes from another tenant', async () => {
    const [desk, other] = [await matrixDesk(service), await matrixDesk(service)]
    await desk.user('manager')
    const list = async (page_token: string, admin: object = desk.admin) =>
      service.client.ListUsers({ page_size: 1, page_token }, await service.context(admin))
    const { users, next_page_token } = await list('')
    const second = await list(next_page_token)
    expect(second.users.map(({ user_id }) => user_id)).not.toEqual(users.map(({ user_id }) => user_id))
    const refused = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    await expect(list(next_page_token, other.admin)).rejects.toMatchObject(refused)
    const [bound, name, id] = JSON.parse(Buffer.from(next_page_token, 'base64url').toString())
    for (const key of [['\0', id], [1, id], [name, "'"], [name], []]) {
      const madeUp = Buffer.from(JSON.stringify([bound, ...key])).toString('base64url')
      await expect(list(madeUp)).rejects.toMatchObject(refused)
    }
  })
})
