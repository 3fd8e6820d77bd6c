import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { CreateStaffRequest__Output as Request } from '@redress/protos/identity/v1/CreateStaffRequest.ts'
import type { CreateStaffResponse as Response } from '@redress/protos/identity/v1/CreateStaffResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { staffFields } from '../domain/person-fields.ts'
import { readFields } from '../domain/read-fields.ts'
import { Staff } from '../domain/staff.ts'
import { requireDepartment } from '../persistence/find-place.ts'
import { lockLogin } from '../persistence/find-user.ts'
import { flushUnique } from '../persistence/flush-unique.ts'
import { keepNames } from '../persistence/keep-names.ts'
import { record } from '../persistence/record.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findStaff, requireStaff } from '../persistence/staff-rows.ts'
import { staffMessage } from '../to-proto/directory.ts'

export const createStaff = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { userId = null, ...details } = readDetails(input)
  if (details.departmentId) await requireDepartment(scope, details.departmentId)
  if (details.reportsTo) await requireStaff(scope, details.reportsTo)
  const login = await lockLogin(scope, userId)

  const newId = uuidv7()
  const earlierId = await scope.claimKey(newId)
  const id = earlierId ?? newId
  if (!earlierId) {
    const row = { id, tenantId: scope.tenantId, userRowId: login.rowId, createdAt: scope.now() }
    const staff = Object.assign(new Staff(), details, row)
    record(scope, staff, { kind: 'staff' }, staff.created(userId), staff.state(userId))
    scope.em.persist(staff)
    await flushUnique(scope)
    await keepNames(scope, 'staff', staff)
  }
  return { staff_id: id, staff: staffMessage(await findStaff(scope, id)) }
})

function readDetails(input: Request) {
  const check = checkInput()
  const fields = ['name', 'email', 'department_id', 'reports_to', 'user_id']
  const details = readFields(check, fields, staffFields(check, input))
  check.done()
  return details
}
