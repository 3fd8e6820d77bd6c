import { LockMode } from '@mikro-orm/postgresql'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { StateSource } from '@redress/platform/messaging/states.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import {
  DepartmentEntity,
  PatientEntity,
  SourceEntity,
  SourceUserEntity,
  StaffEntity,
  TenantEntity,
  UserEntity,
} from './entities.ts'
import { type MatrixRow, matrixAtVersion, matrixOf } from './find-matrix.ts'

const locked = { limit: 500, lockMode: LockMode.PESSIMISTIC_READ } as const
const byId = { ...locked, orderBy: { id: 'asc' } } as const
const allTenants = prepared('all-tenant-ids', 'select id from tenant order by id')

/** Everything that others keep copies of, read from the tables. */
export const states: StateSource = {
  tenants: allTenants(),
  pages: [tenant, departments, sources, users, staff, patients],
}

async function tenant(scope: ChangeScope, after: string) {
  const { em, tenantId } = scope
  const found = await em.findOne(TenantEntity, { id: { $eq: tenantId, $gt: after } }, { lockMode: locked.lockMode })
  if (!found) return []
  const { id, slug, permissionsVersion } = found
  const target = { kind: 'tenant', reference: slug }
  const rows = await scope.read<MatrixRow>(matrixAtVersion(tenantId, permissionsVersion))
  scope.publish(found, target, found.state())
  const matrix = found.matrixState(matrixOf(permissionsVersion, rows))
  scope.publish({ id, eventSeq: 0, version: permissionsVersion }, target, matrix)
  return [id]
}

async function departments(scope: ChangeScope, after: string) {
  const found = await scope.em.find(DepartmentEntity, { tenantId: scope.tenantId, id: { $gt: after } }, byId)
  for (const each of found) scope.publish(each, { kind: 'department', reference: each.code }, each.state())
  return found.map(({ id }) => id)
}

async function sources(scope: ChangeScope, after: string) {
  const found = await scope.em.find(SourceEntity, { tenantId: scope.tenantId, id: { $gt: after } }, byId)
  for (const each of found) scope.publish(each, { kind: 'source', reference: each.code }, each.state())
  return found.map(({ id }) => id)
}

async function users(scope: ChangeScope, after: string) {
  const { em, tenantId } = scope
  const found = await em.find(UserEntity, { tenantId, rowId: { $gt: after } }, { ...locked, orderBy: { rowId: 'asc' } })
  const links = await em.find(SourceUserEntity, { tenantId, userRowId: { $in: found.map(({ rowId }) => rowId) } })
  const sourceOf = new Map(links.map(({ userRowId, sourceId }) => [userRowId, sourceId]))
  // of the platform's people only those with a role are published (record-user.ts)
  for (const user of found)
    if (tenantId !== NIL_TENANT_ID || user.roles.length > 0)
      scope.publish(user, { kind: 'user' }, user.state(sourceOf.get(user.rowId) ?? null))
  return found.map(({ rowId }) => rowId)
}

async function staff(scope: ChangeScope, after: string) {
  const found = await scope.em.find(StaffEntity, { tenantId: scope.tenantId, id: { $gt: after } }, byId)
  const userOf = await loginsOf(scope, found)
  for (const each of found) scope.publish(each, { kind: 'staff' }, each.state(userOf(each)))
  return found.map(({ id }) => id)
}

async function patients(scope: ChangeScope, after: string) {
  const found = await scope.em.find(PatientEntity, { tenantId: scope.tenantId, id: { $gt: after } }, byId)
  const userOf = await loginsOf(scope, found)
  for (const each of found) scope.publish(each, { kind: 'patient' }, each.state(userOf(each)))
  return found.map(({ id }) => id)
}

type Linked = { userRowId: string | null }
async function loginsOf({ em, tenantId }: ChangeScope, linked: readonly Linked[]) {
  const rowIds = linked.flatMap(({ userRowId }) => userRowId ?? [])
  const found = await em.find(UserEntity, { tenantId, rowId: { $in: rowIds } })
  const userOf = new Map(found.map(({ rowId, userId }) => [rowId, userId]))
  return ({ userRowId }: Linked) => (userRowId === null ? null : (userOf.get(userRowId) ?? null))
}
