import { everyUser } from '@redress/platform/access.ts'
import { NIL_TENANT_ID, scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetTenantRequest__Output as Request } from '@redress/protos/identity/v1/GetTenantRequest.ts'
import type { GetTenantResponse as Response } from '@redress/protos/identity/v1/GetTenantResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { tenantNotFound } from '../persistence/find-tenants.ts'
import { findTenant } from '../persistence/tenant-rows.ts'

export const getTenant = query<Request, Response>(
  everyUser,
  async ({ tenant_id }, scope) => {
    const id = tenant_id.toLowerCase()
    const sees = scopesOf(scope.caller, 'tenants.manage').length > 0 || id === scope.caller.tenantId
    if (!sees || !isUuid(id)) throw tenantNotFound()
    return { tenant: await findTenant(scope, id) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)
