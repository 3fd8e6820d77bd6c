import { everyUser } from '@redress/platform/access.ts'
import { type Caller, NIL_TENANT_ID, scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetTenantRequest__Output as Request } from '@redress/protos/identity/v1/GetTenantRequest.ts'
import type { GetTenantResponse as Response } from '@redress/protos/identity/v1/GetTenantResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { tenantNotFound } from '../persistence/find-tenants.ts'
import { firstAdminState } from '../persistence/first-admins.ts'
import { findTenant } from '../persistence/tenant-rows.ts'

export const getTenant = query<Request, Response>(
  everyUser,
  async ({ tenant_id }, scope) => {
    const id = tenant_id.toLowerCase()
    const seesAll = managesTenants(scope.caller)
    if (!isUuid(id) || !(seesAll || id === scope.caller.tenantId)) throw tenantNotFound()
    return { tenant: await findTenant(scope, id), ...(seesAll && { first_admin: await firstAdminState(scope) }) }
  },
  // who waits to be invited stands in the tenant itself
  { tenantOf: ({ tenant_id: id }, caller) => (managesTenants(caller) && isUuid(id) ? id : NIL_TENANT_ID) },
)

const managesTenants = (caller: Caller) => scopesOf(caller, 'tenants.manage').length > 0
