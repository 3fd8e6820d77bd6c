import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { PersonState__Output } from '@redress/protos/identity/v1/PersonState.ts'
import { upsertPerson } from '../persistence/keep-person.ts'

/** Keeps the names of users, who alone act; those of staff and patients have no business here. */
export async function keepPerson({ tenantid, eventseq, data }: EventEnvelope<PersonState__Output>, scope: ChangeScope) {
  if (data.kind === 'user') await scope.write(upsertPerson(uuidv7(), tenantid, data.person_id, data.name, eventseq))
}
