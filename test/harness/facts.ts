import { readFileSync } from 'node:fs'
import type { EventTable } from '@redress/platform/messaging/streams.ts'
import type { NatsUser } from '../../deploy/local/nats/configuration.ts'

/** The one Keycloak of a run. */
export interface KeycloakFacts {
  address: string
  issuer: string
  tokenEndpoint: string
  admin: { username: string; password: string }
}

/** The mail catcher of a run. */
export interface MailFacts {
  /** smtp://127.0.0.1:PORT */
  smtp: string
  /** http://127.0.0.1:PORT; see mailbox.ts. */
  mailbox: string
}

/** What a service says of its events, as plain data. */
export interface EventFacts extends Pick<EventTable, 'service' | 'publishes' | 'tails'> {
  reactions: readonly { name: string; types: readonly string[] }[]
  batches: readonly { name: string; streams: readonly string[] }[]
}

/** A running platform, as tests need to know it. Plain data: it stands in a file for the workers of Jest. */
export interface StackFacts {
  /** Holds everything that the platform wrote; `logs` lists what it said. */
  dir: string
  /** http://127.0.0.1:PORT */
  gateway: string
  /** host:port of each service's gRPC. */
  services: Record<string, string>
  /** The platform's database, as superuser. */
  postgres: string
  /** A database with every schema and no row, to be copied with `create database ... template`. */
  templateDatabase: string
  /** As the user who may do everything. */
  nats: string
  natsUsers: NatsUser[]
  events: EventFacts[]
  keycloak: KeycloakFacts
  mail: MailFacts
  /** Moves clocks: see tenant-clocks.ts. */
  control: string
  /** Takes OTLP/HTTP. */
  traces: string
  /** File with the spans, one a line. */
  spans: string
  /** Log file of each process, third parties too. */
  logs: Record<string, string>
}

/** Holds the path of the file with the facts of the run's stack. */
export const stackVariable = 'REDRESS_TEST_STACK'

/** Holds the address of the superuser of a server for int tests. */
export const postgresVariable = 'REDRESS_TEST_POSTGRES'

/** A Postgres server for databases of a test's own, as superuser: the stack's, or the one of global-setup-int.ts. */
export function sharedPostgres(): string {
  const url = process.env[stackVariable] ? sharedStack().postgres : process.env[postgresVariable]
  if (!url) throw new Error("no Postgres for int tests: Jest's global setup has not run")
  return url
}

let known: StackFacts | undefined

/** The stack of this run; global-setup.ts has started it. */
export function sharedStack(): StackFacts {
  const file = process.env[stackVariable]
  if (!file)
    throw new Error(`${stackVariable} is not set: Jest's global setup has not run (node test/harness/stack.ts)`)
  known ??= JSON.parse(readFileSync(file, 'utf8')) as StackFacts
  return known
}
