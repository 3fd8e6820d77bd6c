import type { FastifyRequest } from 'fastify'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { benchTenants } from '../data/tenants.ts'

/** Who asks. */
export interface User {
  id: string
  tenantId: string
}

/** Reads who asks from the token, which is verified anew for every request, as libraries do. */
export function users(issuer: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`))
  const tenantIds = new Map(benchTenants.map(({ slug, id }) => [slug, id]))
  return async ({ headers }: FastifyRequest): Promise<User> => {
    const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
    const { payload } = await jwtVerify(token, keys, { issuer, audience: 'redress-api', algorithms: ['RS256'] })
    const [group = ''] = payload.groups as string[]
    const tenantId = tenantIds.get(/^\/t\.([^/]+)\//.exec(group)?.[1] ?? '')
    if (!tenantId || !payload.sub) throw new Error('a token of nobody')
    return { id: payload.sub, tenantId }
  }
}
