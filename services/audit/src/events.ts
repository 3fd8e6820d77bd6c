import { type BatchConsumer, type Reaction, reaction } from '@redress/platform/messaging/reaction.ts'
import { keepPerson } from './reactions/keep-person.ts'
import { keepTenant } from './reactions/keep-tenant.ts'
import { recordEntries } from './reactions/record-entries.ts'

/** Events that the service publishes. */
export const publishes = ['audit.v1.EntriesReadAcrossTenants']

/** Copies of what identity publishes. */
export const reactions: Reaction[] = [
  reaction('keep-person', ['identity.v1.PersonState'], keepPerson),
  reaction('keep-tenant', ['identity.v1.TenantState'], keepTenant),
]

/** Every stream of facts, its own among them; a new service adds its own here. */
export const batches: BatchConsumer[] = [
  { name: 'record-entries', streams: ['COMPLAINT', 'IDENTITY', 'AUDIT'], run: recordEntries },
]
