import type { Calendar } from '../domain/calendar.ts'
import { storedCalendar } from '../domain/calendar-input.ts'
import type { Terms } from '../domain/case-clock.ts'
import { defaultConfiguration } from '../domain/default-configuration.ts'
import { type GrievanceConfiguration, targetOf } from '../domain/grievance-configuration.ts'
import { readConfiguration } from '../domain/read-configuration.ts'
import { type CurrentDocument, knownDocuments } from './known-documents.ts'

/** What a tenant has configured, as it applies to its cases. */
export interface AppliedConfiguration {
  /** Of the grievance configuration. */
  version: number
  configuration: GrievanceConfiguration
  /** null: every minute counts. */
  calendar: Calendar | null
}

/** What a statement with `configurationColumns` answers. */
export interface CurrentConfigurationRow {
  configuration: CurrentDocument
  calendar: CurrentDocument
}

const configurations = knownDocuments('grievance', configurationOf)
const calendars = knownDocuments('calendar', storedCalendar)

/** A statement with `configurationColumns` takes the versions that are known when it is made, and its answer goes by the same. */
export function askingConfiguration(tenantId: string) {
  const [configuration, calendar] = [configurations.asking(tenantId), calendars.asking(tenantId)]
  return {
    versions: [configuration.version, calendar.version],
    /** What applies, from what was found of it. */
    appliedIn(found: CurrentConfigurationRow): AppliedConfiguration {
      const { version, value } = configuration.appliedIn(found.configuration)
      return { version, configuration: value, calendar: calendar.appliedIn(found.calendar).value }
    },
  }
}

/**
 * What applies as columns `configuration` and `calendar`, for any statement of the tenant: the parameters are those of its id and of
 * each of `askingConfiguration().versions`.
 */
export const configurationColumns = (tenant: string, configuration: string, calendar: string) =>
  `${configurations.column(tenant, configuration)} as configuration, ${calendars.column(tenant, calendar)} as calendar`

/** What the due time of a case of that category and source follows from. */
export const termsOf = (
  { configuration, calendar }: Pick<AppliedConfiguration, 'configuration' | 'calendar'>,
  place: { category: string; sourceId: string | null },
): Terms => ({ target: targetOf(configuration, place), calendar })

/** A stored document, read again; null is the default. It was right when it was stored, by the rules of then. */
export function configurationOf(document: unknown): GrievanceConfiguration {
  if (document === null) return defaultConfiguration
  const { configuration, violations } = readConfiguration(document)
  if (!configuration) throw new Error(`a stored configuration cannot be read: ${violations[0]?.path}`)
  return configuration
}
