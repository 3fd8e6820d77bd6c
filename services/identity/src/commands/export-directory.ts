import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ExportDirectoryRequest__Output as Request } from '@redress/protos/identity/v1/ExportDirectoryRequest.ts'
import type { ExportDirectoryResponse as Response } from '@redress/protos/identity/v1/ExportDirectoryResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { exportPage } from '../persistence/export-rows.ts'
import { lockTenant, tenantNotFound } from '../persistence/find-tenants.ts'
import { record } from '../persistence/record.ts'
import { tenantMessage } from '../to-proto.ts'

// a command, since who reads everything is recorded in the transaction of the first page
export const exportDirectory = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const check = checkInput()
    const tenantId = check.id('/tenant_id', input.tenant_id)
    check.done()
    const tenant = await lockTenant(scope, tenantId)
    if (!tenant) throw tenantNotFound()
    return scope.inTenant(tenantId, async (inner) => {
      const first = input.page_token === ''
      if (first) record(inner, tenant, { kind: 'tenant', reference: tenant.slug }, tenant.exported())
      const { lines, nextPageToken } = await exportPage(inner, input.page_token)
      const { tenant_id: id, kind: tenant_kind, ...described } = tenantMessage(tenant)
      const all: object[] = first ? [{ kind: 'tenant', id, tenant_kind, ...described }, ...lines] : lines
      return { lines: all.map((line) => Buffer.from(JSON.stringify(line))), next_page_token: nextPageToken }
    })
  },
  { tenantOf: () => NIL_TENANT_ID },
)
