import type { Answer } from '../../harness/caller.ts'
import { api } from '../../harness/caller.ts'
import type { Person } from './desk.ts'

interface Operation {
  operationId: string
  method: string
  /** With `{id}` where a case stands. */
  path: string
}

// they say who one is and which tenants there are; everything else happens in a tenant
const withoutTenant = [
  ...['getSession', 'selectTenant', 'clearTenantSelection', 'getMe', 'getMyAccess', 'listTenants', 'getTenant'],
  ...['createTenant', 'updateTenant', 'deactivateTenant', 'activateTenant', 'exportDirectory', 'deleteTenant'],
]

/** Every operation for signed-in users that the published contract names. */
export async function signedInOperations(): Promise<Operation[]> {
  const { body } = await api(undefined).get('/openapi.json')
  const paths = Object.entries<Record<string, { operationId: string; security: unknown[] }>>(body.paths)
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security.length > 0)
      .map(([method, { operationId }]) => ({ operationId, method: method.toUpperCase(), path })),
  )
}

/** Those of them that need a tenant: whatever is added later counts as one of these. */
export const tenantOperations = async () =>
  (await signedInOperations()).filter(({ operationId }) => !withoutTenant.includes(operationId))

/** Calls one of them about a case. */
const call = (person: Person, { method, path }: Operation, target: { id: string }): Promise<Answer> =>
  person.api().request(method, path.replace('{id}', target.id))

/** What each of them answers about a case, by operation. */
export async function answersOf(person: Person, operations: readonly Operation[], target: { id: string }) {
  const answers: Record<string, Answer> = {}
  for (const operation of operations) answers[operation.operationId] = await call(person, operation, target)
  return answers
}
