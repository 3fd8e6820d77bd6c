import { alreadyExists, permissionDenied } from '@redress/platform/app-error.ts'
import { NIL_TENANT_ID, scopesOf } from '@redress/platform/caller.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { command } from '@redress/platform/use-case.ts'
import type { RegisterUserRequest__Output as Request } from '@redress/protos/identity/v1/RegisterUserRequest.ts'
import type { RegisterUserResponse as Response } from '@redress/protos/identity/v1/RegisterUserResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { principalFromClaims, readGroup } from '../domain/principal-from-claims.ts'
import { platformAdmin } from '../domain/roles.ts'
import { addUser } from '../persistence/add-user.ts'
import { departmentsByCode } from '../persistence/find-place.ts'
import { tenantOfScope } from '../persistence/find-tenants.ts'
import { lockUser } from '../persistence/find-user.ts'
import { beforeKeycloakSpoke, knowSubject, lockSubject } from '../persistence/know-subject.ts'
import { recordNamedUser } from '../persistence/record-user.ts'

export const registerUser = command<Request, Response>(['users.manage', 'tenants.manage'], async (input, scope) => {
  const tenant = await tenantOfScope(scope)
  const { locale, ...person } = readPerson(input, tenant?.slug)
  // people of a tenant are its admin's business, people of the platform the platform's
  const permission = scope.tenantId === NIL_TENANT_ID ? 'tenants.manage' : 'users.manage'
  if (scopesOf(scope.caller, permission).length === 0)
    throw permissionDenied('OPERATION_NOT_ALLOWED', 'You are not allowed to do this.')
  if (await scope.claimKey(person.userId)) return {}
  // in the order of everybody else: first the subject, then the user
  await lockSubject(scope, person.userId)

  const profile = { ...person, ...(await placesOf(input.groups, scope)) }
  if (!(await addUser(scope, profile, locale ?? tenant?.locale ?? 'en')))
    throw alreadyExists('USER_EXISTS', 'The directory knows this user.')
  await knowSubject(scope, { userId: profile.userId, tenantId: scope.tenantId, asOf: beforeKeycloakSpoke })
  const user = await lockUser(scope, profile.userId)
  await recordNamedUser(scope, user, user.registered())
  return {}
})

function readPerson(input: Request, slug: string | undefined) {
  const check = checkInput()
  const person = {
    userId: check.id('/user_id', input.user_id),
    username: check.text('/username', input.username, 200),
    name: check.text('/name', input.name, 200),
    email: check.optionalEmail('/email', input.email),
    locale: input.locale === undefined ? null : check.oneOf('/locale', input.locale, ['en', 'ar']),
  }
  for (const [index, path] of input.groups.entries()) {
    const group = readGroup(path)
    const ours = slug === undefined ? group?.kind === 'platform' : group?.kind === 'tenant' && group.slug === slug
    if (!ours) check.refuse(`/groups/${index}`, 'NOT_ALLOWED', 'Not a group of this tenant.')
  }
  check.done()
  return person
}

async function placesOf(groups: readonly string[], scope: CommandScope) {
  const claimed = principalFromClaims(groups)
  if (claimed.kind === 'platform') return { roles: [platformAdmin], departmentIds: [] }
  if (claimed.kind !== 'tenant') return { roles: [], departmentIds: [] }
  const departments = await scope.write<{ id: string }>(departmentsByCode(scope.tenantId, claimed.departments))
  return { roles: claimed.roles, departmentIds: departments.map(({ id }) => id) }
}
