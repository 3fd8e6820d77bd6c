import { join } from 'node:path'

/** A process of ours. */
export interface ProcessRow {
  name: string
  kind: 'service' | 'worker' | 'gateway'
  entry: string
  /** Tried first; another is taken when somebody has it. */
  port: number
}

/** One line in `services` is all that a new one needs to be started, migrated, given its database roles and its NATS user. */
export interface ServiceRow extends ProcessRow {
  migration: string
  /** Database roles without the service's name: `<service>_app`. */
  roles: string[]
  /** It has timers, and a schema for them. */
  jobs: boolean
}

/** A process of a service without a database that nobody calls: it follows events. */
export interface WorkerRow extends ProcessRow {
  migration: string
  /** Exports what NATS must know of it, under the name of the process. */
  events: string
}

export const root = join(import.meta.dirname, '..', '..')

function service(name: string, port: number, moreRoles: string[], { jobs = false } = {}): ServiceRow {
  const folder = `services/${name}/src`
  const roles = ['owner', 'app', 'relay', ...moreRoles]
  return { name, kind: 'service', entry: `${folder}/main.ts`, port, roles, migration: `${folder}/migrate.ts`, jobs }
}

export const services: ServiceRow[] = [
  service('identity', 50051, ['search']),
  service('complaint', 50052, ['aggregate', 'search'], { jobs: true }),
  service('audit', 50053, ['ingest', 'aggregate']),
]

/** Its logins stand in Keycloak; no other service asks there. */
export const managesLogins = ({ name }: ServiceRow) => name === 'identity'

/** Who complains without a login follows the case by a code of its own. */
export const issuesTrackingCodes = ({ name }: ServiceRow) => name === 'complaint'

const provisioner = 'services/identity/src/provisioner'

export const workers: WorkerRow[] = [
  {
    ...{ name: 'provisioner', kind: 'worker', port: 50059 },
    ...{ entry: `${provisioner}/main.ts`, migration: `${provisioner}/migrate.ts`, events: `${provisioner}/service.ts` },
  },
]

export const gateway: ProcessRow = { name: 'gateway', kind: 'gateway', entry: 'gateway/src/main.ts', port: 3000 }

/** In the order of their start. */
export const processes: ProcessRow[] = [...services, ...workers, gateway]
