import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { SetTenantActiveRequest__Output as Request } from '@redress/protos/identity/v1/SetTenantActiveRequest.ts'
import type { SetTenantActiveResponse as Response } from '@redress/protos/identity/v1/SetTenantActiveResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { lockTenant, tenantNotFound } from '../persistence/find-tenants.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { tenantMessage } from '../to-proto.ts'

export const setTenantActive = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const check = checkInput()
    const tenantId = check.id('/tenant_id', input.tenant_id)
    check.done()
    const tenant = await lockTenant(scope, tenantId)
    if (!tenant) throw tenantNotFound()
    if (await scope.claimKey(tenantId)) return { tenant: tenantMessage(tenant) }

    scope.requireVersion(tenant.version)
    await scope.inTenant(tenantId, async (inner) => {
      const changed = tenant.setActive(input.active, inner.now())
      record(inner, tenant, { kind: 'tenant', reference: tenant.slug }, changed, tenant.state())
    })
    await keepNames(scope, 'tenant', tenant)
    return { tenant: tenantMessage(tenant) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)
