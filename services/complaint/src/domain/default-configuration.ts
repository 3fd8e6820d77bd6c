import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { defaultDocument, readConfiguration } from './read-configuration.ts'

/** Configuration of a tenant that has none of its own. */
export const defaultConfiguration = readConfiguration(defaultDocument).configuration as GrievanceConfiguration
