import { randomUUID } from 'node:crypto'
import { command } from '@redress/platform/use-case.ts'
import type { ErasePersonRequest__Output as Request } from '@redress/protos/complaint/v1/ErasePersonRequest.ts'
import type { ErasePersonResponse as Response } from '@redress/protos/complaint/v1/ErasePersonResponse.ts'
import { fieldChecks, refuseAll } from '../domain/field-checks.ts'
import { eraseAtOnce } from '../persistence/erase-person.ts'

export const erasePerson = command<Request, Response>('users.manage', async ({ person_id }, scope) => {
  const check = fieldChecks()
  check.id('/person_id', person_id)
  refuseAll(check.found)
  const personId = person_id.toLowerCase()
  if (!(await scope.claimKey(personId))) await eraseAtOnce(scope, { person_id: personId, creator_ref: randomUUID() })
  return {}
})
