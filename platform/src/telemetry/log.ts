import { isSpanContextValid, trace } from '@opentelemetry/api'
import { pino } from 'pino'

/** What our code may call on a logger. Fields never hold names, phones, mails, texts or tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** JSON lines on stdout, written in pieces of 4 kB or every 100 ms, with the service's name and, inside a span, its trace_id and span_id. */
export const createLog = (name: string, level: string) =>
  pino(
    {
      name,
      level,
      base: { service: name },
      mixin: () => {
        const span = trace.getActiveSpan()?.spanContext()
        return span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {}
      },
      serializers: { err: describeError },
    },
    pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 100 }),
  )

/** Type, code and stack frames of an error; not its message, since drivers put values into it. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: frames.slice(0, 8).map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
