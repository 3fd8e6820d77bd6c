import { everyUser } from '@redress/platform/access.ts'
import { scopesOf } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListTenantsRequest__Output as Request } from '@redress/protos/identity/v1/ListTenantsRequest.ts'
import type { ListTenantsResponse as Response } from '@redress/protos/identity/v1/ListTenantsResponse.ts'
import { type TenantRow, tenantColumns } from '../persistence/tenant-columns.ts'

const allTenants = prepared('all-tenants', `select ${tenantColumns} from tenant t order by t.name, t.id`)
const ownTenant = prepared('own-tenant', `select ${tenantColumns} from tenant t where t.id = $1`)

export const listTenants = query<Request, Response>(everyUser, async (_input, { caller, read }) => {
  const all = scopesOf(caller, 'tenants.manage').length > 0
  return { tenants: await read<TenantRow>(all ? allTenants() : ownTenant(caller.tenantId)) }
})
