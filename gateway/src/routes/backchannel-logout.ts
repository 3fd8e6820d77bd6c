import { setTimeout as sleep } from 'node:timers/promises'
import { type AppError, invalidArgument } from '@redress/platform/app-error.ts'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clients } from '../clients.ts'
import type { Limits } from '../limits.ts'
import { orKeysProblem } from '../plugins/keys-problem.ts'
import { createLimit } from '../plugins/rate-limit.ts'
import { bootstrapCaller } from '../principal/caller.ts'
import type { Sessions } from '../principal/sessions.ts'
import { InvalidToken } from '../token-verifier/invalid-token.ts'
import type { LogoutClaims, LogoutVerifier } from '../token-verifier/logout-verifier.ts'
import { documented } from './documented.ts'

interface Parts {
  clients: Pick<Clients, 'identity'>
  signer: ContextTokenSigner
  sessions: Sessions
  logoutVerifier: LogoutVerifier
  log: Log
  limits: Limits
}

const bodyLimit = 16 * 1024
/** Keycloak calls while the user waits for the logout, and never again: the rest is done later. */
const answerWithinMs = 40
const tryAgainMs = [200, 1000, 5000, 15_000, 60_000]

/** Keycloak tells here that a login session is over. */
export function backchannelLogout(app: FastifyInstance, parts: Parts) {
  const { sessions, logoutVerifier, log, limits } = parts
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
  app.addHook('onRequest', createLimit(app, limits.logouts))

  app.post('/internal/backchannel-logout', { schema }, async (request, reply) => {
    const claims = await orKeysProblem(logoutVerifier.verify(logoutToken(request))).catch(refuse)
    const ended = endSession(claims, request.id, parts).then(() =>
      sessions.forgetChanged({ session_ids: [claims.sid] }),
    )
    ended.catch((error: AppError) => {
      if (error.reason !== 'LOGOUT_TOKEN_USED') log.error({ err: error, request_id: request.id }, 'a session goes on')
    })
    await Promise.race([ended, sleep(answerWithinMs)])
    return reply.send()
  })
}

/** Tries again while identity does not answer. Throws LOGOUT_TOKEN_USED of a token that comes again, never of our own second try. */
async function endSession({ sub, sid, jti }: LogoutClaims, requestId: string, { clients, signer }: Parts) {
  for (let attempt = 0; ; attempt++)
    try {
      const contextToken = await signer.sign(bootstrapCaller, 'identity')
      await clients.identity.EndSession({ user_id: sub, session_id: sid, token_id: jti }, { contextToken, requestId })
      return
    } catch (error) {
      const { reason, code } = error as AppError
      if (reason === 'LOGOUT_TOKEN_USED' && attempt > 0) return
      const waitMs = code === 'UNAVAILABLE' || code === 'DEADLINE_EXCEEDED' ? tryAgainMs[attempt] : undefined
      if (waitMs === undefined) throw error
      await sleep(waitMs, undefined, { ref: false })
    }
}

function logoutToken({ body }: FastifyRequest): string {
  const tokens = body instanceof URLSearchParams ? body.getAll('logout_token') : []
  return tokens.length === 1 ? (tokens[0] ?? '') : ''
}

function refuse(cause: unknown): never {
  throw cause instanceof InvalidToken
    ? invalidArgument('LOGOUT_TOKEN_INVALID', 'This is no logout token.', { cause })
    : cause
}

const schema = {
  ...documented('operation')(
    'endLoginSession',
    'End a login session',
    'Back-channel logout of OpenID Connect, for Keycloak.',
    {},
  ),
  hide: true,
}
