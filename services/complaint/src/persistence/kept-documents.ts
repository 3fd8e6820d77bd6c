import { notFound } from '@redress/platform/app-error.ts'
import { type DocumentVersion, pageOfVersions } from '@redress/platform/persistence/document-versions.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Change } from '../domain/changes.ts'
import { personName } from './complaint-row.ts'

/** Version of a tenant that has changed nothing: the default. */
export const defaultVersion = 1

/** A version with its document. */
export interface VersionRow extends DocumentVersion {
  /** null: the default, of which no row is kept. */
  document: unknown
}

/** What a document is called, what stands in for it, and how a change of it is told. */
interface Kind {
  /** "grievance": its table is `grievance_configuration` (migrations/document-table.ts). */
  name: string
  defaultDocument: unknown
  /** What differs between two documents that have been read. */
  changes(before: unknown, after: unknown): Change[]
}

/** A document that every tenant keeps, version by version. */
export type KeptDocument = ReturnType<typeof keptDocument>

/** A kind of document with its statements. */
export function keptDocument(kind: Kind) {
  const { name } = kind
  const versions = `
    select v.version, v.document, ${utcText('v.changed_at')} as changed_at, v.changed_by,
      ${personName('v.changed_by', '$1')} as changed_by_name, v.restored_from
    from (
      select ${defaultVersion} as version, null::jsonb as document, null::timestamptz as changed_at, null::uuid as changed_by,
        null::integer as restored_from
      union all
      select version, document, changed_at, changed_by, restored_from from ${name}_configuration where tenant_id = $1
    ) v`
  return {
    ...kind,
    /** So many versions of the tenant below one, newest first. */
    below: prepared(`${name}-versions-below`, `${versions} where v.version < $2 order by v.version desc limit $3`),
    numbered: prepared(`${name}-version`, `${versions} where v.version = $2`),
    newest: prepared(`newest-${name}-version`, `${versions} order by v.version desc limit 1`),
    insert: prepared(
      `insert-${name}-version`,
      `insert into ${name}_configuration (id, tenant_id, version, document, restored_from, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
    ),
  }
}

/** A version of the scope's tenant, the one that applies if none is named. Throws NOT_FOUND VERSION_NOT_FOUND. */
export async function requireVersion(
  { tenantId, read }: Scope,
  { newest, numbered }: KeptDocument,
  version?: number,
): Promise<VersionRow> {
  const [row] = await read<VersionRow>(version === undefined ? newest(tenantId) : numbered(tenantId, version))
  if (!row) throw notFound('VERSION_NOT_FOUND', 'There is no such version.')
  return row
}

/** A page of the versions of the scope's tenant, newest first. */
export const listVersions = (
  { tenantId, read }: Scope,
  { name, below }: KeptDocument,
  input: { page_size: number; page_token: string },
) =>
  pageOfVersions(input, { tenantId, kind: `${name} versions` }, (version, limit) =>
    read<VersionRow>(below(tenantId, version, limit)),
  )

/** A document in bytes as the value that it stands for; what is no JSON is no document. */
export function documentIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
