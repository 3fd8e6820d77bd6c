import { InvalidToken } from './invalid-token.ts'
import { type JsonObject, parseJsonObject } from './json-object.ts'

/** Headers that bring a key along, point at one, or demand an extension. Keycloak sends none of them. */
const forbiddenHeaders = ['crit', 'jku', 'jwk', 'x5u', 'x5c']

/** Never a path, an address or an object: the kid is only looked up in a map. */
const keyIdForm = /^[\w-]{1,128}$/

/** Takes a compact token apart. Nothing in the payload is believed yet: neither claims nor signature were looked at. `typ`: what the header must say it is. */
export function parseToken(token: string, typ = 'JWT'): { kid: string; payload: JsonObject } {
  const parts = token.split('.', 4)
  if (parts.length !== 3) throw new InvalidToken('form')
  const [header, payload] = parts.map(decode).slice(0, 2).map(parseJsonObject)
  if (!header || !payload) throw new InvalidToken('form')
  return { kid: readHeader(header, typ), payload }
}

/** Only the canonical spelling passes: no padding, no blanks, no spare bits, so a token has exactly one form. */
function decode(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.length === 0 || bytes.toString('base64url') !== part) throw new InvalidToken('form')
  return bytes
}

function readHeader(header: JsonObject, typ: string): string {
  if (header.alg !== 'RS256') throw new InvalidToken('alg')
  if (header.typ !== typ) throw new InvalidToken('header_typ')
  if (forbiddenHeaders.some((name) => Object.hasOwn(header, name))) throw new InvalidToken('header')
  if (typeof header.kid !== 'string' || !keyIdForm.test(header.kid)) throw new InvalidToken('kid')
  return header.kid
}
