import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { startLoopbackServer } from './loopback-server.ts'

/** A span as a process exported it. */
export interface ReceivedSpan {
  service: string
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  kind: number
  attributes: Record<string, unknown>
  /** 2 is an error. */
  status: number
  links: string[]
}

/** Takes spans by OTLP/HTTP in JSON and keeps each as a line of `file`. */
export async function startSpanReceiver(file: string): Promise<{ endpoint: string; stop(): void }> {
  writeFileSync(file, '')
  const { address, stop } = await startLoopbackServer(async (path, body) => {
    if (path === '/v1/traces')
      appendFileSync(
        file,
        spansIn(body as Export)
          .map(asLine)
          .join(''),
      )
    return {}
  })
  return { endpoint: address, stop }
}

export function readSpans(file: string): ReceivedSpan[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as ReceivedSpan)
}

interface Attribute {
  key: string
  value: Record<string, unknown>
}
interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  kind: number
  attributes?: Attribute[]
  events?: unknown[]
  links?: { traceId: string }[]
  status?: { code?: number; message?: string }
}
interface Export {
  resourceSpans?: { resource?: { attributes?: Attribute[] }; scopeSpans?: { spans?: Span[] }[] }[]
}

const asLine = (span: object) => `${JSON.stringify(span)}\n`
const plain = (attributes: Attribute[] = []) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

function spansIn({ resourceSpans = [] }: Export) {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) => {
    const service = plain(resource?.attributes)['service.name']
    return scopeSpans.flatMap(({ spans = [] }) =>
      spans.map(({ name, traceId, spanId, parentSpanId, kind, attributes, events, links = [], status }) => ({
        ...{ service, name, traceId, spanId, parentSpanId, kind },
        attributes: plain(attributes),
        // whatever else was exported stays in the line, for the scan for personal data
        ...{ events, message: status?.message, status: status?.code ?? 0 },
        links: links.map((link) => link.traceId),
      })),
    )
  })
}
