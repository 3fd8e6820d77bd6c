import { randomUUID } from 'node:crypto'
import { identity } from '@redress/identity/service.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import type { CallerSpecimen } from './context-tokens.ts'
import { startTestService, type TestServiceOptions } from './start-service.ts'

const actor = randomUUID()

/** The service, and people who work in a tenant of which only its directory matters. */
export async function startDirectory(options: TestServiceOptions = {}) {
  const service = await startTestService<IdentityServiceDefinition>(identity, options)
  const as = (tenantId: string, caller: CallerSpecimen, more: object = {}) =>
    service.context({ tenantId, userId: actor, ...caller }, more)
  const admin = (tenantId: string, more: object = {}) => as(tenantId, { roles: ['tenant_admin'] }, more)
  return {
    service,
    client: service.client,
    as,
    admin,
    /** A user of the tenant; answers their subject. */
    async user(tenantId: string, name = 'Mona') {
      const user_id = randomUUID()
      await service.client.RegisterUser({ user_id, username: user_id, name, groups: [] }, await admin(tenantId))
      return user_id
    },
    async staff(tenantId: string, name: string, more: object = {}) {
      return (await service.client.CreateStaff({ name, ...more }, await admin(tenantId))).staff_id
    },
    async department(tenantId: string, code: string, name = code) {
      const { department } = await service.client.CreateDepartment({ code, name }, await admin(tenantId))
      return department?.department_id ?? ''
    },
    /** Names on a page of items. */
    namesOf: (page: { items: Buffer[] }) => page.items.map((item) => JSON.parse(item.toString()).name as string),
  }
}

/** What a call was refused with, without what differs from call to call. */
export const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'not refused',
    ({ code, reason, message }) => ({ code, reason, message }),
  )
