import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'

const staffById = prepared('staff-by-id', 'select id from staff where tenant_id = $1 and id = $2 and active')

/** Throws NOT_FOUND STAFF_NOT_FOUND. */
export async function requireStaff(scope: Scope, id: string) {
  const found = await scope.read(staffById(scope.tenantId, id))
  if (found.length === 0) throw notFound('STAFF_NOT_FOUND', 'There is no such member of staff.')
}
