import type { Log } from '@redress/platform/telemetry/log.ts'
import { startSpan, traceIdOf } from '@redress/platform/telemetry/tracing.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TrustsAddress } from '../trusted-proxies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** W3C traceparent of this request's span. */
    traceparent: string
  }
}

const serverSpan = 1
const spanError = 2
/** What proxies log for a client that left before the answer. */
const clientClosedRequest = 499

/** A span and one line per request: no name, no query string, no body. */
export function requestLog(app: FastifyInstance, log: Log, trusts: TrustsAddress) {
  app.decorateRequest('traceparent', '')
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', (request, reply, done) => {
    const startedAt = performance.now()
    const { method } = request
    const route = request.routeOptions.url ?? 'unknown'
    const { span, traceparent } = startSpan(
      `${method} ${route}`,
      serverSpan,
      { 'http.request.method': method, 'http.route': route },
      parentOf(request, trusts),
    )
    request.traceparent = traceparent
    // 'close' comes once in every case; onResponse does not when the client leaves
    reply.raw.on('close', () => {
      const status = reply.raw.writableEnded ? reply.raw.statusCode : clientClosedRequest
      span.setAttribute('http.response.status_code', status)
      if (status >= 500) span.setStatus({ code: spanError })
      span.end()
      log.info(
        {
          method,
          route,
          status,
          duration_ms: Math.round((performance.now() - startedAt) * 100) / 100,
          request_id: request.id,
          trace_id: traceIdOf(traceparent),
          tenant_id: request.signedIn?.session.principal.tenant?.tenant_id,
          user_id: request.signedIn?.claims.sub,
        },
        'request',
      )
    })
    done()
  })
}

function parentOf(request: FastifyRequest, trusts: TrustsAddress) {
  const { traceparent } = request.headers
  return typeof traceparent === 'string' && trusts(request.raw.socket.remoteAddress ?? '') ? traceparent : undefined
}
