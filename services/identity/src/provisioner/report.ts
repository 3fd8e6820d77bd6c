import { createHash } from 'node:crypto'
import { systemCaller } from '@redress/platform/caller.ts'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { envelop } from '@redress/platform/messaging/outbox.ts'
import { provisioner } from './events.ts'

/** The event that answers another one: the same cause gives the same id, so that a repetition is recognised everywhere. */
export function reportOn(cause: EventEnvelope, type: string, slug: string, data: object): EventEnvelope {
  const { tenantid: tenantId } = cause
  const envelope = envelop(
    { type, data: { slug, ...data } },
    { id: tenantId, eventSeq: 0 },
    { kind: 'tenant', reference: slug },
    {
      publishes: provisioner.publishes,
      tenantId,
      caller: systemCaller(tenantId),
      requestId: cause.requestid,
      now: new Date(),
    },
  )
  return { ...envelope, id: idFrom(`${type} ${cause.id}`) }
}

/** A UUID of the application's own kind (RFC 9562, version 8) from a digest. */
function idFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
