import type { Check } from './check-input.ts'
import type { TenantDetails } from './tenant.ts'

/** Fields of a tenant as they come in. */
export type TenantInput = Partial<
  Record<'name' | 'name_ar' | 'city' | 'city_ar' | 'country' | 'kind' | 'zone' | 'locale', string>
>

/** How each field of a tenant but the slug is read, by its name in REST. */
export const tenantFields = (
  check: Check,
  input: TenantInput,
): Record<keyof TenantInput, () => Partial<TenantDetails>> => ({
  name: () => ({ name: check.text('/name', input.name ?? '', 200) }),
  name_ar: () => ({ nameAr: check.optionalText('/name_ar', input.name_ar, 200) }),
  city: () => ({ city: check.optionalText('/city', input.city, 200) }),
  city_ar: () => ({ cityAr: check.optionalText('/city_ar', input.city_ar, 200) }),
  country: () => ({
    country: input.country ? check.word('/country', input.country, /^[A-Z]{2}$/, 'Two capital letters: SA.') : null,
  }),
  kind: () => ({ kind: check.oneOf('/kind', input.kind ?? '', ['hospital', 'organisation']) }),
  zone: () => ({ zone: check.zone('/zone', input.zone ?? '') }),
  locale: () => ({ locale: check.oneOf('/locale', input.locale ?? '', ['en', 'ar']) }),
})
