import type { Passed } from '@redress/platform/messaging/kept-events.ts'
import { type WatchScope, watch } from '@redress/platform/use-case.ts'
import type { WatchCasesRequest__Output as Request } from '@redress/protos/complaint/v1/WatchCasesRequest.ts'
import type { WatchCasesResponse as Response } from '@redress/protos/complaint/v1/WatchCasesResponse.ts'
import { type WatchedEvent, watchedEvent } from '../domain/case-event.ts'
import { tidingsFor } from '../domain/tidings.ts'
import { newestPosition, passedSince, type WatchPosition } from '../domain/watch-position.ts'
import { type FindCaseNow, readCasesNow } from '../persistence/cases-now.ts'
import { caseChange, positionText, readPosition } from '../to-proto/tidings.ts'

export const watchCases = watch<Request, Response>('ticket.view', ({ after }, push, scope) => {
  const { caller, tail, end } = scope
  const ending = new AbortController()
  // what happened to a case before it went is often told after that: each of these events finds it gone
  const gone = new Set<string>()
  const isNews = (kept: WatchedEvent, { happened }: Response) => {
    const id = kept.kind === 'case' ? kept.complaintId : ''
    if (happened === 'gone' && gone.has(id)) return false
    if (happened === 'gone') gone.add(id)
    else gone.delete(id)
    return true
  }
  const send = (position: WatchPosition, message: Response) =>
    push({ ...message, position: positionText(position, caller) })
  const tell = async (passed: Batch) => {
    const now = await casesNow(scope, passed)
    if (ending.signal.aborted) return
    for (const { eventId, kept } of passed) {
      const message = messageOf(scope, kept, eventId, now)
      if (message && isNews(kept, message)) send({ event: eventId }, message)
    }
  }
  const begin = async () => {
    const follower = { tell: (passed: Batch) => then(() => tell(passed)), lose: end }
    const followed = await tail.follow(watchedEvent, caller.tenantId, follower)
    ending.signal.addEventListener('abort', followed.stop)
    if (ending.signal.aborted) return followed.stop()
    const position = readPosition(after, caller)
    const missed = position && passedSince(position, followed)
    if (position && missed) {
      send(position, { happened: 'opened' })
      return tell(missed)
    }
    const newest = newestPosition(followed.past, Date.now())
    send(newest, after === '' ? { happened: 'opened' } : { happened: 'reset', reason: 'position' })
  }
  // one after the other, in the order of the stream
  let told = begin().catch(end)
  const then = (next: () => Promise<void>) => {
    told = told.then(next).catch(end)
  }
  return () => ending.abort()
})

type Batch = readonly Passed<WatchedEvent>[]

const asked = new WeakMap<Batch, Promise<FindCaseNow>>()

/** Asked once for all watchers of what has passed. */
function casesNow(scope: WatchScope, passed: Batch): Promise<FindCaseNow> {
  const known = asked.get(passed)
  if (known) return known
  const events = passed.flatMap(({ eventId: id, kept }) => (kept.kind === 'case' ? [{ id, ...kept }] : []))
  const found = readCasesNow(scope, scope.caller.tenantId, events)
  asked.set(passed, found)
  return found
}

function messageOf({ caller }: WatchScope, kept: WatchedEvent, id: string, find: FindCaseNow): Response | undefined {
  if (kept.kind === 'configuration') return { happened: 'reset', reason: 'configuration' }
  const now = find({ id, complaintId: kept.complaintId })
  const tidings = now && tidingsFor(caller, kept, now)
  if (tidings?.kind === 'gone') return { happened: 'gone', complaint_id: kept.complaintId }
  return tidings && { happened: 'changed', change: caseChange(kept, id, tidings) }
}
