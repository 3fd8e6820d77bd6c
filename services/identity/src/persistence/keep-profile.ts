import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Profile } from '../domain/profile.ts'
import { addUser } from './add-user.ts'
import { lockUser } from './find-user.ts'
import { recordNamedUser } from './record-user.ts'

/** Brings the directory in step with the claims; whoever comes second finds nothing left to do. `locale`: of a new user. */
export async function keepProfile(scope: ChangeScope, profile: Profile, locale: string) {
  const added = await addUser(scope, profile, locale)
  const user = await lockUser(scope, profile.userId)
  const hadRoles = !added && user.roles.length > 0
  await recordNamedUser(scope, user, added ? user.registered() : user.adopt(profile), hadRoles)
}
