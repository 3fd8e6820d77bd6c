import type { InvalidTokenReason } from './invalid-token.ts'
import { compactToken, type TokenSigner } from './token-signer.ts'

export type HostileRow = [name: string, reason: InvalidTokenReason, token: string]

/** Test support: what is refused before a claim is read; where it can be, it is properly signed. */
export function malformedTokens(signer: TokenSigner): HostileRow[] {
  const good = signer.token()
  const [header = '', payload = '', signature = ''] = good.split('.')
  const headed = (raw: string) => compactToken(raw, signer.claims(), signer.privateKey)
  const loaded = (raw: string) => compactToken(signer.header(), raw, signer.privateKey)
  const rows: [name: string, token: string][] = [
    ['a word', 'token'],
    ['two dots only', '..'],
    ['eight thousand dots', '.'.repeat(8000)],
    ['two parts', `${header}.${payload}`],
    ['signature stripped, dot kept', `${header}.${payload}.`],
    ['four parts', `${good}.${signature}`],
    ['five parts, as if encrypted', `${good}.${payload}.${signature}`],
    ['payload empty', `${header}..${signature}`],
    ['signature padded', `${good}==`],
    ['payload padded', `${header}.${payload}=.${signature}`],
    ['blank inside', `${header}. ${payload}.${signature}`],
    ['tab inside', `${header}.${payload}\t.${signature}`],
    ['letters of plain base64', `${header}.${payload}.${signature.slice(0, -2)}+/`],
    ['percent signs', `${header}.${payload}.%2e%2e`],
    ['spare bits set in the signature', `${good.slice(0, -1)}${spareBit(good)}`],
    ['header is no JSON', headed('header')],
    ['header is an array', headed('[{"alg":"RS256"}]')],
    ['header is null', headed('null')],
    ['payload is no JSON', loaded('{"sub":')],
    ['payload is an array', loaded(JSON.stringify([signer.claims()]))],
    ['payload is a string', loaded('"payload"')],
    ['payload nested 2,000 deep', loaded('['.repeat(2000) + ']'.repeat(2000))],
    ['exp NaN', loaded(JSON.stringify(signer.claims({ exp: 0 })).replace('"exp":0', '"exp":NaN'))],
  ]
  return [
    ['just over 8 kB', 'size', oversized(signer)],
    ...rows.map(([name, token]): HostileRow => [name, 'form', token]),
  ]
}

/** The last letter carries four bits that decode to nothing: another spelling of the same signature. */
function spareBit(token: string): string {
  return String.fromCharCode(token.charCodeAt(token.length - 1) + 1)
}

function oversized(signer: TokenSigner): string {
  let name = 'x'.repeat(5_000)
  while (signer.token({ name }).length <= 8_192) name += 'x'
  return signer.token({ name })
}

/** Test support: every header but the one Keycloak sends. */
export function badHeaders(signer: TokenSigner): HostileRow[] {
  const values: [header: string, reason: InvalidTokenReason, values: unknown[]][] = [
    [
      'alg',
      'alg',
      ['', 'none', 'None', 'NONE', 'rs256', 'RS256 ', 'HS256', 'RS384', 'PS256', 'ES256', ['RS256'], null, undefined],
    ],
    ['typ', 'header_typ', ['at+jwt', 'logout+jwt', 'dpop+jwt', 'jwt', undefined]],
    ['crit', 'header', [['exp'], []]],
    ['jku', 'header', ['http://127.0.0.1:9/jwks']],
    ['x5u', 'header', ['http://127.0.0.1:9/certificate']],
    ['x5c', 'header', [['MII=']]],
    ['jwk', 'header', [signer.jwks.keys[0]]],
    ['kid', 'kid', ['', '../../../../dev/null', 'http://127.0.0.1:9/key', "' or 1=1 --", 'k\u0000', 'k'.repeat(129)]],
    ['kid', 'kid', [[signer.kid], { kid: signer.kid }, 7, null, undefined]],
    ['kid', 'unknown_kid', ['nobody', '__proto__', 'constructor']],
  ]
  return values.flatMap(([header, reason, list]) =>
    list.map((value): HostileRow => {
      const shown = JSON.stringify(value)?.slice(0, 30) ?? 'missing'
      return [`header ${header} ${shown}, properly signed`, reason, signer.token({}, { [header]: value })]
    }),
  )
}
