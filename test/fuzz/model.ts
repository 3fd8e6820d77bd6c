import type { ComplaintDesk, SeededTenant } from '../harness/complaint-desk.ts'
import type { Marks } from './marks.ts'
import type { Action, Case, Person, Tenant } from './oracle.ts'

/** Everything that left the gateway for one request. */
export interface Answer {
  status: number
  /** Code of the problem; undefined for what succeeded. */
  code: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: commands say what they expect in it
  body: any
  headers: Readonly<Record<string, unknown>>
  /** Headers and body, as they went out. */
  bytes: string
}

export interface Asked {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  path: string
  body?: object
  headers?: Record<string, string>
}

/** The gateway as it is, before the one service and behind no Keycloak: a bearer token is the `sid` of somebody. */
export interface Door {
  /** From now on the token stands for that person. */
  admit(sid: string, person: Somebody): void
  /** `undefined`: somebody without a login. */
  send(person: Pick<Somebody, 'sid'> | undefined, asked: Asked): Promise<Answer>
  /** What the gateway logged. */
  lines: object[]
  close(): Promise<void>
}

/** A tenant with what the oracle need not know of it. */
export interface Hospital extends Tenant {
  departments: string[]
  sources: SeededTenant['sources']
  /** Of its configuration. */
  version: number
  matrixVersion: number
  /** A category that only it has. */
  word: string
}

export interface Somebody extends Person {
  tenant: Hospital
  name: string
  /** Of a source user: their source, and whether they may file for it. */
  sourceId?: string
  mayFile?: boolean
  /** Stands for them at the door; another one whenever something about them changes. */
  sid: string
  revision: number
}

/** Something that was said about a case. */
interface Said {
  text: string
  public: boolean
  cycle: number
}

export interface Complaint extends Case {
  tenant: Hospital
  source: string
  closedAs?: string | undefined
  duplicateOf?: string | undefined
  /** It was late in its cycle. */
  late?: boolean
  /** Category or flags were others once. */
  renamed?: boolean
  cycle: number
  version: number
  said: Said[]
  /** Words by which it is found: of title and description by whoever sees it, the complainant's name by who sees all of it. */
  title: string
  described: string
  complainant: string
  /** By which it is followed without a login. */
  code?: string | undefined
  /** Codes that open nothing any more. */
  oldCodes: string[]
}

/** Four hospitals, everybody in them, and what happens to them. */
export interface World {
  desk: ComplaintDesk
  door: Door
  marks: Marks
  hospitals: Hospital[]
  people: Somebody[]
  cases: Complaint[]
  /** Cursors that somebody was given, with the path that they belong to. */
  cursors: { person: Somebody; path: string; cursor: string }[]
  /** What is being tried, and how often which answer came: "assign ASSIGNEE_UNSUITABLE". */
  trying: { name: string; permission?: string | undefined; action?: Action | undefined }
  answers: Map<string, number>
  /** Changes that came with an Idempotency-Key and were done. */
  keyed: { person: Somebody; path: string; body: object; key: string; of: Complaint; permission: string }[]
}
