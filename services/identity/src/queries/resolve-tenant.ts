import { bootstrapOnly } from '@redress/platform/access.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ResolveTenantRequest__Output as Request } from '@redress/protos/identity/v1/ResolveTenantRequest.ts'
import type { ResolveTenantResponse as Response } from '@redress/protos/identity/v1/ResolveTenantResponse.ts'
import { findOpenTenant } from '../persistence/tenant-rows.ts'

export const resolveTenant = query<Request, Response>(bootstrapOnly, async ({ slug }, scope) => ({
  tenant_id: await findOpenTenant(scope, slug),
}))
