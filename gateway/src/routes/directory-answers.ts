import { Type } from 'typebox'
import { Named, Nullable, Page } from './shapes.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const version = Type.Integer({ minimum: 1 })

export const DepartmentAnswer = Type.Object({
  ...{ id, code: text, name: text, name_ar: Nullable(text), active: Type.Boolean(), version },
})
export const DepartmentPage = Page(DepartmentAnswer)

export const SourceAnswer = Type.Object({
  ...{ id, code: text, name: text, active: Type.Boolean(), built_in: Type.Boolean(), version },
})
export const SourcePage = Page(SourceAnswer)

export const SourceUserAnswer = Type.Object({
  user: Named,
  active: Type.Boolean({ description: 'The account of the user is open.' }),
  can_create_complaints: Type.Boolean(),
  can_create_inquiries: Type.Boolean(),
  version: Type.Integer({ minimum: 1, description: 'Of the user.' }),
})
export const SourceUserPage = Page(SourceUserAnswer)

export const StaffAnswer = Type.Object({
  ...{ id, name: text, email: Nullable(text), department: Nullable(Named), reports_to: Nullable(Named) },
  ...{ user_id: Nullable(id), active: Type.Boolean(), version },
})
export const StaffPage = Page(StaffAnswer)

export const PatientAnswer = Type.Object({
  ...{ id, name: text, mrn: Nullable(text), phone: Nullable(text), email: Nullable(text) },
  ...{ user_id: Nullable(id), active: Type.Boolean(), version },
})
export const PatientPage = Page(PatientAnswer)
