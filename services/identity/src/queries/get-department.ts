import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { GetDepartmentRequest__Output as Request } from '@redress/protos/identity/v1/GetDepartmentRequest.ts'
import type { GetDepartmentResponse as Response } from '@redress/protos/identity/v1/GetDepartmentResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { seesDirectory } from '../domain/directory-reach.ts'
import { departmentNotFound, findDepartment } from '../persistence/department-rows.ts'
import { departmentMessage } from '../to-proto/directory.ts'

export const getDepartment = query<Request, Response>('directory.view', async ({ department_id }, scope) => {
  const sees = seesDirectory(scopesOf(scope.caller, 'directory.view'))
  if (!sees || !isUuid(department_id)) throw departmentNotFound()
  return { department: departmentMessage(await findDepartment(scope, department_id)) }
})
