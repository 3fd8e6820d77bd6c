import { type BatchConsumer, type Reaction, reaction } from '@redress/platform/messaging/reaction.ts'
import { keepPerson } from './reactions/keep-person.ts'
import { recordEntries } from './reactions/record-entries.ts'

/** Copies of what identity publishes. */
export const reactions: Reaction[] = [reaction('keep-person', ['identity.v1.PersonState'], keepPerson)]

/** Every stream of facts; a new service adds its own here. */
export const batches: BatchConsumer[] = [
  { name: 'record-entries', streams: ['COMPLAINT', 'IDENTITY'], run: recordEntries },
]
