import type { ServiceParts } from '@redress/platform/service.ts'
import { type ComplaintConfig, complaintConfiguration } from './config.ts'
import { publishes, reactions, tails, timers } from './events.ts'
import { definition, handlers } from './grpc.ts'
import { ComplaintEntity } from './persistence/complaint-entity.ts'
import { importFile } from './persistence/import-file.ts'
import { Aggregate } from './persistence/migrations/aggregate.ts'
import { BulkChanges } from './persistence/migrations/bulk-changes.ts'
import { BulkChangesKept } from './persistence/migrations/bulk-changes-kept.ts'
import { Clock } from './persistence/migrations/clock.ts'
import { Duplicates } from './persistence/migrations/duplicates.ts'
import { Erasure } from './persistence/migrations/erasure.ts'
import { EscalationLadder } from './persistence/migrations/escalation-ladder.ts'
import { FilingFacts } from './persistence/migrations/filing-facts.ts'
import { First } from './persistence/migrations/first.ts'
import { GrievanceConfiguration } from './persistence/migrations/grievance-configuration.ts'
import { Import } from './persistence/migrations/import.ts'
import { InvolvedStaff } from './persistence/migrations/involved-staff.ts'
import { Lifecycle } from './persistence/migrations/lifecycle.ts'
import { Search } from './persistence/migrations/search.ts'
import { StateSums } from './persistence/migrations/state-sums.ts'
import { Statistics } from './persistence/migrations/statistics.ts'
import { Superiors } from './persistence/migrations/superiors.ts'
import { TrackingCodeTable } from './persistence/migrations/tracking-codes.ts'
import { rebuildStatistics } from './persistence/rebuild-statistics.ts'
import { setMissingTimers } from './persistence/set-missing-timers.ts'
import { type Outside, trackingCodesOf } from './persistence/tracking-codes.ts'

/** The complaint service, the same for production and tests. */
export const complaint: ServiceParts = {
  service: 'complaint',
  definition,
  handlers,
  entities: [ComplaintEntity],
  migrations: [
    { name: '2026-11-21-first', class: First },
    { name: '2026-11-28-aggregate', class: Aggregate },
    { name: '2026-11-28-bulk-changes', class: BulkChanges },
    { name: '2026-11-28-grievance-configuration', class: GrievanceConfiguration },
    { name: '2026-11-28-lifecycle', class: Lifecycle },
    { name: '2026-11-28-escalation-ladder', class: EscalationLadder },
    { name: '2026-11-28-tracking-codes', class: TrackingCodeTable },
    { name: '2026-11-28-statistics', class: Statistics },
    { name: '2026-11-28-search', class: Search },
    { name: '2026-11-28-superiors', class: Superiors },
    { name: '2026-11-28-clock', class: Clock },
    { name: '2026-11-28-duplicates', class: Duplicates },
    { name: '2026-11-28-erasure', class: Erasure },
    { name: '2026-11-28-import', class: Import },
    { name: '2026-11-28-state-sums', class: StateSums },
    { name: '2026-11-28-involved-staff', class: InvolvedStaff },
    { name: '2026-11-28-bulk-changes-kept', class: BulkChangesKept },
    { name: '2026-11-29-filing-facts', class: FilingFacts },
  ],
  publishes,
  reactions,
  timers,
  tails,
  batches: [],
  configuration: complaintConfiguration,
  async extend(runtime, { TRACKING_CODE_KEY }: ComplaintConfig) {
    const outside: Outside = { trackingCodes: trackingCodesOf(TRACKING_CODE_KEY) }
    return { runtime: { ...runtime, outside }, stop: async () => undefined }
  },
  maintenance: { 'rebuild-statistics': rebuildStatistics, 'set-timers': setMissingTimers, import: importFile },
}
