import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { DeleteTenantRequest__Output as Request } from '@redress/protos/identity/v1/DeleteTenantRequest.ts'
import type { DeleteTenantResponse as Response } from '@redress/protos/identity/v1/DeleteTenantResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { lockTenant, tenantNotFound } from '../persistence/find-tenants.ts'
import { record } from '../persistence/record.ts'

// from now on nobody finds it; its people and places go afterwards, batch by batch (start-removing.ts)
export const deleteTenant = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const check = checkInput()
    const tenantId = check.id('/tenant_id', input.tenant_id)
    const reason = check.text('/reason', input.reason, 2000)
    check.done()
    const tenant = await lockTenant(scope, tenantId)
    if (await scope.claimKey(tenantId)) return {}
    if (!tenant) throw tenantNotFound()
    scope.requireVersion(tenant.version)
    await scope.inTenant(tenantId, async (inner) => {
      const happened = tenant.remove(inner.now(), reason)
      record(inner, tenant, { kind: 'tenant', reference: tenant.slug }, happened, tenant.state())
    })
    return {}
  },
  { tenantOf: () => NIL_TENANT_ID },
)
