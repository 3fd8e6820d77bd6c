import { randomUUID } from 'node:crypto'
import { type EventEnvelope, isState, subjectOf } from '@redress/platform/messaging/event.ts'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import type { EventTable } from '@redress/platform/messaging/streams.ts'
import { silentLog } from './broker.ts'
import type { WhiteBox } from './database.ts'
import { eventually } from './eventually.ts'

/** An event of another service, as far as a test cares. */
export interface EventInput {
  /** "identity.v1.PersonState" */
  type: string
  tenantId: string
  /** Id of the aggregate or entity. */
  subject: string
  /** Version of the entity, or position of the fact. */
  version: number
  data: object
  /** A second delivery of the same event has the same id. */
  id?: string
}

/** Speaks on NATS as the services that one service listens to. */
export async function startPublisher(url: string, { service, reactions, batches }: EventTable, database: WhiteBox) {
  const connection = await connectNats(url, silentLog)
  const listeners = (type: string) => reactions.filter(({ types }) => types.includes(type)).length
  const send = async (input: EventInput) => {
    const event = envelopeOf(input)
    const { data } = await connection.request(subjectOf(event), JSON.stringify(event), { timeout: 5000 })
    const { error } = JSON.parse(new TextDecoder().decode(data)) as { error?: { description: string } }
    if (error) throw new Error(`${event.type} was not stored: ${error.description}`)
    return event.id
  }
  return {
    send,
    async publish(input: EventInput) {
      const id = await send(input)
      const expected = listeners(input.type)
      if (expected === 0 && batches.length === 0) throw new Error(`${service} does not listen to ${input.type}`)
      await eventually(
        async () => {
          const [row] = await database.rows<{ received: number }>(
            'select count(distinct consumer)::int as received from inbox where event_id = $1',
            [id],
          )
          if ((row?.received ?? 0) < expected) throw new Error(`${input.type} has not been answered`)
        },
        // on a busy machine a service that has just started takes its time
        { everyMs: 5, withinMs: 15_000 },
      )
      return id
    },
    close: () => connection.close(),
  }
}

const envelopeOf = ({ type, tenantId, subject, version, data, id = randomUUID() }: EventInput): EventEnvelope => ({
  specversion: '1.0',
  id,
  source: `/redress/${type.split('.')[0]}`,
  type,
  subject,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  tenantid: tenantId,
  eventseq: version,
  targetkind: isState(type) ? 'state' : 'fact',
  actorkind: 'system',
  actorroles: '',
  data: data as Record<string, unknown>,
})
