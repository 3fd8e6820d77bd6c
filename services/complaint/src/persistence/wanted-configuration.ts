import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { refuseAll } from '../domain/field-checks.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { readConfiguration } from '../domain/read-configuration.ts'

const knownSources = prepared('known-sources', 'select id from source where tenant_id = $1 and id = any($2::uuid[])')

/** Reads a document that somebody wants. Throws INVALID_ARGUMENT INVALID_BODY with the pointer of everything that is wrong in it. */
export async function wantedConfiguration(scope: Scope, document: unknown): Promise<GrievanceConfiguration> {
  const { configuration, violations } = readConfiguration(document)
  refuseAll(violations)
  if (!configuration) throw new Error('a configuration is right or has a fault')
  const ids = [...configuration.sourceResolution.keys()]
  const known = ids.length === 0 ? [] : await scope.read<{ id: string }>(knownSources(scope.tenantId, ids))
  const unknown = ids.filter((id) => !known.some((source) => source.id === id))
  refuseAll(
    unknown.map((id) => ({
      ...{ path: `/source_resolution/${id}`, code: 'UNKNOWN_REFERENCE', message: 'There is nothing with this id.' },
    })),
  )
  return configuration
}
