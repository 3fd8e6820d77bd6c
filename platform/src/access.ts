import { permissionDenied } from './app-error.ts'
import { type Caller, scopesOf } from './caller.ts'

/** Open to every signed-in user, with or without tenant and grants. */
export const everyUser = { kind: 'every user' } as const

/** Open to the gateway itself, before it knows who calls. */
export const bootstrapOnly = { kind: 'bootstrap' } as const

/** Who may ask for a use case: holders of any of the permissions, every user, or the gateway itself. */
export type Access = string | readonly string[] | typeof everyUser | typeof bootstrapOnly

/**
 * Decides the operation as such, before any object is looked at: the same for every id.
 * Throws PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 */
export function authorise(access: Access, caller: Caller) {
  if (!allows(access, caller)) throw permissionDenied('OPERATION_NOT_ALLOWED', 'You are not allowed to do this.')
}

function allows(access: Access, caller: Caller) {
  if (access === bootstrapOnly) return caller.kind === 'bootstrap'
  if (caller.kind !== 'user') return false
  if (access === everyUser) return true
  return [access as string | readonly string[]].flat().some((permission) => scopesOf(caller, permission).length > 0)
}
