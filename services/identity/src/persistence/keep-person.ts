import type { Aggregate, ChangeScope, CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { Happened } from '../domain/happened.ts'
import type { Login } from '../domain/staff.ts'
import { heldLogin, lockLogin } from './find-user.ts'
import { flushUnique } from './flush-unique.ts'
import { keepNames } from './keep-names.ts'
import { record } from './record.ts'

/** A member of staff or a patient: somebody with names who may be linked to a login. */
interface Person<Details> extends Aggregate {
  names: readonly string[]
  active: boolean
  departmentId?: string | null
  userRowId: string | null
  created(userId: string | null): Happened
  change(details: Partial<Details>, held: Login, login: Login): Happened | undefined
  state(userId: string | null): Happened
}
type PersonKind = 'staff' | 'patient'

/**
 * Adds somebody and links them to the login, unless an earlier request with the key did. Answers the id. Throws NOT_FOUND
 * USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
 */
export async function addPerson<Details>(
  scope: CommandScope,
  kind: PersonKind,
  person: Person<Details>,
  userId: string | null,
): Promise<string> {
  const { rowId: userRowId } = await lockLogin(scope, userId)
  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return earlierId
  const added = Object.assign(person, { id, tenantId: scope.tenantId, userRowId, createdAt: scope.now() })
  record(scope, added, { kind }, added.created(userId), added.state(userId))
  scope.em.persist(added)
  await flushUnique(scope)
  await keepNames(scope, kind, added)
  return id
}

/** Changes somebody who is locked; with `userId` undefined they keep their login. Throws the same. */
export async function changePerson<Details>(
  scope: ChangeScope,
  kind: PersonKind,
  person: Person<Details>,
  { details, userId }: { details: Partial<Details>; userId: string | null | undefined },
) {
  const held = await heldLogin(scope, person.userRowId)
  const login = userId === undefined ? held : await lockLogin(scope, userId)
  const changed = person.change(details, held, login)
  record(scope, person, { kind }, changed, person.state(login.userId))
  await flushUnique(scope)
  if (changed) await keepNames(scope, kind, person)
}
