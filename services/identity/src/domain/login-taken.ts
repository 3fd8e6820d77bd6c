import { type AppError, alreadyExists } from '@redress/platform/app-error.ts'

export const usernameTaken = (): AppError => alreadyExists('USERNAME_TAKEN', 'Another login has this username.')
export const mailTaken = (): AppError => alreadyExists('MAIL_TAKEN', 'Another login has this mail address.')

/** The name or the address belongs to somebody else's login; of whom is not said. */
export const loginTaken = (known: { username: string }, wanted: { username: string }): AppError =>
  known.username === wanted.username ? usernameTaken() : mailTaken()
