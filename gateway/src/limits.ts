import type { Budget } from './plugins/budget.ts'
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
  /** Requests of one address that show a tracking code. */
  tracking: Rate
  /** The same for all codes of a tenant that begin alike, wherever they come from. */
  codes: Rate
  /** Complaints that one address files without a login. */
  forms: Budget
  /** The same for one tenant, wherever they come from. */
  formsOfTenant: Budget
  /** Requests that are being answered at once. */
  maxInFlight: number
  /** Answers that go on, of one user and in all. */
  streams: { perUser: number; all: number }
  /** Those without a login, which are counted apart: however many come, who signs in is served. */
  maxPublicInFlight: number
  /** Those of one address: slow ones do not keep everybody else out. */
  maxPublicOfAddress: number
}

export const productionLimits: Limits = {
  user: { max: 500, windowMs: 5_000 },
  address: { max: 600, windowMs: 60_000 },
  failures: { max: 1_000, windowMs: 60_000 },
  logouts: { max: 3_000, windowMs: 60_000 },
  tracking: { max: 300, windowMs: 60_000 },
  codes: { max: 60, windowMs: 60_000 },
  forms: { free: 200, max: 1_000, windowMs: 600_000 },
  formsOfTenant: { free: 300, max: 2_000, windowMs: 600_000 },
  maxInFlight: 1_000,
  streams: { perUser: 10, all: 2_000 },
  maxPublicInFlight: 200,
  maxPublicOfAddress: 60,
}
