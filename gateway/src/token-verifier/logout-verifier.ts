import { type KeyObject, verify } from 'node:crypto'
import { InvalidToken, type InvalidTokenReason } from './invalid-token.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import type { KeyRotation } from './key-rotation.ts'
import { parseToken } from './parse-token.ts'

/** What a logout token says: the login session of this user is over. */
export interface LogoutClaims {
  sub: string
  sid: string
  jti: string
}

/** Decides whether Keycloak sent a logout token. Throws InvalidToken or KeysUnavailable, nothing else. */
export type LogoutVerifier = { verify(token: string): Promise<LogoutClaims> }

interface Options {
  /** Realm's address without a slash at the end. */
  issuer: string
  /** The client whose sessions end. */
  audience: string
  rotation: KeyRotation
  now?: () => number
}

const maxTokenBytes = 8_192
const skewSeconds = 30
/** An older one was kept back; what it says was true then and may be replayed. */
const maxAgeSeconds = 600
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
const userIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const sessionIdForm = /^[\w-]{1,64}$/
const tokenIdForm = /^[\x21-\x7e]{1,200}$/

/** OpenID Connect Back-Channel Logout 1.0, section 2.6, with our own key rotation. */
export function createLogoutVerifier({ issuer, audience, rotation, now = Date.now }: Options): LogoutVerifier {
  return {
    async verify(token) {
      if (token.length > maxTokenBytes) throw new InvalidToken('size')
      const { kid, payload } = parseToken(token, 'logout+jwt')
      const claims = readLogoutClaims(payload, { issuer, audience }, now() / 1000)
      if (!isSigned(token, await rotation.keyFor(kid))) throw new InvalidToken('signature')
      return claims
    },
  }
}

function readLogoutClaims(payload: JsonObject, rules: { issuer: string; audience: string }, nowSeconds: number) {
  const { iss, aud, iat, exp, jti, sub, sid, events, typ } = payload
  demand(typ === 'Logout', 'typ')
  demand(iss === rules.issuer, 'iss')
  demand(aud === rules.audience || (Array.isArray(aud) && aud.length === 1 && aud[0] === rules.audience), 'aud')
  demand(isNumber(iat) && iat - skewSeconds <= nowSeconds && nowSeconds < iat + maxAgeSeconds, 'iat')
  demand(isNumber(exp), 'exp')
  demand(nowSeconds < exp + skewSeconds, 'expired')
  demand(isJsonObject(events) && Object.hasOwn(events, logoutEvent) && isJsonObject(events[logoutEvent]), 'events')
  demand(!Object.hasOwn(payload, 'nonce'), 'nonce')
  demand(isForm(jti, tokenIdForm), 'jti')
  demand(isForm(sub, userIdForm), 'sub')
  demand(isForm(sid, sessionIdForm), 'sid')
  return { sub, sid, jti }
}

function isSigned(token: string, key: KeyObject): boolean {
  const end = token.lastIndexOf('.')
  const signature = Buffer.from(token.slice(end + 1), 'base64url')
  return verify('sha256', Buffer.from(token.slice(0, end)), key, signature)
}

function demand(holds: boolean, reason: InvalidTokenReason): asserts holds {
  if (!holds) throw new InvalidToken(reason)
}

const isForm = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value)
const isNumber = (value: unknown): value is number => Number.isFinite(value)
