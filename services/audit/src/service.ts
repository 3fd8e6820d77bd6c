import { requireBoundRole } from '@redress/platform/persistence/require-bound-role.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { type AuditConfig, auditConfiguration } from './config.ts'
import { batches, publishes, reactions } from './events.ts'
import { definition, handlers } from './grpc.ts'
import { createIngestPool } from './persistence/ingest-pool.ts'
import { Aggregate } from './persistence/migrations/aggregate.ts'
import { First } from './persistence/migrations/first.ts'

/** The audit trail, the same for production and tests. */
export const audit: ServiceParts = {
  service: 'audit',
  definition,
  handlers,
  entities: [],
  migrations: [
    { name: '2026-11-21-first', class: First },
    { name: '2026-11-28-aggregate', class: Aggregate },
  ],
  publishes,
  reactions,
  batches,
  configuration: auditConfiguration,
  async extend(runtime: Runtime, config: AuditConfig) {
    await requireBoundRole(config.POSTGRES_INGEST_URL, 'audit', runtime.log)
    const ingest = createIngestPool(config.POSTGRES_INGEST_URL)
    return { runtime: { ...runtime, ingest }, stop: () => ingest.close() }
  },
}
