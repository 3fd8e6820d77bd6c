import { AppError } from '@redress/platform/app-error.ts'
import { postgres, type Store } from '@redress/platform/messaging/store.ts'

/** Keycloak, and Postgres beside it: while one of them does not answer, nothing is wrong with a login, and it is tried again. */
export const loginServer: Store = {
  name: 'Keycloak',
  isAway: (error) => postgres.isAway(error) || (error instanceof AppError && error.code === 'UNAVAILABLE'),
}
