import { failedPrecondition } from '@redress/platform/app-error.ts'
import { command } from '@redress/platform/use-case.ts'
import type { UpdateDepartmentRequest__Output as Request } from '@redress/protos/identity/v1/UpdateDepartmentRequest.ts'
import type { UpdateDepartmentResponse as Response } from '@redress/protos/identity/v1/UpdateDepartmentResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import type { DepartmentDetails } from '../domain/department.ts'
import { readActive } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { findDepartment, isInUse, lockDepartment } from '../persistence/department-rows.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireIfMatch } from '../persistence/require-if-match.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { departmentMessage } from '../to-proto/directory.ts'

export const updateDepartment = command<Request, Response>('config.edit', async (input, scope) => {
  requireTenant(scope)
  const { id, details } = readInput(input)
  const department = await lockDepartment(scope, id)
  if (!(await scope.claimKey(id))) {
    requireIfMatch(scope, department.version)
    if (details.active === false && department.active && (await isInUse(scope, id)))
      throw failedPrecondition('DEPARTMENT_IN_USE', 'Somebody active is in this department.')
    const changed = department.change(details)
    record(scope, department, { kind: 'department', reference: department.code }, changed, department.state())
    if (changed) await keepNames(scope, 'department', department)
  }
  return { department: departmentMessage(await findDepartment(scope, id)) }
})

function readInput(input: Request) {
  const check = checkInput()
  const id = check.id('/department_id', input.department_id)
  const details = readFields<DepartmentDetails>(check, input.fields, {
    name: () => ({ name: check.text('/name', input.name ?? '', 200) }),
    name_ar: () => ({ nameAr: check.optionalText('/name_ar', input.name_ar, 200) }),
    active: () => ({ active: readActive(check, input.active) }),
  })
  check.done()
  return { id, details }
}
