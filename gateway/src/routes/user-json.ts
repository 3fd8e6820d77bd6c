import type { User__Output as User } from '@redress/protos/identity/v1/User.ts'
import type { FastifyReply } from 'fastify'
import type { NewUser, UserChange } from './user-shapes.ts'

/** A user in REST. */
export const userJson = (user: User) => ({
  id: user.user_id,
  username: user.username,
  name: user.name,
  first_name: user.first_name ?? null,
  last_name: user.last_name ?? null,
  email: user.email ?? null,
  email_verified: user.email_verified,
  locale: user.locale,
  roles: user.roles,
  departments: user.departments.map(({ department_id, code, name }) => ({ id: department_id, code, name })),
  active: user.active,
  staff_id: user.staff_id ?? null,
  patient_id: user.patient_id ?? null,
  source: user.source ? sourceJson(user.source) : null,
  version: user.version,
})

const sourceJson = ({ source_id, ...source }: NonNullable<User['source']>) => ({ id: source_id, ...source })

/** Answers a user with its version as ETag. */
export function sendUser(reply: FastifyReply, user: User | null | undefined, more: object = {}) {
  if (!user) throw new Error('identity answered no user')
  return reply.header('etag', `"${user.version}"`).send({ ...userJson(user), ...more })
}

/** What is left out and what is null are the same. */
export const newUserOf = ({
  locale,
  department_ids,
  source,
  console_admin,
  ...body
}: Omit<NewUser, 'send_invitation'>) => ({
  ...body,
  ...(locale != null && { locale }),
  ...(department_ids && { department_ids }),
  ...(source && { source }),
  console_admin: console_admin ?? false,
})

export const userChangeOf = ({ roles, department_ids, ...fields }: UserChange) => ({
  ...fields,
  ...(roles && { roles: { roles } }),
  ...(department_ids && { departments: { department_ids } }),
})
