import { command } from '@redress/platform/use-case.ts'
import type { UpdateStaffRequest__Output as Request } from '@redress/protos/identity/v1/UpdateStaffRequest.ts'
import type { UpdateStaffResponse as Response } from '@redress/protos/identity/v1/UpdateStaffResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { staffFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { requireNoCycle } from '../domain/reports-to.ts'
import { requireDepartment } from '../persistence/find-place.ts'
import { changePerson } from '../persistence/keep-person.ts'
import { lockReporting, upwardsFrom } from '../persistence/reporting-lines.ts'
import { requireIfMatch } from '../persistence/require-if-match.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findStaff, lockStaff, requireStaff } from '../persistence/staff-rows.ts'
import { staffMessage } from '../to-proto/directory.ts'

export const updateStaff = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { id, userId, ...details } = readInput(input)
  const { departmentId, reportsTo } = details
  if (reportsTo) await lockReporting(scope)
  const staff = await lockStaff(scope, id)
  if (!(await scope.claimKey(id))) {
    requireIfMatch(scope, staff.version)
    if (departmentId && departmentId !== staff.departmentId) await requireDepartment(scope, departmentId)
    if (reportsTo && reportsTo !== staff.reportsTo) {
      await requireStaff(scope, reportsTo)
      requireNoCycle(id, await upwardsFrom(scope, reportsTo))
    }
    await changePerson(scope, 'staff', staff, { details, userId })
  }
  return { staff: staffMessage(await findStaff(scope, id)) }
})

function readInput(input: Request) {
  const check = checkInput()
  const id = check.id('/staff_id', input.staff_id)
  const details = readFields(check, input.fields, staffFields(check, input))
  check.done()
  return { id, ...details }
}
