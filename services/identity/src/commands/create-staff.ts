import { command } from '@redress/platform/use-case.ts'
import type { CreateStaffRequest__Output as Request } from '@redress/protos/identity/v1/CreateStaffRequest.ts'
import type { CreateStaffResponse as Response } from '@redress/protos/identity/v1/CreateStaffResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { staffFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { Staff } from '../domain/staff.ts'
import { requireDepartment } from '../persistence/find-place.ts'
import { addPerson } from '../persistence/keep-person.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findStaff, requireStaff } from '../persistence/staff-rows.ts'
import { staffMessage } from '../to-proto/directory.ts'

export const createStaff = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId = null, ...details } = readDetails(input)
  if (details.departmentId) await requireDepartment(scope, details.departmentId)
  if (details.reportsTo) await requireStaff(scope, details.reportsTo)
  const id = await addPerson(scope, 'staff', Object.assign(new Staff(), details), userId)
  return { staff_id: id, staff: staffMessage(await findStaff(scope, id)) }
})

function readDetails(input: Request) {
  const check = checkInput()
  const fields = ['name', 'email', 'department_id', 'reports_to', 'user_id']
  const details = readFields(check, fields, staffFields(check, input))
  check.done()
  return details
}
