import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { administeringRoles } from '../domain/administration.ts'
import type { Change } from '../domain/changes.ts'
import type { Matrix } from '../domain/default-matrix.ts'
import { matrixChanges } from '../domain/matrix-changes.ts'
import type { Tenant } from '../domain/tenant.ts'
import { matrixAtVersion, matrixOf, requireVersion, type VersionRow } from './find-matrix.ts'
import { lockTenant, tenantNotFound } from './find-tenants.ts'
import { record } from './record.ts'
import { lastAdmin, requireAdminLeft } from './require-admin-left.ts'

const insertVersion = prepared(
  'insert-matrix-version',
  `insert into permission_matrix (id, tenant_id, version, roles, restored_from, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** A document that is to apply from now on. */
export interface WantedMatrix {
  matrix: Matrix
  /** The older version that it stands in. */
  restoredFrom: number | null
  /** Throws when the caller has not seen the version that applies. */
  requireSeen(version: number): void
}

/** Makes a document the tenant's newest version, unless it says the same as the one that applies. Answers what applies then. */
export async function changeMatrix(scope: CommandScope, wanted: WantedMatrix): Promise<VersionRow> {
  const { tenantId } = scope
  const tenant = await lockTenant(scope, tenantId)
  if (!tenant) throw tenantNotFound()
  const id = uuidv7()
  if (await scope.claimKey(id)) return requireVersion(scope)

  const version = tenant.permissionsVersion
  wanted.requireSeen(version)
  const before = matrixOf(version, await scope.read(matrixAtVersion(tenantId, version)))
  const changes = matrixChanges(before, wanted.matrix)
  if (changes.length > 0) {
    if (administeringRoles(wanted.matrix).some((roles) => roles.length === 0)) throw lastAdmin()
    await requireAdminLeft(scope, () => addVersion(scope, tenant, { id, changes, ...wanted }))
  }
  return requireVersion(scope)
}

async function addVersion(
  scope: CommandScope,
  tenant: Tenant,
  { id, changes, matrix, restoredFrom }: WantedMatrix & { id: string; changes: readonly Change[] },
) {
  const target = { kind: 'tenant', reference: tenant.slug }
  record(scope, tenant, target, tenant.permissionsChanged(changes, restoredFrom))
  const { permissionsVersion } = tenant
  scope.publish({ id: tenant.id, eventSeq: 0, version: permissionsVersion }, target, tenant.matrixState(matrix))
  const document = JSON.stringify(matrix)
  const by = scope.caller.userId ?? null
  await scope.write(insertVersion(id, tenant.id, permissionsVersion, document, restoredFrom, by, scope.now()))
}
