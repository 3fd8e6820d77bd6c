import { AppError } from '../app-error.ts'
import { isConnectionLost } from '../persistence/connection-lost.ts'

/** Where effects go. While it is away, events wait and nothing is counted against them. */
export interface Store {
  /** For the log: "Postgres". */
  name: string
  isAway(error: unknown): boolean
}

/** What every effect of a service needs. */
export const postgres: Store = { name: 'Postgres', isAway: isConnectionLost }

/** Postgres, or what a service works with besides, does not answer: nothing is wrong with what was to be done, and it is tried again. */
export const isAnythingAway: Store['isAway'] = (error) =>
  postgres.isAway(error) || (error instanceof AppError && error.code === 'UNAVAILABLE')
