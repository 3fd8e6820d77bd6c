import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { configurationChanges } from '../domain/configuration-changes.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { keptDocument } from './kept-documents.ts'
import {
  type AppliedConfiguration,
  type CurrentConfigurationRow,
  configurationIn,
  currentConfiguration,
  knownVersion,
} from './known-configurations.ts'

/** How a tenant handles complaints. */
export const grievanceDocument = keptDocument({ name: 'grievance', defaultDocument, changes: configurationChanges })

const selectCurrent = prepared('select-configuration', `select ${currentConfiguration('$1', '$2')}`)

/** The row of the configuration that applies, for `configurationIn`. */
export const selectConfiguration = (tenantId: string) => selectCurrent(tenantId, knownVersion(tenantId))

/** The configuration that applies in the scope's tenant, in one round trip. */
export async function findConfiguration({ tenantId, read }: Scope): Promise<AppliedConfiguration> {
  const [row] = await read<CurrentConfigurationRow>(selectConfiguration(tenantId))
  return configurationIn(tenantId, row ?? { configuration: null })
}
