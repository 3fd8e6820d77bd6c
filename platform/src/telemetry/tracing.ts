import { type Context, context, propagation, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { ATTR_SERVICE_NAME, ATTR_SERVICE_NAMESPACE } from '@opentelemetry/semantic-conventions'
import { AppError } from '../app-error.ts'
import type { ProcessConfig } from '../config.ts'
import { attributes } from './attributes.ts'

const tracer = trace.getTracer('redress')

/**
 * Starts tracing for this process: parent-based sampling by TRACE_RATIO, export by OTLP/HTTP when an endpoint is set. Without
 * one, trace ids still pass from call to call. Answers a function that flushes and stops.
 */
export async function startTracing(serviceName: string, config: ProcessConfig): Promise<() => Promise<void>> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: serviceName, [ATTR_SERVICE_NAMESPACE]: 'redress' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(endpoint ? config.TRACE_RATIO : 0) }),
    spanProcessors: endpoint ? [new BatchSpanProcessor({ exporter: await otlpExporter(endpoint) })] : [],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return () => provider.shutdown()
}

// loaded only where it is used: the exporter costs memory
async function otlpExporter(endpoint: string) {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  return new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
}

/** Runs `work` inside a span that ends with it and carries the reason of its error; messages are never recorded. */
export async function inSpan<T>(
  name: string,
  options: { parent?: Context; kind?: number; attributes?: Record<string, string | number> },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const parent = options.parent ?? context.active()
  const span = tracer.startSpan(name, { kind: options.kind ?? 0, attributes: options.attributes ?? {} }, parent)
  try {
    return await context.with(trace.setSpan(parent, span), work, undefined, span)
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    if (error instanceof AppError) span.setAttribute(attributes.reason, error.reason)
    throw error
  } finally {
    span.end()
  }
}

/** Starts a span that its caller ends; `parent` is a W3C traceparent. Answers the span and its own traceparent. */
export function startSpan(
  name: string,
  kind: number,
  spanAttributes: Record<string, string | number>,
  parent?: string,
) {
  const span = tracer.startSpan(name, { kind, attributes: spanAttributes }, contextFrom(parent))
  return { span, traceparent: traceparentOf(trace.setSpan(ROOT_CONTEXT, span)) ?? '' }
}

/** Says more of the active span, by the names of attributes.ts. */
export const describeSpan = (more: Record<string, string>) => void trace.getActiveSpan()?.setAttributes(more)

/** The context that a W3C traceparent describes. */
export const contextFrom = (traceparent: string | undefined) =>
  traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT

/** W3C traceparent of a context, by default the active one. */
export function traceparentOf(of: Context = context.active()): string | undefined {
  const carrier: { traceparent?: string } = {}
  propagation.inject(of, carrier)
  return carrier.traceparent
}

/** Trace id in a W3C traceparent. */
export const traceIdOf = (traceparent: string | undefined) => traceparent?.split('-')[1]
