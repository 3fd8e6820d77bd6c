import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateTenantRequest__Output as Request } from '@redress/protos/identity/v1/CreateTenantRequest.ts'
import type { CreateTenantResponse as Response } from '@redress/protos/identity/v1/CreateTenantResponse.ts'
import { checkInput, slugPattern } from '../domain/check-input.ts'
import { readFirstAdmin } from '../domain/first-admin.ts'
import { readDepartments } from '../domain/new-departments.ts'
import { readFields } from '../domain/read-fields.ts'
import type { TenantDetails } from '../domain/tenant.ts'
import { tenantFields } from '../domain/tenant-fields.ts'
import { addDepartment } from '../persistence/add-department.ts'
import { addTenant } from '../persistence/add-tenant.ts'
import { lockTenant, tenantNotFound } from '../persistence/find-tenants.ts'
import { keepFirstAdmin } from '../persistence/first-admins.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { tenantMessage } from '../to-proto.ts'

export const createTenant = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const { departments, admin, ...details } = readDetails(input)
    const id = uuidv7()
    const earlierId = await scope.claimKey(id)
    const tenant = earlierId
      ? await lockTenant(scope, earlierId)
      : await scope.inTenant(id, async (inner) => {
          const added = await addTenant(inner, details)
          for (const department of departments) await addDepartment(inner, uuidv7(), department)
          if (admin) await keepFirstAdmin(inner, admin)
          return added
        })
    if (!tenant) throw tenantNotFound()
    if (!earlierId) await keepNames(scope, 'tenant', tenant)
    return { tenant: tenantMessage(tenant) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)

function readDetails(input: Request) {
  const check = checkInput()
  const slugRule = '2 to 41 lower-case letters, digits and hyphens, a letter first.'
  const slug = check.word('/slug', input.slug, slugPattern, slugRule)
  const { kind = 'hospital', zone = 'UTC', locale = 'en' } = input
  const readers = tenantFields(check, { ...input, kind, zone, locale })
  const details = { slug, ...readFields(check, Object.keys(readers), readers) } as TenantDetails
  const departments = readDepartments(check, input.departments)
  const admin = readFirstAdmin(check, input.admin)
  check.done()
  return { ...details, departments, admin }
}
