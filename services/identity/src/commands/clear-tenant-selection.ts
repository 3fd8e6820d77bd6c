import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ClearTenantSelectionRequest__Output as Request } from '@redress/protos/identity/v1/ClearTenantSelectionRequest.ts'
import type { ClearTenantSelectionResponse as Response } from '@redress/protos/identity/v1/ClearTenantSelectionResponse.ts'
import { lockSelection } from '../persistence/find-selection.ts'
import { lockTenant } from '../persistence/find-tenants.ts'
import { recordSelection } from '../persistence/record-selection.ts'

export const clearTenantSelection = command<Request, Response>(
  'tenants.manage',
  async (_input, scope) => {
    const selection = await lockSelection(scope)
    const left = selection.clear()
    if (left) await recordSelection(scope, { left: await lockTenant(scope, left) })
    return {}
  },
  { tenantOf: () => NIL_TENANT_ID },
)
