import { unauthenticated } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Session } from '../principal/session.ts'
import type { Sessions } from '../principal/sessions.ts'
import { InvalidToken } from '../token-verifier/invalid-token.ts'
import type { TokenVerifier } from '../token-verifier/token-verifier.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'
import { orKeysProblem } from './keys-problem.ts'
import { markAuthenticated } from './operation-table.ts'
import type { Limit } from './rate-limit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null only where nobody needs to sign in. */
    signedIn: SignedIn | null
  }
}

/** A verified token and the session that it belongs to. */
export interface SignedIn {
  claims: VerifiedClaims
  session: Session
}

interface Parts {
  verifier: TokenVerifier
  sessions: Sessions
  /** Counts each failure by address. */
  limitFailures: Limit
}

/** Lets nobody by without a good token: 401; 503 while that cannot be decided. */
export function authentication(app: FastifyInstance, { verifier, sessions, limitFailures }: Parts) {
  markAuthenticated(app)
  const verify = async (request: FastifyRequest) => verifier.verify(bearerToken(request))
  app.addHook('onRequest', async (request) => {
    const claims = await orKeysProblem(verify(request)).catch(async (error) => {
      if (!(error instanceof InvalidToken)) throw error
      await limitFailures(request)
      throw tokenInvalid(error)
    })
    const session = await sessions.open(claims, request.id)
    if (session.principal.standing === 'signed_out') throw tokenInvalid()
    request.signedIn = { claims, session }
  })
}

const tokenInvalid = (cause?: unknown) =>
  unauthenticated('TOKEN_INVALID', 'The access token is missing or not valid.', { cause })
const bearer = /^bearer +([^\s,]+)$/i

function bearerToken({ headers }: FastifyRequest): string {
  const token = bearer.exec(headers.authorization ?? '')?.[1]
  if (!token) throw new InvalidToken('form')
  return token
}

/** Who calls, for handlers behind authentication. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error('a handler that needs a user was reached without one')
  return request.signedIn
}
