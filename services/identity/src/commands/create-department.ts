import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateDepartmentRequest__Output as Request } from '@redress/protos/identity/v1/CreateDepartmentRequest.ts'
import type { CreateDepartmentResponse as Response } from '@redress/protos/identity/v1/CreateDepartmentResponse.ts'
import { checkInput, codePattern, codeRule } from '../domain/check-input.ts'
import { Department } from '../domain/department.ts'
import { findDepartment } from '../persistence/department-rows.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { departmentMessage } from '../to-proto/directory.ts'

export const createDepartment = command<Request, Response>('config.edit', async (input, scope) => {
  requireTenant(scope)
  const check = checkInput()
  const code = check.word('/code', input.code, codePattern, codeRule)
  const name = check.text('/name', input.name, 200)
  const nameAr = check.optionalText('/name_ar', input.name_ar, 200)
  check.done()

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (!earlierId) {
    const { tenantId } = scope
    const department = Object.assign(new Department(), { id, tenantId, code, name, nameAr, createdAt: scope.now() })
    record(scope, department, { kind: 'department', reference: code }, department.created(), department.state())
    scope.em.persist(department)
    await flushUnique(scope)
    await keepNames(scope, 'department', department)
  }
  return { department: departmentMessage(await findDepartment(scope, earlierId ?? id)) }
})
