import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { Change } from '../domain/changes.ts'
import { configurationChanges } from '../domain/configuration-changes.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { requireVersion, type VersionRow } from './find-configuration.ts'
import { wantedConfiguration } from './wanted-configuration.ts'

// whoever else changes the configuration, or takes in the tenant for the first time, waits
const lockTenant = prepared('lock-tenant', 'select slug from tenant where tenant_id = $1 for update')
const insertVersion = prepared(
  'insert-configuration-version',
  `insert into grievance_configuration (id, tenant_id, version, document, restored_from, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const closeCategories = prepared('close-categories', 'delete from category where tenant_id = $1')
const closeFlags = prepared('close-flags', 'delete from flag where tenant_id = $1')
// one list per row does not fit into an array of arrays: they differ in length
const rows = 'jsonb_to_recordset($2::jsonb) given (name text, permissions text[])'
const openCategories = prepared(
  'open-categories',
  `insert into category (tenant_id, path, permissions) select $1, name, permissions from ${rows}`,
)
const openFlags = prepared(
  'open-flags',
  `insert into flag (tenant_id, name, permissions) select $1, name, permissions from ${rows}`,
)

/** A document that is to apply from now on. */
export interface WantedDocument {
  document: unknown
  /** The older version that it stands in. */
  restoredFrom: number | null
  /** Throws when the caller has not seen the version that applies. */
  requireSeen(version: number): void
}

/** Makes a document the tenant's newest version, unless it says the same as the one that applies. Answers what applies then. */
export async function changeConfiguration(scope: CommandScope, wanted: WantedDocument): Promise<VersionRow> {
  const configuration = await wantedConfiguration(scope, wanted.document)
  const [tenant] = await scope.read<{ slug: string }>(lockTenant(scope.tenantId))
  if (!tenant) throw failedPrecondition('TENANT_NOT_READY', 'This tenant is not known here yet.')
  const id = uuidv7()
  if (await scope.claimKey(id)) return requireVersion(scope)

  const { version, document } = await requireVersion(scope)
  wanted.requireSeen(version)
  const changes = configurationChanges(document ?? defaultDocument, wanted.document)
  if (changes.length === 0) return requireVersion(scope)
  await addVersion(scope, { id, version: version + 1, ...wanted })
  await openNames(scope, configuration)
  publish(scope, tenant.slug, version + 1, changes, wanted.restoredFrom)
  return requireVersion(scope)
}

function addVersion(
  scope: CommandScope,
  { id, version, document, restoredFrom }: WantedDocument & { id: string; version: number },
) {
  const { tenantId, caller } = scope
  const text = JSON.stringify(document)
  return scope.write(insertVersion(id, tenantId, version, text, restoredFrom, caller.userId ?? null, scope.now()))
}

/** Puts the categories and flags by which access is decided in the place of those that stand. */
async function openNames(scope: CommandScope, { categories, flags }: GrievanceConfiguration) {
  const { tenantId } = scope
  const rowsOf = (names: ReadonlyMap<string, { permissions: readonly string[] }>) =>
    JSON.stringify(
      [...names].map(([name, { permissions }]) => ({
        name,
        permissions: permissions.length === 0 ? null : permissions,
      })),
    )
  await scope.write(closeCategories(tenantId))
  await scope.write(closeFlags(tenantId))
  await scope.write(openCategories(tenantId, rowsOf(categories)))
  await scope.write(openFlags(tenantId, rowsOf(flags)))
}

function publish(
  scope: CommandScope,
  reference: string,
  version: number,
  changes: readonly Change[],
  restoredFrom: number | null,
) {
  const restored = restoredFrom === null ? {} : { restored_from: restoredFrom }
  const data = { document: 'grievance', configuration_version: version, changes, ...restored }
  // the tenant's events of this kind count with its versions
  const tenant = { id: scope.tenantId, eventSeq: version - 1 }
  scope.publish(tenant, { kind: 'tenant', reference }, { type: 'complaint.v1.ConfigurationChanged', data })
}
