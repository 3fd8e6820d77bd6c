import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { defaultMatrix, type Matrix } from '../domain/default-matrix.ts'

/** The document of a version that a tenant has made. */
export interface MatrixRow {
  roles: Matrix
}

/** A version as it is told: who made it and when. */
export interface VersionRow {
  version: number
  /** null: the default, of which no row is kept. */
  roles: Matrix | null
  changed_at: string
  changed_by: string | null
  changed_by_name: string | null
  restored_from: number | null
}

/** Version of a tenant that has changed nothing: the default. */
const defaultVersion = 1

/** Rows are never changed: whoever knows the version reads the same document, whatever happens meanwhile. */
export const matrixAtVersion = prepared(
  'matrix-at-version',
  'select roles from permission_matrix where tenant_id = $1 and version = $2',
)

/** The document of a version from what was found of it. */
export function matrixOf(version: number, [row]: readonly Partial<VersionRow>[]): Matrix {
  if (version === defaultVersion) return defaultMatrix
  // the default in its place could give back what the tenant has taken
  if (!row?.roles) throw new Error(`version ${version} of a permission matrix is missing`)
  return row.roles
}

const versions = `
  select v.version, v.roles, ${utcText('v.changed_at')} as changed_at, v.changed_by, u.name as changed_by_name, v.restored_from
  from (
    select ${defaultVersion} as version, null::jsonb as roles, created_at as changed_at, null::uuid as changed_by,
      null::integer as restored_from
    from tenant where id = $1
    union all
    select version, roles, changed_at, changed_by, restored_from from permission_matrix where tenant_id = $1
  ) v left join user_account u on u.tenant_id = $1 and u.user_id = v.changed_by`

/** Versions of the tenant below one, newest first. */
export const versionsBelow = prepared(
  'matrix-versions-below',
  `${versions} where v.version < $2 order by v.version desc limit $3`,
)
const versionByNumber = prepared('matrix-version', `${versions} where v.version = $2`)
const currentVersion = prepared(
  'current-matrix-version',
  `${versions} where v.version = (select permissions_version from tenant where id = $1)`,
)

/** A version of the scope's tenant, the one that applies if none is named. Throws NOT_FOUND VERSION_NOT_FOUND. */
export async function requireVersion(scope: Scope, version?: number): Promise<VersionRow> {
  const { tenantId } = scope
  const [row] = await scope.read<VersionRow>(
    version === undefined ? currentVersion(tenantId) : versionByNumber(tenantId, version),
  )
  if (!row) throw notFound('VERSION_NOT_FOUND', 'There is no such version.')
  return row
}
