import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { calendarChanges } from '../domain/calendar-changes.ts'
import { configurationChanges } from '../domain/configuration-changes.ts'
import { defaultDocument } from '../domain/read-configuration.ts'
import { keptDocument } from './kept-documents.ts'
import {
  type AppliedConfiguration,
  askingConfiguration,
  type CurrentConfigurationRow,
  configurationColumns,
} from './known-configurations.ts'

/** How a tenant handles complaints. */
export const grievanceDocument = keptDocument({ name: 'grievance', defaultDocument, changes: configurationChanges })

/** When a tenant works; by default always. */
export const calendarDocument = keptDocument({ name: 'calendar', defaultDocument: null, changes: calendarChanges })

const selectCurrent = prepared('select-configuration', `select ${configurationColumns('$1', '$2', '$3')}`)

/** The statement of what applies, and what its row says. */
export function selectConfiguration(tenantId: string) {
  const { versions, appliedIn } = askingConfiguration(tenantId)
  return {
    statement: selectCurrent(tenantId, ...versions),
    appliedIn: (row: CurrentConfigurationRow | undefined) => appliedIn(row ?? nothingConfigured),
  }
}

const nothingConfigured = { configuration: null, calendar: null }

/** What applies in the scope's tenant, in one round trip. */
export async function findConfiguration({ tenantId, read }: Scope): Promise<AppliedConfiguration> {
  const { statement, appliedIn } = selectConfiguration(tenantId)
  const [row] = await read<CurrentConfigurationRow>(statement)
  return appliedIn(row)
}
