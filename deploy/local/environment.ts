import { gateway, issuesTrackingCodes, managesLogins, type ServiceRow, services, workers } from './processes.ts'
import type { Secrets } from './secrets.ts'

export interface Servers {
  /** Our database, as a user who may do everything in it. */
  postgres: string
  /** A user in it is used for every service; without one each service has its own. */
  nats: string
}

/** Where everything listens. */
export interface Addresses extends Servers {
  issuer: string
  /** host:port of each process, by name. */
  processes: Record<string, string>
}

export type Environment = Record<string, string>

/** What the process is told; nothing else decides how it runs. Pure, so that tests and bench start the same thing. */
export function environmentOf(name: string, addresses: Addresses, secrets: Secrets): Environment {
  return { ...memory, ...settingsOf(name, addresses, secrets) }
}

/**
 * glibc keeps a heap for each thread, and raises by itself from which size on it gives memory back: an idle process would hold 10
 * to 20 MB that it needed once.
 */
const memory = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

function settingsOf(name: string, addresses: Addresses, secrets: Secrets): Environment {
  if (name === gateway.name) return gatewayEnvironment(addresses, secrets)
  if (workers.some((worker) => worker.name === name)) return workerEnvironment(name, addresses, secrets)
  const row = services.find((service) => service.name === name)
  if (!row) throw new Error(`no process is called ${name}`)
  return serviceEnvironment(row, addresses, secrets)
}

export function migrationEnvironmentOf(name: string, addresses: Servers, secrets: Secrets): Environment {
  const messaging = { NATS_PROVISION_URL: brokerUrl('provision', addresses, secrets) }
  if (workers.some((worker) => worker.name === name)) return messaging
  return { POSTGRES_OWNER_URL: databaseUrl(`${name}_owner`, addresses, secrets), ...messaging }
}

/** A worker is a client of Keycloak's Admin API under its own name. */
function workerEnvironment(name: string, addresses: Addresses, secrets: Secrets): Environment {
  return {
    GRPC_ADDRESS: addressOf(name, addresses),
    NATS_URL: brokerUrl(name, addresses, secrets),
    KEYCLOAK_ISSUER: addresses.issuer,
    KEYCLOAK_SECRET: secrets.keycloak.clients[name] ?? '',
  }
}

/** Migrations run as the owner, functions as the search role: the process connects as neither. */
const neverConnected = ['owner', 'search']

function serviceEnvironment(row: ServiceRow, addresses: Addresses, secrets: Secrets): Environment {
  const { name, roles } = row
  const urls = roles
    .filter((role) => !neverConnected.includes(role))
    .map((role) => [`POSTGRES_${role.toUpperCase()}_URL`, databaseUrl(`${name}_${role}`, addresses, secrets)])
  return {
    GRPC_ADDRESS: addressOf(name, addresses),
    ...Object.fromEntries(urls),
    NATS_URL: brokerUrl(name, addresses, secrets),
    CONTEXT_PUBLIC_KEYS: JSON.stringify(secrets.context.publicKeys),
    ...(managesLogins(row) && loginsEnvironment(addresses, secrets)),
    ...(issuesTrackingCodes(row) && { TRACKING_CODE_KEY: secrets.trackingCodeKey }),
  }
}

function loginsEnvironment({ issuer }: Addresses, secrets: Secrets): Environment {
  return { KEYCLOAK_ISSUER: issuer, KEYCLOAK_SECRET: secrets.keycloak.clients['identity-service'] ?? '' }
}

function gatewayEnvironment(addresses: Addresses, secrets: Secrets): Environment {
  const targets = services.map(({ name }) => [`${name.toUpperCase()}_ADDRESS`, addressOf(name, addresses)])
  return {
    HTTP_ADDRESS: addressOf(gateway.name, addresses),
    ...Object.fromEntries(targets),
    KEYCLOAK_ISSUER: addresses.issuer,
    KEYCLOAK_AUDIENCE: 'redress-api',
    KEYCLOAK_CLIENTS: 'portal,redress-cli',
    CONTEXT_PRIVATE_KEY: JSON.stringify(secrets.context.privateKey),
  }
}

function addressOf(name: string, { processes: at }: Addresses): string {
  const address = at[name]
  if (!address) throw new Error(`no address for ${name}`)
  return address
}

function databaseUrl(role: string, { postgres }: Servers, secrets: Secrets): string {
  const password = secrets.postgres.roles[role]
  if (!password) throw new Error(`no password for the database role ${role}`)
  const url = new URL(postgres)
  url.username = role
  url.password = password
  return url.href
}

function brokerUrl(user: string, { nats }: Servers, secrets: Secrets): string {
  const url = new URL(nats)
  const password = secrets.nats[user]
  if (url.username) return nats
  if (!password) throw new Error(`no password for the NATS user ${user}`)
  url.username = user
  url.password = password
  return url.href
}
