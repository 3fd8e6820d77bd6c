import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { departmentNotFound } from './department-rows.ts'
import { sourceNotFound } from './source-rows.ts'

/** Ids of the departments with these codes, in order. */
export const departmentsByCode = prepared(
  'departments-by-code',
  'select id from department where tenant_id = $1 and code = any($2::text[]) and active order by id',
)
/** Ids of the departments that the directory holds of a user, in order. */
export const departmentsOfUser = prepared(
  'departments-of-user',
  `select d.id from user_account u join department d on d.tenant_id = $1 and d.id = any(u.department_ids) and d.active
   where u.tenant_id = $1 and u.user_id = $2 order by d.id`,
)
// who enters a department waits for who is closing it
const departmentById = prepared(
  'department-by-id',
  'select id from department where tenant_id = $1 and id = $2 and active for key share',
)
const sourceById = prepared('source-by-id', 'select id from source where tenant_id = $1 and id = $2 and active')

/** Throws NOT_FOUND DEPARTMENT_NOT_FOUND. */
export async function requireDepartment(scope: ChangeScope, id: string) {
  const found = await scope.read(departmentById(scope.tenantId, id))
  if (found.length === 0) throw departmentNotFound()
}

/** Throws NOT_FOUND SOURCE_NOT_FOUND. */
export async function requireSource(scope: Pick<ChangeScope, 'tenantId' | 'read'>, id: string) {
  const found = await scope.read(sourceById(scope.tenantId, id))
  if (found.length === 0) throw sourceNotFound()
}
