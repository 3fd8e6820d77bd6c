import rateLimit from '@fastify/rate-limit'
import { splitAddress } from '@redress/platform/config.ts'
import { type ContextTokenSigner, createContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import fastify, { type FastifyInstance } from 'fastify'
import { authenticatedRoutes } from './authenticated-routes.ts'
import { type Clients, createClients } from './clients.ts'
import type { GatewayConfig } from './config.ts'
import { httpOptions } from './http-options.ts'
import { type Limits, productionLimits } from './limits.ts'
import { connections } from './plugins/connections.ts'
import { errors } from './plugins/errors.ts'
import { headers } from './plugins/headers.ts'
import { openApi } from './plugins/openapi.ts'
import { operationTable } from './plugins/operation-table.ts'
import { createLimit } from './plugins/rate-limit.ts'
import { requestLog } from './plugins/request-log.ts'
import { bootstrapCaller } from './principal/caller.ts'
import { contextTokensOf } from './principal/context-tokens.ts'
import { createPublicTenants } from './principal/public-tenants.ts'
import { createSessions } from './principal/sessions.ts'
import { watchPrincipals } from './principal/watch-principals.ts'
import { publicRoutes } from './public-routes.ts'
import { createReadiness } from './readiness.ts'
import { backchannelLogout } from './routes/backchannel-logout.ts'
import { docs } from './routes/docs.ts'
import { health } from './routes/health.ts'
import { createKeyRotation } from './token-verifier/key-rotation.ts'
import { createLogoutVerifier, type LogoutVerifier } from './token-verifier/logout-verifier.ts'
import { createTokenVerifier, type TokenVerifier } from './token-verifier/token-verifier.ts'
import { trustedProxies } from './trusted-proxies.ts'

/** What the app is made of; a test passes its own. */
export interface GatewayParts {
  clients: Clients
  verifier: TokenVerifier
  logoutVerifier: LogoutVerifier
  /** Signs the context tokens that the services believe. */
  signer: ContextTokenSigner
  log: Log
  /** What is not given is as in production. */
  limits?: Partial<Limits>
}

const maxRateKeys = 10_000
const graceMs = 8_000
/** The client whose sessions Keycloak reports to us when they end. */
const portalClient = 'portal'

/** The whole HTTP surface, ready for `inject` or `listen`. Fails when routes and operations.ts disagree. */
export async function buildApp(config: Pick<GatewayConfig, 'TRUSTED_PROXIES'>, parts: GatewayParts) {
  const { log } = parts
  const limits = { ...productionLimits, ...parts.limits }
  const trusts = trustedProxies(config.TRUSTED_PROXIES)
  const app: FastifyInstance = fastify(httpOptions(log, trusts))
  connections(app)
  operationTable(app)
  requestLog(app, log, trusts)
  errors(app, log)
  await headers(app)
  await openApi(app)
  await app.register(rateLimit, { global: false, cache: maxRateKeys })

  app.register(async (probes) =>
    health(probes, createReadiness(parts.clients, contextTokensOf(bootstrapCaller, parts.signer, Date.now))),
  )
  app.register(async (open) => {
    open.addHook('onRequest', createLimit(open, limits.address))
    docs(open)
  })
  const sessions = createSessions(parts.clients.identity, parts.signer)
  const tenants = createPublicTenants(parts.clients.identity, parts.signer)
  watchPrincipals(app, { ...parts, sessions, tenants })
  app.register(async (internal) => backchannelLogout(internal, { ...parts, sessions, limits }))
  app.register(async (open) => publicRoutes(open, { ...parts, tenants, limits }), { prefix: '/api/v1/public/:tenant' })
  app.register(async (api) => authenticatedRoutes(api, { ...parts, sessions, limits }))
  await app.ready()
  return app
}

/** A gateway that answers; `stop` lets requests finish, for at most 8 s, then closes the connections to the services. */
export async function startGateway(config: GatewayConfig, log: Log) {
  const clients = createClients(config)
  const app = await buildApp(config, {
    clients,
    ...verifiers(config, log),
    signer: await createContextTokenSigner(config.CONTEXT_PRIVATE_KEY),
    log,
  })
  const { host, port } = splitAddress(config.HTTP_ADDRESS)
  const address = await app.listen({ host, port }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; set HTTP_ADDRESS to another`) : error
  })
  log.info({ address }, 'ready')
  return {
    /** http://host:port */
    address,
    log,
    async stop() {
      const force = setTimeout(() => app.server.closeAllConnections(), graceMs)
      await app.close()
      clearTimeout(force)
      for (const client of Object.values(clients)) client.close()
    },
  }
}

/** Both ask for the realm's keys through one rotation. */
function verifiers({ KEYCLOAK_ISSUER: issuer, KEYCLOAK_AUDIENCE, KEYCLOAK_CLIENTS }: GatewayConfig, log: Log) {
  const rotation = createKeyRotation({ issuer, now: Date.now, fetch: globalThis.fetch, log })
  const rules = { issuer, audience: KEYCLOAK_AUDIENCE, clients: KEYCLOAK_CLIENTS.split(',') }
  return {
    verifier: createTokenVerifier({ ...rules, log }, rotation),
    logoutVerifier: createLogoutVerifier({ issuer, audience: portalClient, rotation }),
  }
}
