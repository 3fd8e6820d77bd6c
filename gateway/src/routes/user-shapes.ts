import { type Static, Type } from 'typebox'
import { AnyOf, Closed, Maybe, Named, Nullable, Page, paging, Text, Uuid, Word } from './shapes.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const Role = Word(
  'tenant_admin',
  'manager',
  'department_manager',
  'help_desk_agent',
  'support_staff',
  'source_user',
  'complainant',
  'auditor',
)
const Roles = Type.Array(Role, { minItems: 1, maxItems: 8, uniqueItems: true })
const Departments = Type.Array(Uuid, { maxItems: 200, uniqueItems: true })
const Email = Type.String({ format: 'email', maxLength: 254 })
const Locale = Word('en', 'ar')

export const UserParams = Type.Object({ id })

export const ListQuery = Closed({
  q: Type.Optional(Text(200, 1)),
  role: AnyOf(Role),
  department: AnyOf(Uuid),
  active: Type.Optional(Type.Boolean()),
  ...paging,
})

export const NewUserBody = Closed({
  username: Text(100, 3),
  email: Email,
  first_name: Text(100, 1),
  last_name: Text(100, 1),
  locale: Maybe(Locale),
  roles: Roles,
  department_ids: Maybe(Departments),
  console_admin: Maybe(
    Type.Boolean({ description: 'May manage the tenant in Keycloak; only platform admins give this.' }),
  ),
  source: Maybe(
    Closed({ source_id: Uuid, can_create_complaints: Type.Boolean(), can_create_inquiries: Type.Boolean() }),
  ),
  send_invitation: Maybe(Type.Boolean({ description: 'Default true.' })),
})
export type NewUser = Static<typeof NewUserBody>

export const UserChangeBody = Closed({
  email: Type.Optional(Email),
  first_name: Type.Optional(Text(100, 1)),
  last_name: Type.Optional(Text(100, 1)),
  locale: Type.Optional(Locale),
  roles: Type.Optional(Roles),
  department_ids: Type.Optional(Departments),
})
export type UserChange = Static<typeof UserChangeBody>

export const DeleteBody = Closed({ reason: Text(2000, 1) })

export const UserAnswer = Type.Object({
  id,
  username: text,
  name: text,
  first_name: Nullable(text),
  last_name: Nullable(text),
  email: Nullable(text),
  email_verified: Type.Boolean(),
  locale: text,
  roles: Type.Array(text),
  departments: Type.Array(Type.Object({ id, code: text, name: text })),
  active: Type.Boolean(),
  staff_id: Nullable(id),
  patient_id: Nullable(id),
  source: Nullable(
    Type.Object({ ...Named.properties, can_create_complaints: Type.Boolean(), can_create_inquiries: Type.Boolean() }),
  ),
  version: Type.Integer(),
  invited: Type.Optional(Type.Boolean({ description: 'Of a new user: the mail server has taken the invitation.' })),
})
export const UserPage = Page(UserAnswer)
