import { type Static, type TSchema, Type } from 'typebox'
import { Closed, Maybe, paging, Text, Uuid, Word } from './shapes.ts'

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const SourceUserParams = Type.Object({
  id: Type.String({ format: 'uuid' }),
  user_id: Type.String({ format: 'uuid' }),
})

const Name = Text(200, 1)
const Code = Text(41, 1)
const Mail = Type.String({ format: 'email', maxLength: 254 })
const Switch = Type.Boolean()
const optional = <P extends Record<string, TSchema>>(properties: P) => Type.Partial(Type.Object(properties)).properties

const tenant = {
  name: Name,
  name_ar: Maybe(Text(200)),
  city: Maybe(Text(200)),
  city_ar: Maybe(Text(200)),
  country: Maybe(Text(2, 2)),
}
const tenantWords = { kind: Word('hospital', 'organisation'), zone: Text(64, 1), locale: Word('en', 'ar') }
export const CreateTenantBody = Closed({
  slug: Text(41, 2),
  ...tenant,
  kind: Maybe(tenantWords.kind),
  zone: Maybe(tenantWords.zone),
  locale: Maybe(tenantWords.locale),
  departments: Type.Optional(
    Type.Array(Closed({ code: Code, name: Name, name_ar: Maybe(Text(200)) }), { maxItems: 200 }),
  ),
  admin: Maybe(Closed({ username: Text(100, 2), email: Mail, first_name: Text(100, 1), last_name: Text(100, 1) })),
})
export const UpdateTenantBody = Closed(optional({ ...tenant, ...tenantWords }))

export const CreateDepartmentBody = Closed({ code: Code, name: Name, name_ar: Maybe(Text(200)) })
export const UpdateDepartmentBody = Closed(optional({ name: Name, name_ar: Maybe(Text(200)), active: Switch }))
export const CreateSourceBody = Closed({ code: Code, name: Name })
export const UpdateSourceBody = Closed(optional({ name: Name, active: Switch }))
export const SourceUserBody = Closed({ can_create_complaints: Switch, can_create_inquiries: Switch })

const person = { name: Name, email: Maybe(Mail), user_id: Maybe(Uuid) }
const staff = { ...person, department_id: Maybe(Uuid), reports_to: Maybe(Uuid) }
export const CreateStaffBody = Closed(staff)
export const UpdateStaffBody = Closed(optional({ ...staff, active: Switch }))

const patient = { ...person, mrn: Maybe(Text(64)), phone: Maybe(Text(40)) }
export const CreatePatientBody = Closed(patient)
export const UpdatePatientBody = Closed(optional({ ...patient, active: Switch }))

const q = Type.Optional(
  Type.String({
    maxLength: 200,
    description: 'Each word must begin a word of the name; case and spelling are folded.',
  }),
)
const active = Type.Optional(Type.Boolean())
export const NameQuery = Closed({ q, ...paging })
export const PlaceQuery = Closed({ q, active, ...paging })
export const PageQuery = Closed(paging)
export const StaffQuery = Closed({ q, department: Type.Optional(Uuid), active, ...paging })
export const PatientQuery = Closed({
  q,
  mrn: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  phone: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  active,
  ...paging,
})

/** A page as services ask for it. */
export const pageOf = <Q extends Static<typeof PageQuery>>({ limit, cursor, ...filters }: Q) => ({
  ...filters,
  page_size: limit ?? 0,
  page_token: cursor ?? '',
})

/** A change as services take it: the names of the fields, and the values of those that are not cleared. */
export const changesOf = <Body extends object>(body: Body) => ({
  fields: Object.keys(body),
  ...(Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) as {
    [Field in keyof Body]: Exclude<Body[Field], null>
  }),
})
