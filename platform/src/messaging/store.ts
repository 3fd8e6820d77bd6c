import { isConnectionLost } from '../persistence/connection-lost.ts'

/** Where effects go. While it is away, events wait and nothing is counted against them. */
export interface Store {
  /** For the log: "Postgres". */
  name: string
  isAway(error: unknown): boolean
}

/** What every effect of a service needs. */
export const postgres: Store = { name: 'Postgres', isAway: isConnectionLost }
