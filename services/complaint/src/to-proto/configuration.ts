import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { DocumentVersion } from '@redress/protos/complaint/v1/DocumentVersion.ts'
import type { KeptDocument, VersionRow } from '../persistence/kept-documents.ts'

/** A version of a document for the wire. */
export const versionMessage = (
  { defaultDocument }: KeptDocument,
  { document, changed_at, ...row }: VersionRow,
): DocumentVersion => ({
  ...row,
  document: Buffer.from(JSON.stringify(document ?? defaultDocument)),
  changed_at: changed_at === null ? null : isoTime(changed_at),
})
