import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Headers in which a proxy might vouch for somebody. Nothing here believes them; nothing may ever come to. */
const identity = /^(x-user-|x-internal-|forwarded$)/

/** The client's X-Request-Id if it is a UUID, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && uuid.test(given) ? given : randomUUID()
}

/** Drops identity headers that come in, and sets what every answer carries. */
export async function headers(app: FastifyInstance) {
  const fixed = await helmetHeaders()
  app.addHook('onRequest', (request, reply, done) => {
    dropIdentity(request.raw.headers)
    for (const [name, value] of fixed) reply.raw.setHeader(name, value)
    reply.raw.setHeader('x-request-id', request.id)
    reply.raw.setHeader('cache-control', 'no-store')
    done()
  })
}

function dropIdentity(incoming: IncomingHttpHeaders) {
  for (const name in incoming) if (identity.test(name)) delete incoming[name]
}

/** Asked once: its own hook would put the same headers together anew for each request (5 of 29 us). */
async function helmetHeaders() {
  const asked = fastify()
  await asked.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    xFrameOptions: { action: 'deny' },
    // for pages in old browsers: an answer of an API has no use for them
    ...{
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
    },
    ...{ xPermittedCrossDomainPolicies: false, xXssProtection: false },
  })
  asked.get('/', (_request, reply) => reply.code(204).send())
  const answer = await asked.inject('/')
  await asked.close()
  return Object.entries(answer.headers).filter(
    ([name]) => !['date', 'connection', 'content-length'].includes(name),
  ) as [string, string][]
}
