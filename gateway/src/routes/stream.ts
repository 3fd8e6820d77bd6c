import { Readable } from 'node:stream'
import { unavailable } from '@redress/platform/app-error.ts'
import type { WatchCasesResponse__Output as Told } from '@redress/protos/complaint/v1/WatchCasesResponse.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { framesOf } from '../streams/event-frames.ts'
import type { OpenStreams } from '../streams/open-streams.ts'
import { documented } from './documented.ts'
import { Closed } from './shapes.ts'

interface Parts {
  complaint: ComplaintClient
  streams: OpenStreams
  /** Says that a request is not one of those that are being answered. */
  leaveFlight(reply: FastifyReply): void
}

/** What happens to the cases that the caller may see, as it happens. */
export function stream(app: FastifyInstance, { complaint, streams, leaveFlight }: Parts) {
  app.get('/stream', { schema: watching }, async (request, reply) => {
    const opened = streams.open(request, reply)
    const call = await callTo('complaint', request, reply)
    const watching = complaint.WatchCases({ after: lastEventId(request) }, { ...call, signal: opened.signal })
    const told = watching[Symbol.asyncIterator]()
    const first = await firstOf(told).catch((error) => {
      throw opened.reason() ? unavailable('STOPPING', 'Come again.', { retryAfterMs: 1000 }) : error
    })
    leaveFlight(reply)
    reply.header('content-type', 'text/event-stream').header('x-accel-buffering', 'no')
    return reply.send(Readable.from(framesOf({ first, told }, opened, reply.raw), { objectMode: false }))
  })
}

/** Errors come before it, and so as problems. */
async function firstOf(told: AsyncIterator<Told>): Promise<Told> {
  for (;;) {
    const { value, done } = await told.next()
    if (done) throw unavailable('UNAVAILABLE', 'Nothing is told.', { retryAfterMs: 1000 })
    if (value.position !== '') return value
  }
}

/** What cannot be a position is as unknown as one that is not kept any more: a browser cannot mend it. */
function lastEventId({ headers }: FastifyRequest): string {
  const given = headers['last-event-id'] ?? ''
  return typeof given === 'string' && /^[\w-]{0,1024}$/.test(given) ? given : 'unknown'
}

const watching = documented('complaints')(
  'watchCases',
  'Watch cases',
  [
    'Server-sent events about the cases that the caller may see when it is told: ids and words, never names or text.',
    '`opened`: from here on nothing is missed.',
    '`changed`: `{ kind, id, reference, version?, event_id, action, at, changed }`, where `action` is that of the timeline and `changed` names fields; a complainant is told of public steps, without version.',
    '`gone`: `{ kind, id }`; the caller saw the case and sees it no longer.',
    '`reset`: `{ reason }`; read your lists again, since too much passed (`position`) or the tenant’s configuration changed (`configuration`).',
    '`end`: `{ reason }`; the stream ends (`token_expired`, `access_changed`, `stopping`, `interrupted`): open it again, with a new token if needed.',
    'With `Last-Event-ID` it goes on after that event, for 10 minutes and 500 events of the tenant. A comment comes every 15 s. At most 10 streams per user.',
  ].join(' '),
  {
    querystring: Closed({}),
    response: {
      200: { description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    },
  },
)
