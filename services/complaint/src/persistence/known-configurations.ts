import { defaultConfiguration } from '../domain/default-configuration.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { defaultDocument, readConfiguration } from '../domain/read-configuration.ts'
import { defaultVersion } from './kept-documents.ts'

/** More tenants than file at the same time; what falls out is read again. */
const maxKnown = 1000

/** A version of a tenant's configuration. */
export interface AppliedConfiguration {
  version: number
  configuration: GrievanceConfiguration
}

// a version never changes: whoever knows its number knows its document
const known = new Map<string, AppliedConfiguration>()

/** What a statement with `currentConfiguration` answers: the document only where the version is not the one that is known. */
export interface CurrentConfigurationRow {
  configuration: { version: number; document: unknown } | null
}

/** Version of the tenant that was read last; 0 for none. */
export const knownVersion = (tenantId: string) => known.get(tenantId)?.version ?? 0

/**
 * The configuration that applies as a column `configuration`, for any statement of the tenant: `tenant` and `version` are the
 * parameters of its id and of `knownVersion`.
 */
export const currentConfiguration = (tenant: string, version: string) => `
  (select json_build_object('version', g.version, 'document', case when g.version <> ${version}::integer then g.document end)
   from grievance_configuration g where g.tenant_id = ${tenant} order by g.version desc limit 1) as configuration`

/** The configuration from what was found of it. */
export function configurationIn(
  tenantId: string,
  { configuration: found }: CurrentConfigurationRow,
): AppliedConfiguration {
  if (!found) return { version: defaultVersion, configuration: defaultConfiguration }
  const held = known.get(tenantId)
  if (found.document === null && held?.version === found.version) return held
  const applied = { version: found.version, configuration: configurationOf(found.document) }
  if (known.size >= maxKnown) known.delete(known.keys().next().value as string)
  known.set(tenantId, applied)
  return applied
}

/** A stored document, read again; null is the default. It was right when it was stored, by the rules of then. */
export function configurationOf(document: unknown): GrievanceConfiguration {
  const { configuration, violations } = readConfiguration(document ?? defaultDocument)
  if (!configuration) throw new Error(`a stored configuration cannot be read: ${violations[0]?.path}`)
  return configuration
}
