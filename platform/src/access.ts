import { permissionDenied } from './app-error.ts'
import { type Caller, scopesOf } from './caller.ts'

/** Open to every signed-in user, with or without tenant and grants. */
export const everyUser = { kind: 'user' } as const

/** Open to the gateway itself, before it knows who calls. */
export const bootstrapOnly = { kind: 'bootstrap' } as const

/** Open to whoever fills in the public form of a tenant, without a login. */
export const publicForm = { kind: 'anonymous' } as const

/** Open to callers who show a code in their request: it opens one case, and what the code does not open is not there. */
export const codeHolder = { kind: 'code' } as const

/** Who may ask for a use case: holders of a permission, or callers of one kind. */
type Opening = string | typeof everyUser | typeof bootstrapOnly | typeof publicForm | typeof codeHolder

/** Any of several may. */
export type Access = Opening | readonly Opening[]

/**
 * Decides the operation as such, before any object is looked at: the same for every id.
 * Throws PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 */
export function authorise(access: Access, caller: Caller) {
  if (![access].flat().some((opening) => admits(opening, caller)))
    throw permissionDenied('OPERATION_NOT_ALLOWED', 'You are not allowed to do this.')
}

const admits = (opening: Opening, caller: Caller) =>
  typeof opening === 'string' ? scopesOf(caller, opening).length > 0 : caller.kind === opening.kind
