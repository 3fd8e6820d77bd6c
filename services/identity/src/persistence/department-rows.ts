import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, Scope } from '@redress/platform/scope.ts'
import type { Department } from '../domain/department.ts'
import type { ListedKind } from './directory-page.ts'
import { DepartmentEntity } from './entities.ts'

/** A department as it goes out. */
export interface DepartmentRow {
  id: string
  code: string
  name: string
  name_ar: string | null
  active: boolean
  version: number
}

export const listedDepartments: ListedKind<DepartmentRow> = {
  kind: 'department',
  columns: 'e.id, e.code, e.name, e.name_ar, e.active, e.version',
  namesOf: ({ name, name_ar }) => [name, name_ar],
}

const selectDepartment = prepared(
  'department-row',
  `select ${listedDepartments.columns} from department e where e.tenant_id = $1 and e.id = $2`,
)
const selectInside = prepared(
  'inside-department',
  `select 1 where exists (select from staff where tenant_id = $1 and department_id = $2 and active)
     or exists (select from user_account where tenant_id = $1 and department_ids @> array[$2::uuid] and active)`,
)

export const departmentNotFound = () => notFound('DEPARTMENT_NOT_FOUND', 'There is no such department.')

/** Throws NOT_FOUND DEPARTMENT_NOT_FOUND. */
export async function findDepartment(scope: Scope, id: string): Promise<DepartmentRow> {
  const [row] = await scope.read<DepartmentRow>(selectDepartment(scope.tenantId, id))
  if (!row) throw departmentNotFound()
  return row
}

/** Finds a department, open or closed, and keeps others from changing and entering it. Throws NOT_FOUND DEPARTMENT_NOT_FOUND. */
export async function lockDepartment(scope: ChangeScope, id: string): Promise<Department> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const department = await scope.em.findOne(DepartmentEntity, { tenantId: scope.tenantId, id }, lock)
  if (!department) throw departmentNotFound()
  return department
}

/** Whether an active user or member of staff is in the department. */
export const isInUse = async (scope: ChangeScope, id: string) =>
  (await scope.write(selectInside(scope.tenantId, id))).length > 0
