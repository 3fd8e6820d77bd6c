import type { HostileRow } from './hostile-shapes.ts'
import type { InvalidTokenReason } from './invalid-token.ts'
import { compactToken, type TokenSigner } from './token-signer.ts'

/** Test support: tokens of the right issuer, properly signed, that are not meant for us, not yet, or no longer. */
export function badClaims(signer: TokenSigner): HostileRow[] {
  const now = Math.floor(Date.now() / 1000)
  const { iss, aud } = signer.claims()
  const endless = JSON.stringify(signer.claims({ exp: 0 })).replace('"exp":0', '"exp":1e400')
  const values: [claim: string, reason: InvalidTokenReason, values: unknown[]][] = [
    ['typ', 'typ', ['ID', 'Refresh', 'Offline', 'Logout', 'DPoP', 'bearer', ['Bearer'], undefined]],
    ['exp', 'exp', [`${now + 300}`, null, true, [now + 300], undefined]],
    ['exp', 'expired', [now - 60, 0, -1]],
    ['iat', 'iat', [now + 120, `${now}`, undefined]],
    ['nbf', 'nbf', [now + 120, `${now}`, null]],
    ['cnf', 'cnf', [{ jkt: 'thumbprint' }, null]],
    ['iss', 'iss', [`${iss}/`, `${iss}2`, 'http://127.0.0.1/realms/master', [iss], undefined]],
    ['aud', 'aud', ['account', ['account', 'realm-management'], `${aud}2`, [], [[aud]], { [`${aud}`]: 1 }, undefined]],
    ['azp', 'azp', ['security-admin-console', 'redress-api', 'Portal', ['portal'], undefined]],
    ['sub', 'sub', ['', 'amal', 7, ['6f1f7a52-0b1e-4c8e-9d55-0a1b2c3d4e5f'], undefined]],
    ['sid', 'sid', ['', 7, 'a b', 's'.repeat(65), undefined]],
    ['groups', 'profile', ['/platform/admins', { 0: '/platform/admins' }, [7]]],
    ['email_verified', 'profile', ['true', 1]],
    ['preferred_username', 'profile', [7, undefined]],
    ['name', 'profile', [['Amal']]],
    ['email', 'profile', [{ address: 'amal@acme.example' }]],
    ['locale', 'profile', [null]],
  ]
  const rows = values.flatMap(([claim, reason, list]) =>
    list.map((value): HostileRow => {
      const shown = JSON.stringify(value)?.slice(0, 40) ?? 'missing'
      return [`claim ${claim} ${shown}`, reason, signer.token({ [claim]: value })]
    }),
  )
  const service = { azp: 'portal', sid: undefined, preferred_username: 'service-account-portal', client_id: 'portal' }
  return [
    ...rows,
    ['exp 1e400', 'exp', compactToken(signer.header(), endless, signer.privateKey)],
    ['token of a service account', 'sid', signer.token(service)],
    ['ID token', 'typ', signer.token({ typ: 'ID', aud: 'portal', at_hash: 'x', nonce: 'x' })],
    ['refresh token', 'typ', signer.token({ typ: 'Refresh', aud: iss })],
    [
      'logout token',
      'header_typ',
      signer.token({ typ: 'Logout', aud: 'portal', exp: undefined }, { typ: 'logout+jwt' }),
    ],
  ]
}
