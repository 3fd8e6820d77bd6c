import { Type } from 'typebox'
import { Named, Nullable, Page } from './shapes.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const Department = Type.Object({ id, code: text, name: text })
const TenantName = Type.Object({ id, slug: text, name: text })

export const TenantAnswer = Type.Object({
  id,
  slug: text,
  name: text,
  name_ar: Nullable(text),
  city: Nullable(text),
  city_ar: Nullable(text),
  country: Nullable(text),
  kind: Type.Unsafe<string>({ type: 'string', enum: ['hospital', 'organisation'] }),
  zone: text,
  locale: text,
  active: Type.Boolean(),
  provisioning: Type.Boolean(),
  version: Type.Integer(),
})

/** What becomes of the first admin: only for platform admins, until they have been invited. */
const FirstAdmin = Type.Object({
  state: Type.Unsafe<string>({ type: 'string', enum: ['pending', 'refused'] }),
  reason: Type.Optional(text),
})

export const OneTenantAnswer = Type.Object({ ...TenantAnswer.properties, first_admin: Type.Optional(FirstAdmin) })

export const TenantPage = Page(TenantAnswer)

export const SessionAnswer = Type.Object({
  user: Type.Object({ id, username: text, name: text, locale: text }),
  roles: Type.Array(text),
  level: Type.Integer({ minimum: 1, maximum: 4 }),
  tenant: Nullable(TenantName),
  departments: Type.Array(Department),
  selection_required: Type.Boolean(),
  last_tenant: Nullable(TenantName),
  redirect_url: text,
  expires_at: Type.String({ format: 'date-time' }),
})

export const SelectionAnswer = Type.Object({ tenant: TenantAnswer, redirect_url: text })

const Source = Type.Object({
  ...Named.properties,
  can_create_complaints: Type.Boolean(),
  can_create_inquiries: Type.Boolean(),
})

export const MeAnswer = Type.Object({
  id,
  username: text,
  name: text,
  email: Nullable(text),
  locale: text,
  tenant: Nullable(TenantAnswer),
  roles: Type.Array(text),
  departments: Type.Array(Department),
  staff_id: Nullable(id),
  patient_id: Nullable(id),
  source: Nullable(Source),
  permissions: Type.Array(text),
})
