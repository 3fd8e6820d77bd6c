import type { Rate } from './plugins/rate-limit.ts'

/** How much the gateway takes on; each has its own refusal (429, 503, 413) with a time to come back where there is one. */
export interface Limits {
  /** Requests of one user. */
  user: Rate
  /** Requests of one address where nobody signs in. */
  address: Rate
  /** Refused tokens of one address. */
  failures: Rate
  /** Login sessions that one address ends; Keycloak is one address. */
  logouts: Rate
  /** Requests that are being answered at once. */
  maxInFlight: number
  /** Answers that go on, of one user and in all. */
  streams: { perUser: number; all: number }
}

export const productionLimits: Limits = {
  user: { max: 500, windowMs: 5_000 },
  address: { max: 600, windowMs: 60_000 },
  failures: { max: 1_000, windowMs: 60_000 },
  logouts: { max: 3_000, windowMs: 60_000 },
  maxInFlight: 1_000,
  streams: { perUser: 10, all: 2_000 },
}
