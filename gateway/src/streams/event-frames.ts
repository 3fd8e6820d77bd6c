import type { ServerResponse } from 'node:http'
import type { WatchCasesResponse__Output as Told } from '@redress/protos/complaint/v1/WatchCasesResponse.ts'
import type { OpenStream } from './open-streams.ts'

const heartbeatMs = 15_000
/** Whoever does not take for so long what is written is dropped; it is less than a watch may be silent. */
const stalledMs = 4_000
/** Clients that lost the same gateway do not come back at the same moment. */
const retryMs = () => 1000 + Math.floor(Math.random() * 2000)

/**
 * What is told as server-sent events, from the message that has come first. A client that does not read is waited for, with no
 * more in memory than the socket holds, and then cut.
 */
export async function* framesOf(
  { first, told }: { first: Told; told: AsyncIterator<Told> },
  stream: OpenStream,
  raw: Pick<ServerResponse, 'destroy'>,
  now: () => number = Date.now,
) {
  let stalled: NodeJS.Timeout | undefined
  let writtenAt = now()
  let frame: string | undefined = `retry: ${retryMs()}\n${eventOf(first)}`
  try {
    while (!stream.signal.aborted) {
      if (frame !== undefined) {
        stalled = setTimeout(() => raw.destroy(), stalledMs)
        yield frame
        clearTimeout(stalled)
        writtenAt = now()
      }
      const next = await told.next().catch(() => undefined)
      if (!next || next.done) break
      if (next.value.position !== '') frame = eventOf(next.value)
      else frame = now() - writtenAt >= heartbeatMs ? ':\n\n' : undefined
    }
    yield `event: end\ndata: ${JSON.stringify({ reason: stream.reason() ?? 'interrupted' })}\n\n`
  } finally {
    clearTimeout(stalled)
    await told.return?.()
  }
}

const eventOf = (told: Told) =>
  `id: ${told.position}\nevent: ${told.happened}\ndata: ${JSON.stringify(dataOf(told))}\n\n`

function dataOf({ happened, change, complaint_id, reason }: Told) {
  if (happened === 'gone') return { kind: 'complaint', id: complaint_id }
  if (happened === 'reset') return { reason }
  if (!change) return {}
  const { complaint_id: id, reference, version, event_id, action, at, changed } = change
  return { kind: 'complaint', id, reference, ...(version !== undefined && { version }), event_id, action, at, changed }
}
