import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateDepartmentRequest__Output as Request } from '@redress/protos/identity/v1/CreateDepartmentRequest.ts'
import type { CreateDepartmentResponse as Response } from '@redress/protos/identity/v1/CreateDepartmentResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { readDepartment } from '../domain/new-departments.ts'
import { addDepartment } from '../persistence/add-department.ts'
import { findDepartment } from '../persistence/department-rows.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { departmentMessage } from '../to-proto/directory.ts'

export const createDepartment = command<Request, Response>('config.edit', async (input, scope) => {
  requireTenant(scope)
  const check = checkInput()
  const details = readDepartment(check, '', input)
  check.done()

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (!earlierId) await addDepartment(scope, id, details)
  return { department: departmentMessage(await findDepartment(scope, earlierId ?? id)) }
})
