import { aggregateConfig, type ConfigOf, postgresUrl, type serviceConfig } from '@redress/platform/config.ts'

/** Keys that audit has besides those of every service. */
export const auditConfiguration = { ...aggregateConfig, POSTGRES_INGEST_URL: postgresUrl() }

/** What audit can rely on in its configuration. */
export type AuditConfig = ConfigOf<typeof serviceConfig & typeof auditConfiguration>
