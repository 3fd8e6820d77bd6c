import { PostgresUrl, type ServiceConfig } from '@redress/platform/config.ts'

/** Keys that audit has besides those of every service. */
export const auditConfiguration = { POSTGRES_INGEST_URL: PostgresUrl }

/** What audit can rely on in its configuration. */
export type AuditConfig = ServiceConfig & { POSTGRES_INGEST_URL: string }
