import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { Change } from '../domain/changes.ts'
import { type KeptDocument, requireVersion, type VersionRow } from './kept-documents.ts'

// whoever else changes a document, or takes in the tenant for the first time, waits
const lockTenant = prepared('lock-tenant', 'select slug from tenant where tenant_id = $1 for update')

/** A document that is to apply from now on. */
export interface WantedDocument {
  document: unknown
  /** The older version that it stands in. */
  restoredFrom: number | null
  /** Throws when the caller has not seen the version that applies. */
  requireSeen(version: number): void
}

/** The document of an older version, to apply again. Throws NOT_FOUND VERSION_NOT_FOUND. */
export async function restoring(scope: CommandScope, kind: KeptDocument, version: number): Promise<WantedDocument> {
  const { document } = await requireVersion(scope, kind, version)
  return { document: document ?? kind.defaultDocument, restoredFrom: version, requireSeen: scope.requireVersion }
}

/**
 * Makes a document that has been read the tenant's newest version, unless it says the same as the one that applies; `apply` does
 * what follows from it and gets the one that applied before. Answers what applies then.
 */
export async function changeDocument(
  scope: CommandScope,
  kind: KeptDocument,
  wanted: WantedDocument,
  apply: (before: unknown) => Promise<void>,
): Promise<VersionRow> {
  const [tenant] = await scope.read<{ slug: string }>(lockTenant(scope.tenantId))
  if (!tenant) throw failedPrecondition('TENANT_NOT_READY', 'This tenant is not known here yet.')
  const id = uuidv7()
  if (await scope.claimKey(id)) return requireVersion(scope, kind)

  const { version, document } = await requireVersion(scope, kind)
  wanted.requireSeen(version)
  const before = document ?? kind.defaultDocument
  const changes = kind.changes(before, wanted.document)
  if (changes.length === 0) return requireVersion(scope, kind)
  await addVersion(scope, kind, { id, version: version + 1, ...wanted })
  await apply(before)
  publish(scope, { document: kind.name, reference: tenant.slug, version: version + 1, changes }, wanted.restoredFrom)
  return requireVersion(scope, kind)
}

function addVersion(
  scope: CommandScope,
  { insert }: KeptDocument,
  { id, version, document, restoredFrom }: WantedDocument & { id: string; version: number },
) {
  const { tenantId, caller } = scope
  const text = JSON.stringify(document)
  return scope.write(insert(id, tenantId, version, text, restoredFrom, caller.userId ?? null, scope.now()))
}

function publish(
  scope: CommandScope,
  {
    document,
    reference,
    version,
    changes,
  }: { document: string; reference: string; version: number; changes: readonly Change[] },
  restoredFrom: number | null,
) {
  const restored = restoredFrom === null ? {} : { restored_from: restoredFrom }
  const data = { document, configuration_version: version, changes, ...restored }
  // the tenant's events of this kind count with the versions of the document
  const tenant = { id: scope.tenantId, eventSeq: version - 1 }
  scope.publish(tenant, { kind: 'tenant', reference }, { type: 'complaint.v1.ConfigurationChanged', data })
}
