import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, Scope } from '@redress/platform/scope.ts'
import type { Staff } from '../domain/staff.ts'
import type { ListedKind } from './directory-page.ts'
import { StaffEntity } from './entities.ts'

/** A member of staff as they go out. */
export interface StaffRow {
  id: string
  name: string
  email: string | null
  active: boolean
  version: number
  user_id: string | null
  department_id: string | null
  department_name: string | null
  reports_to: string | null
  reports_to_name: string | null
}

const columns = `e.id, e.name, e.email, e.active, e.version, u.user_id, e.department_id, d.name as department_name,
  e.reports_to, superior.name as reports_to_name`
const joins = `left join user_account u on u.tenant_id = $1 and u.id = e.user_row_id
  left join department d on d.tenant_id = $1 and d.id = e.department_id
  left join staff superior on superior.tenant_id = $1 and superior.id = e.reports_to`

export const listedStaff: ListedKind<StaffRow> = { kind: 'staff', columns, joins, namesOf: ({ name }) => [name] }

const selectStaff = prepared(
  'staff-row',
  `select ${columns} from staff e ${joins} where e.tenant_id = $1 and e.id = $2`,
)
const selectActive = prepared('staff-by-id', 'select id from staff where tenant_id = $1 and id = $2 and active')

export const staffNotFound = () => notFound('STAFF_NOT_FOUND', 'There is no such member of staff.')

/** Throws NOT_FOUND STAFF_NOT_FOUND. */
export async function findStaff(scope: Scope, id: string): Promise<StaffRow> {
  const [row] = await scope.read<StaffRow>(selectStaff(scope.tenantId, id))
  if (!row) throw staffNotFound()
  return row
}

/** Throws NOT_FOUND STAFF_NOT_FOUND, also for who has left. */
export async function requireStaff(scope: Scope, id: string) {
  if ((await scope.read(selectActive(scope.tenantId, id))).length === 0) throw staffNotFound()
}

/** Finds a member of staff and keeps others from changing them. Throws NOT_FOUND STAFF_NOT_FOUND. */
export async function lockStaff(scope: ChangeScope, id: string): Promise<Staff> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE }
  const staff = await scope.em.findOne(StaffEntity, { tenantId: scope.tenantId, id }, lock)
  if (!staff) throw staffNotFound()
  return staff
}
