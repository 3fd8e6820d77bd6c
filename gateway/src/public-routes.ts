import type { FastifyInstance } from 'fastify'
import type { Clients } from './clients.ts'
import type { Limits } from './limits.ts'
import { bodyText } from './plugins/body-text.ts'
import { fewAtOnce } from './plugins/few-at-once.ts'
import { overload } from './plugins/overload.ts'
import { publicTenant } from './plugins/public-tenant.ts'
import { queryValues } from './plugins/query-values.ts'
import { createLimit } from './plugins/rate-limit.ts'
import type { PublicTenants } from './principal/public-tenants.ts'
import { publicForm } from './routes/public-form.ts'
import { tracking } from './routes/tracking.ts'

interface Parts {
  clients: Pick<Clients, 'complaint'>
  tenants: PublicTenants
  limits: Limits
}

/** Everything of a tenant that needs no login. The order of the hooks is the order of refusals. */
export async function publicRoutes(app: FastifyInstance, { clients, tenants, limits }: Parts) {
  overload(app, limits.maxPublicInFlight)
  app.addHook('onRequest', createLimit(app, limits.address))
  fewAtOnce(app, limits.maxPublicOfAddress)
  publicTenant(app, tenants)
  app.removeContentTypeParser('text/plain')
  queryValues(app)
  bodyText(app)
  publicForm(app, clients.complaint, limits)
  tracking(app, clients.complaint, limits)
}
