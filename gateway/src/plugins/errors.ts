import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type AppError, invalidArgument, notFound } from '@redress/platform/app-error.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { preferredLanguage } from '../problems/language.ts'
import { problemOf } from '../problems/problem.ts'
import { parserError, publicError } from '../problems/public-error.ts'
import { statusOf } from '../problems/statuses.ts'
import { validationError } from '../problems/violations.ts'

const methods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Every error of every kind becomes a problem (RFC 9457), and what is our fault a line in the log. */
export function errors(app: FastifyInstance, log: Log) {
  app.setSchemaErrorFormatter(validationError)
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, log))
  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '/'
    const allowed = methods.filter((method) => app.findRoute({ method, url }))
    if (allowed.length === 0) throw notFound('ROUTE_NOT_FOUND', 'There is nothing at this address.')
    reply.header('allow', allowed.join(', '))
    throw invalidArgument('METHOD_NOT_ALLOWED', `This address answers ${allowed.join(', ')}.`)
  })
}

/** Answers a request with the problem that stands for the error. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log) {
  const known = publicError(error)
  const status = statusOf(known)
  // a call that was cancelled because the client left fails too, and nobody is to blame
  if (status === 500 && !reply.raw.destroyed) log.error({ err: error, request_id: request.id }, 'request failed')
  else if (status > 500) log.warn({ reason: known.reason, request_id: request.id }, 'request could not be served')
  const language = preferredLanguage(request.headers['accept-language'])
  if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"')
  if (status === 429 || status === 503) reply.header('retry-after', retryAfterSeconds(known))
  return reply
    .code(status)
    .headers({ ...problemHeaders, 'content-language': language, 'x-request-id': request.id })
    .send(Buffer.from(JSON.stringify(problemOf(known, request.id, language))))
}

const problemHeaders = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
const retryAfterSeconds = ({ retryAfterMs = 1000 }: AppError) => Math.max(1, Math.ceil(retryAfterMs / 1000))

/** Answers what is not HTTP, too large or too slow, when there is no request yet. */
export function sendParserProblem(error: Error & { code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const known = parserError(error.code)
  const status = statusOf(known)
  const requestId = randomUUID()
  const body = JSON.stringify(problemOf(known, requestId, 'en'))
  const fields = {
    ...problemHeaders,
    'content-language': 'en',
    'x-request-id': requestId,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`)
}
