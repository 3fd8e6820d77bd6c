import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateStaffRequest__Output as Request } from '@redress/protos/identity/v1/CreateStaffRequest.ts'
import type { CreateStaffResponse as Response } from '@redress/protos/identity/v1/CreateStaffResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { Staff } from '../domain/staff.ts'
import { requireDepartment } from '../persistence/find-place.ts'
import { requireStaff } from '../persistence/find-staff.ts'
import { lockUser } from '../persistence/find-user.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'

export const createStaff = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId, ...details } = readDetails(input)
  if (details.departmentId) await requireDepartment(scope, details.departmentId)
  if (details.reportsTo) await requireStaff(scope, details.reportsTo)
  const user = userId ? await lockUser(scope, userId) : undefined

  const id = uuidv7()
  const earlierId = await scope.claimKey(id)
  if (earlierId) return { staff_id: earlierId }

  const row = { id, tenantId: scope.tenantId, userRowId: user?.rowId ?? null, createdAt: scope.now() }
  const staff = Object.assign(new Staff(), details, row)
  record(scope, staff, { kind: 'staff' }, staff.created(userId), staff.state(userId))
  scope.em.persist(staff)
  await flushUnique(scope)
  return { staff_id: id }
})

function readDetails(input: Request) {
  const check = checkInput()
  const details = {
    name: check.text('/name', input.name, 200),
    email: check.optionalEmail('/email', input.email),
    departmentId: check.optionalId('/department_id', input.department_id),
    reportsTo: check.optionalId('/reports_to', input.reports_to),
    userId: check.optionalId('/user_id', input.user_id),
  }
  check.done()
  return details
}
