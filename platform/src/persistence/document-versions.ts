import { invalidArgument, invalidBody } from '../app-error.ts'
import { decodePageToken, encodePageToken } from './page-token.ts'
import { isoTime } from './utc-text.ts'

/** A version of a document that a tenant keeps: who made it and when. */
export interface DocumentVersion {
  version: number
  /** As `utcText` reads it; null where nobody knows, as of a default. */
  changed_at: string | null
  changed_by: string | null
  changed_by_name: string | null
  /** The older version whose document this is, if it was restored. */
  restored_from: number | null
}

// the most that the column can hold
const beyondTheNewest = 2 ** 31 - 1

/**
 * A page of the versions of a document, newest first, as a list reply: each item is the JSON of one REST item. `kind` says which
 * document, `below` reads so many versions under one. Throws INVALID_ARGUMENT INVALID_BODY, INVALID_CURSOR.
 */
export async function pageOfVersions(
  input: { page_size: number; page_token: string },
  { tenantId, kind }: { tenantId: string; kind: string },
  below: (version: number, limit: number) => Promise<readonly DocumentVersion[]>,
) {
  const size = sizeOf(input)
  const boundTo = [tenantId, kind]
  const rows = await below(input.page_token ? versionIn(input.page_token, boundTo) : beyondTheNewest, size + 1)
  const shown = rows.slice(0, size)
  return {
    items: shown.map(versionItem),
    sort_keys: shown.map(({ version }) => String(version)),
    next_page_token: rows.length > size ? encodePageToken([shown.at(-1)?.version], boundTo) : '',
  }
}

function versionItem({ version, changed_at, changed_by, changed_by_name, restored_from }: DocumentVersion): Buffer {
  const by = changed_by ? { id: changed_by, name: changed_by_name } : null
  const at = changed_at === null ? null : isoTime(changed_at)
  return Buffer.from(JSON.stringify({ version, changed_at: at, changed_by: by, restored_from }))
}

function sizeOf({ page_size: size }: { page_size: number }) {
  if (size < 0 || size > 100)
    throw invalidBody([{ path: '/page_size', code: 'OUT_OF_RANGE', message: 'A page has 1 to 100 versions.' }])
  return size || 25
}

function versionIn(token: string, boundTo: unknown): number {
  const [version] = decodePageToken(token, boundTo)
  // what a token is bound to is no secret: its key may be anybody's invention
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > beyondTheNewest)
    throw invalidArgument('INVALID_CURSOR', 'The cursor does not belong to this list.')
  return version
}
