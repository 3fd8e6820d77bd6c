import type { ChangeScope } from '@redress/platform/scope.ts'
import { Department } from '../domain/department.ts'
import type { DepartmentDetails } from '../domain/new-departments.ts'
import { flushUnique } from './flush-unique.ts'
import { keepNames } from './keep-names.ts'
import { record } from './record.ts'

/** Adds a department to the tenant that the scope is bound to. Throws ALREADY_EXISTS CODE_TAKEN. */
export async function addDepartment(scope: ChangeScope, id: string, details: DepartmentDetails): Promise<void> {
  const { tenantId } = scope
  const department = Object.assign(new Department(), { ...details, id, tenantId, createdAt: scope.now() })
  const target = { kind: 'department', reference: details.code }
  record(scope, department, target, department.created(), department.state())
  scope.em.persist(department)
  await flushUnique(scope)
  await keepNames(scope, 'department', department)
}
