import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { UpdateTenantRequest__Output as Request } from '@redress/protos/identity/v1/UpdateTenantRequest.ts'
import type { UpdateTenantResponse as Response } from '@redress/protos/identity/v1/UpdateTenantResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { readFields } from '../domain/read-fields.ts'
import { tenantFields } from '../domain/tenant-fields.ts'
import { lockTenant, tenantNotFound } from '../persistence/find-tenants.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireIfMatch } from '../persistence/require-if-match.ts'
import { tenantMessage } from '../to-proto.ts'

export const updateTenant = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const check = checkInput()
    const tenantId = check.id('/tenant_id', input.tenant_id)
    const details = readFields(check, input.fields, tenantFields(check, input))
    check.done()

    const tenant = await lockTenant(scope, tenantId)
    if (!tenant) throw tenantNotFound()
    if (await scope.claimKey(tenantId)) return { tenant: tenantMessage(tenant) }

    requireIfMatch(scope, tenant.version)
    await scope.inTenant(tenantId, async (inner) => {
      const changed = tenant.change(details)
      record(inner, tenant, { kind: 'tenant', reference: tenant.slug }, changed, tenant.state())
    })
    await keepNames(scope, 'tenant', tenant)
    return { tenant: tenantMessage(tenant) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)
