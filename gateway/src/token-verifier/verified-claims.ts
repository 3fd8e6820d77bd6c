import { InvalidToken, type InvalidTokenReason } from './invalid-token.ts'
import type { JsonObject } from './json-object.ts'

/** What Keycloak says of the caller. Times are seconds since the epoch; `email` identifies nobody unless verified. */
export type VerifiedClaims = Readonly<{
  sub: string
  sid: string
  azp: string
  exp: number
  iat: number
  groups: readonly string[]
  preferred_username: string
  name?: string
  email?: string
  email_verified: boolean
  locale?: string
}>

/** Whose tokens count: the realm's address, ourselves in `aud`, and the clients allowed in `azp`. */
export type TokenRules = { issuer: string; audience: string; clients: readonly string[] }

const skewSeconds = 30
const userIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const sessionIdForm = /^[\w-]{1,64}$/

/** Checks every claim but not the signature; the answer counts only once that was checked too. */
export function readClaims(payload: JsonObject, rules: TokenRules, nowSeconds: number): VerifiedClaims {
  const { sub, sid, azp, exp, iat, nbf, iss, aud } = payload
  demand(payload.typ === 'Bearer', 'typ')
  demand(isNumber(exp), 'exp')
  demand(nowSeconds < exp + skewSeconds, 'expired')
  demand(isNumber(iat) && iat - skewSeconds <= nowSeconds, 'iat')
  demand(nbf === undefined || (isNumber(nbf) && nbf - skewSeconds <= nowSeconds), 'nbf')
  demand(!Object.hasOwn(payload, 'cnf'), 'cnf')
  demand(iss === rules.issuer, 'iss')
  demand(aud === rules.audience || (isTexts(aud) && aud.includes(rules.audience)), 'aud')
  demand(isText(azp) && rules.clients.includes(azp), 'azp')
  demand(isText(sub) && userIdForm.test(sub), 'sub')
  demand(isText(sid) && sessionIdForm.test(sid), 'sid')
  return Object.freeze({ sub, sid, azp, exp, iat, ...readProfile(payload) })
}

function readProfile(payload: JsonObject) {
  const { groups = [], preferred_username, name, email, email_verified = false, locale } = payload
  demand(isTexts(groups), 'profile')
  demand(isText(preferred_username), 'profile')
  demand(typeof email_verified === 'boolean', 'profile')
  demand(name === undefined || isText(name), 'profile')
  demand(email === undefined || isText(email), 'profile')
  demand(locale === undefined || isText(locale), 'profile')
  return {
    groups: Object.freeze(groups),
    preferred_username,
    email_verified,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(locale !== undefined && { locale }),
  }
}

function demand(holds: boolean, reason: InvalidTokenReason): asserts holds {
  if (!holds) throw new InvalidToken(reason)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
const isNumber = (value: unknown): value is number => Number.isFinite(value)
