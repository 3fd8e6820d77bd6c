import type { KeycloakAdminClient } from '@keycloak/keycloak-admin-client/lib/client.js'
import type UserRepresentation from '@keycloak/keycloak-admin-client/lib/defs/userRepresentation.js'
import type { AccountChange, NewAccount } from '../../domain/accounts.ts'
import { mailTaken, usernameTaken } from '../../domain/login-taken.ts'
import { type AdminCalls, statusOf } from './admin-calls.ts'
import { orForbidden } from './refusals.ts'

/** How long the links of an invitation work. */
const invitationSeconds = 3 * 24 * 60 * 60
/** What the owner of a login has to do before it opens anything: whoever else knows its password does not get in. */
const firstActions = ['VERIFY_EMAIL', 'UPDATE_PASSWORD']

export async function createUser({ call }: AdminCalls, { locale, ...account }: NewAccount): Promise<string> {
  const user = { ...account, groups: [...account.groups], attributes: { locale: [locale] } }
  const create = ({ users }: KeycloakAdminClient) =>
    users.create({ ...user, enabled: true, requiredActions: firstActions })
  return (await call(create, { repeatable: false }).catch(orTaken)).id
}

export async function changeUser({ call }: AdminCalls, userId: string, change: AccountChange): Promise<void> {
  // Keycloak empties what an update leaves out
  const held = await call(({ users }) => users.findOne({ id: userId }))
  await call(({ users }) => users.update({ id: userId }, changed(held ?? {}, change))).catch(orTaken)
}

/** Answers whether the mail server took it. */
export function sendInvitation({ call }: AdminCalls, userId: string): Promise<boolean> {
  const mail = { id: userId, actions: firstActions, lifespan: invitationSeconds }
  // 500: Keycloak itself is well and could not hand the mail over
  const refused = (error: unknown) => (statusOf(error) === 500 ? false : Promise.reject(error))
  const send = ({ users }: KeycloakAdminClient) => users.executeActionsEmail(mail).then(() => true, refused)
  return call(send, { repeatable: false }).catch(orForbidden)
}

/** The login with the change in it. An address that is new has to be verified. */
function changed(held: UserRepresentation, { locale, email, firstName, lastName, enabled }: AccountChange) {
  const isNew = email != null && email !== held.email
  return {
    ...held,
    firstName: firstName ?? held.firstName,
    lastName: lastName ?? held.lastName,
    enabled: enabled ?? held.enabled,
    ...(isNew && { email, emailVerified: false }),
    ...(locale !== undefined && { attributes: { ...held.attributes, locale: [locale] } }),
  } as UserRepresentation
}

function orTaken(error: unknown): never {
  if (statusOf(error) !== 409) return orForbidden(error)
  // the answer says which of the two in a sentence only
  throw /email/i.test((error as Error).message) ? mailTaken() : usernameTaken()
}
