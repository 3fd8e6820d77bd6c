import { eventually } from './eventually.ts'

/** One event as it came. */
interface ServerSentEvent {
  id: string | undefined
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect in it
  data: any
}

/** A stream of server-sent events that is being read. */
export interface EventStream {
  status: number
  headers: Headers
  events: ServerSentEvent[]
  /** What came, byte by byte. */
  text(): string
  /** Id of the last event that had one. */
  lastId(): string
  /** Resolves when the stream ends, however it does. */
  ended: Promise<void>
  leave(): Promise<void>
}

interface Options {
  token: string
  lastEventId?: string
}

/** Opens a stream and reads on; a refusal is one event with its problem. */
export async function openEventStream(url: string, { token, lastEventId }: Options): Promise<EventStream> {
  const leaving = new AbortController()
  const headers = { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) }
  const response = await fetch(url, { headers, signal: leaving.signal })
  const isStream = response.headers.get('content-type') === 'text/event-stream'
  const events: ServerSentEvent[] = []
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    let taken = 0
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n', taken); end >= 0; end = text.indexOf('\n\n', taken)) {
        events.push(...eventIn(text.slice(taken, end)))
        taken = end + 2
      }
    }
    if (!isStream) events.push({ id: undefined, event: 'problem', data: JSON.parse(text) })
  }
  const ended = read().catch(() => undefined)
  const stream: EventStream = {
    status: response.status,
    headers: response.headers,
    events,
    text: () => text,
    lastId: () => events.findLast(({ id }) => id !== undefined)?.id ?? '',
    ended,
    async leave() {
      leaving.abort()
      await ended
    },
  }
  await eventually(() => {
    if (events.length === 0) throw new Error('nothing has come')
  })
  return stream
}

/** None in a comment. */
function eventIn(block: string): ServerSentEvent[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const data = field('data')
  return data === undefined
    ? []
    : [{ id: field('id'), event: field('event') ?? 'message', data: JSON.parse(data) as unknown }]
}
