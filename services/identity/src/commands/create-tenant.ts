import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateTenantRequest__Output as Request } from '@redress/protos/identity/v1/CreateTenantRequest.ts'
import type { CreateTenantResponse as Response } from '@redress/protos/identity/v1/CreateTenantResponse.ts'
import { checkInput, slugPattern } from '../domain/check-input.ts'
import type { TenantDetails } from '../domain/tenant.ts'
import { addTenant } from '../persistence/add-tenant.ts'
import { lockTenants, tenantNotFound } from '../persistence/find-tenants.ts'
import { tenantMessage } from '../to-proto.ts'

export const createTenant = command<Request, Response>(
  'tenants.manage',
  async (input, scope) => {
    const details = readDetails(input)
    const id = uuidv7()
    const earlierId = await scope.claimKey(id)
    const tenant = earlierId
      ? (await lockTenants(scope, [earlierId])).get(earlierId)
      : await scope.inTenant(id, (inner) => addTenant(inner, details))
    if (!tenant) throw tenantNotFound()
    return { tenant: tenantMessage(tenant) }
  },
  { tenantOf: () => NIL_TENANT_ID },
)

function readDetails(input: Request): TenantDetails {
  const check = checkInput()
  const slugRule = '2 to 41 lower-case letters, digits and hyphens, a letter first.'
  const details = {
    slug: check.word('/slug', input.slug, slugPattern, slugRule),
    name: check.text('/name', input.name, 200),
    nameAr: check.optionalText('/name_ar', input.name_ar, 200),
    city: check.optionalText('/city', input.city, 200),
    cityAr: check.optionalText('/city_ar', input.city_ar, 200),
    country: input.country ? check.word('/country', input.country, /^[A-Z]{2}$/, 'Two capital letters: SA.') : null,
    kind: check.oneOf('/kind', input.kind ?? 'hospital', ['hospital', 'organisation']),
    zone: check.zone('/zone', input.zone ?? 'UTC'),
    locale: check.oneOf('/locale', input.locale ?? 'en', ['en', 'ar']),
  }
  check.done()
  return details
}
