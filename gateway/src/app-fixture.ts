import { generateKeyPairSync } from 'node:crypto'
import { type ContextTokenSigner, createContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import type { Tenant__Output as Tenant } from '@redress/protos/identity/v1/Tenant.ts'
import { buildApp } from './app.ts'
import { type Fakes, fakeClients } from './fake-clients.ts'
import type { Limits } from './limits.ts'
import { InvalidToken } from './token-verifier/invalid-token.ts'
import type { LogoutVerifier } from './token-verifier/logout-verifier.ts'
import type { TokenVerifier } from './token-verifier/token-verifier.ts'

export const acme: Tenant = {
  tenant_id: '0192a000-0000-7000-8000-00000000000a',
  slug: 'acme',
  name: 'Acme Corporation',
  city: 'Riyadh',
  kind: 'hospital',
  zone: 'Asia/Riyadh',
  locale: 'en',
  active: true,
  provisioning: false,
  version: 1,
}
export const otherTenantId = '0192a000-0000-7000-8000-00000000000b'
export const userId = '6f1f7a52-0b1e-4c8e-9d55-0a1b2c3d4e5f'
export const complaintId = '0192b000-0000-7000-8000-000000000001'

/** Test support: a principal of Acme who may do all there is; `changes` make somebody else of them. */
export const aPrincipal = (changes: Partial<Principal> = {}): Principal => ({
  user_id: userId,
  standing: 'ready',
  name: 'Amal Haddad',
  tenant: acme,
  roles: ['tenant_admin'],
  grants: ['ticket.view', 'ticket.create', 'ticket.assign', 'ticket.status', 'ticket.resolve', 'ticket.confirm']
    .concat('ticket.reject', 'ticket.withdraw', 'ticket.reopen', 'ticket.update', 'ticket.escalate', 'ticket.delete')
    .concat('comment.view', 'comment.create', 'comment.public.read', 'comment.public.write')
    .concat('bulk', 'stats.view', 'export', 'audit.view', 'tenants.manage', 'tenants.aggregate')
    .map((permission) => ({ permission, scopes: ['tenant'] })),
  permissions_version: 1,
  department_ids: [],
  redirect_url: '/',
  ...changes,
})

/** Test support: the app over fake services. A bearer token is the name of its owner; `bad` is refused. */
export async function startApp(
  options: {
    principal?: Partial<Principal>
    fakes?: Fakes
    verifier?: TokenVerifier
    logoutVerifier?: LogoutVerifier
    limits?: Partial<Limits>
    trustedProxies?: string
  } = {},
) {
  const lines: Record<string, unknown>[] = []
  const { calls, clients } = fakeClients({
    ResolvePrincipal: () => ({ principal: aPrincipal(options.principal) }),
    ListComplaints: () => ({ items: [], sort_keys: [], next_page_token: '' }),
    ...options.fakes,
  })
  const app = await buildApp(
    { ...(options.trustedProxies !== undefined && { TRUSTED_PROXIES: options.trustedProxies }) },
    {
      clients,
      verifier: options.verifier ?? namedTokens,
      logoutVerifier: options.logoutVerifier ?? noLogouts,
      signer: await aSigner(),
      log: logTo(lines),
      ...(options.limits && { limits: options.limits }),
    },
  )
  const authorization = 'Bearer amal'
  return {
    app,
    calls,
    lines,
    get: (url: string, headers: Record<string, string> = {}) =>
      app.inject({ method: 'GET', url, headers: { authorization, ...headers } }),
    post: (url: string, payload: unknown, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url,
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
        headers: { authorization, 'content-type': 'application/json', ...headers },
      }),
    callsOf: (rpc: string) => calls.filter((call) => call.rpc === rpc),
  }
}

function logTo(lines: Record<string, unknown>[]): Log {
  const keep = (fields: object) => void lines.push(fields as Record<string, unknown>)
  return { debug: keep, info: keep, warn: keep, error: keep } as unknown as Log
}

const namedTokens: TokenVerifier = {
  async verify(token) {
    if (token === 'bad') throw new InvalidToken('signature')
    const exp = 1_800_000_000
    const claims = { sub: userId, sid: `sid-of-${token}`, azp: 'portal', exp, iat: exp - 300, email_verified: true }
    return { ...claims, groups: [], preferred_username: token }
  },
}

const noLogouts: LogoutVerifier = { verify: () => Promise.reject(new InvalidToken('form')) }

/** Test support: context tokens of a key that nobody else has. */
export function aSigner(): Promise<ContextTokenSigner> {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return createContextTokenSigner(JSON.stringify({ ...key, kid: 'test' }))
}
