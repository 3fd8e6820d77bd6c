import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { SelectTenantRequest__Output as Request } from '@redress/protos/identity/v1/SelectTenantRequest.ts'
import type { SelectTenantResponse as Response } from '@redress/protos/identity/v1/SelectTenantResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { lockSelection } from '../persistence/find-selection.ts'
import { lockTenants, tenantNotFound } from '../persistence/find-tenants.ts'
import { recordSelection } from '../persistence/record-selection.ts'
import { tenantMessage } from '../to-proto.ts'

export const selectTenant = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const check = checkInput()
    const tenantId = check.id('/tenant_id', input.tenant_id)
    check.done()
    const selection = await lockSelection(scope)
    const tenants = await lockTenants(scope, [tenantId, selection.tenantId ?? tenantId])
    const tenant = tenants.get(tenantId)
    if (!tenant?.active) throw tenantNotFound()
    const { changed, left } = selection.select(tenantId, scope.now())
    if (changed) await recordSelection(scope, { left: tenants.get(left ?? ''), entered: tenant })
    return { tenant: tenantMessage(tenant) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)
