import { notFound } from '@redress/platform/app-error.ts'
import type { DocumentVersion } from '@redress/platform/persistence/document-versions.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { personName } from './complaint-row.ts'
import {
  type AppliedConfiguration,
  type CurrentConfigurationRow,
  configurationIn,
  currentConfiguration,
  defaultVersion,
  knownVersion,
} from './known-configurations.ts'

/** A version with its document. */
export interface VersionRow extends DocumentVersion {
  /** null: the default, of which no row is kept. */
  document: unknown
}

const selectCurrent = prepared('select-configuration', `select ${currentConfiguration('$1', '$2')}`)

/** The configuration that applies in the scope's tenant, in one round trip. */
export async function findConfiguration({ tenantId, read }: Scope): Promise<AppliedConfiguration> {
  const [row] = await read<CurrentConfigurationRow>(selectCurrent(tenantId, knownVersion(tenantId)))
  return configurationIn(tenantId, row ?? { configuration: null })
}

const versions = `
  select v.version, v.document, ${utcText('v.changed_at')} as changed_at, v.changed_by,
    ${personName('v.changed_by', '$1')} as changed_by_name, v.restored_from
  from (
    select ${defaultVersion} as version, null::jsonb as document, null::timestamptz as changed_at, null::uuid as changed_by,
      null::integer as restored_from
    union all
    select version, document, changed_at, changed_by, restored_from from grievance_configuration where tenant_id = $1
  ) v`

/** Versions of the tenant below one, newest first. */
export const versionsBelow = prepared(
  'configuration-versions-below',
  `${versions} where v.version < $2 order by v.version desc limit $3`,
)
const versionByNumber = prepared('configuration-version', `${versions} where v.version = $2`)
const newestVersion = prepared('newest-configuration', `${versions} order by v.version desc limit 1`)

/** A version of the scope's tenant, the one that applies if none is named. Throws NOT_FOUND VERSION_NOT_FOUND. */
export async function requireVersion({ tenantId, read }: Scope, version?: number): Promise<VersionRow> {
  const [row] = await read<VersionRow>(
    version === undefined ? newestVersion(tenantId) : versionByNumber(tenantId, version),
  )
  if (!row) throw notFound('VERSION_NOT_FOUND', 'There is no such version.')
  return row
}
