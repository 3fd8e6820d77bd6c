import { failedPrecondition } from '@redress/platform/app-error.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { Scope } from '@redress/platform/scope.ts'

/** Throws FAILED_PRECONDITION TENANT_SELECTION_REQUIRED where nothing may be kept outside a tenant. */
export function requireTenant({ tenantId }: Pick<Scope, 'tenantId'>) {
  if (tenantId === NIL_TENANT_ID) throw failedPrecondition('TENANT_SELECTION_REQUIRED', 'Select a tenant first.')
}
