import type { Log } from '@redress/platform/telemetry/log.ts'
import type { FastifyServerOptions } from 'fastify'
import { sendParserProblem, sendProblem } from './plugins/errors.ts'
import { requestIdOf } from './plugins/headers.ts'
import { addFormats } from './routes/formats.ts'
import type { TrustsAddress } from './trusted-proxies.ts'

/** A description of 20,000 code points, each escaped as a surrogate pair, and the rest of a form. */
const bodyLimit = 320 * 1024
/** Longer than any path that fits into a header block: a long id is unknown, not another kind of error. */
const maxParamLength = 16_384
const requestTimeoutMs = 20_000

/** How HTTP is spoken: one line of ours per request instead of Fastify's log, problems for every refusal, strict bodies. */
export const httpOptions = (log: Log, trusts: TrustsAddress): FastifyServerOptions => ({
  logger: false,
  genReqId: requestIdOf,
  bodyLimit,
  requestTimeout: requestTimeoutMs,
  trustProxy: trusts,
  exposeHeadRoutes: false,
  return503OnClosing: false,
  onProtoPoisoning: 'error',
  onConstructorPoisoning: 'error',
  routerOptions: { ignoreTrailingSlash: true, maxParamLength },
  ajv: {
    customOptions: {
      coerceTypes: false,
      removeAdditional: false,
      useDefaults: true,
      allErrors: true,
      allowUnionTypes: true,
    },
    onCreate: addFormats,
  },
  frameworkErrors: (error, request, reply) => sendProblem(error, request, reply, log),
  clientErrorHandler: sendParserProblem,
})
