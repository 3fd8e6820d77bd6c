import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PublicTenant, PublicTenants } from '../principal/public-tenants.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The tenant whose public path this is; null everywhere else. */
    publicTenant: PublicTenant | null
  }
}

/** Lets nobody by whose path names no open tenant: 404 TENANT_NOT_FOUND, before the body is read. */
export function publicTenant(app: FastifyInstance, tenants: PublicTenants) {
  app.decorateRequest('publicTenant', null)
  app.addHook('onRequest', async (request) => {
    const { tenant } = request.params as { tenant: string }
    request.publicTenant = await tenants.open(tenant, request.id)
  })
}

/** The tenant of a public path, for handlers behind `publicTenant`. */
export function tenantOf({ publicTenant }: FastifyRequest): PublicTenant {
  if (!publicTenant) throw new Error('a handler that needs a tenant was reached without one')
  return publicTenant
}
