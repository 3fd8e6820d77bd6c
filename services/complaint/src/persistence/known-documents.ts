import { defaultVersion } from './kept-documents.ts'

/** More tenants than file at the same time; what falls out is read again. */
const maxKnown = 1000

/** A document that applies, as it was read. */
export interface AppliedDocument<T> {
  version: number
  value: T
}

/** What a statement with `column` answers: the document only where the version is not the one that it was asked with. */
export type CurrentDocument = { version: number; document: unknown } | null

/**
 * The newest documents of one kind as they were read last: a version never changes, and whoever knows its number knows its
 * document. `read` takes what is stored, or null for the default.
 */
export function knownDocuments<T>(name: string, read: (document: unknown) => T) {
  const known = new Map<string, AppliedDocument<T>>()
  return {
    /** The document that applies, for any statement of the tenant: both are the parameters of its id and of `asking().version`. */
    column: (tenant: string, version: string) => `
      (select json_build_object('version', g.version, 'document', case when g.version <> ${version}::integer then g.document end)
       from ${name}_configuration g where g.tenant_id = ${tenant} order by g.version desc limit 1)`,
    /** What is known when a statement is made, for its answer: until that comes, others may read and forget what is known here. */
    asking(tenantId: string) {
      const held = known.get(tenantId)
      return {
        /** Version of the tenant that was read last; 0 for none. */
        version: held?.version ?? 0,
        /** The document from what was found of it. */
        appliedIn(found: CurrentDocument): AppliedDocument<T> {
          if (!found) return { version: defaultVersion, value: read(null) }
          if (held?.version === found.version) return held
          const applied = { version: found.version, value: read(found.document) }
          if (known.size >= maxKnown) known.delete(known.keys().next().value as string)
          if ((known.get(tenantId)?.version ?? 0) < found.version) known.set(tenantId, applied)
          return applied
        },
      }
    },
  }
}
