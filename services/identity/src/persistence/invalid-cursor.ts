import { invalidArgument } from '@redress/platform/app-error.ts'

/** What a token is bound to is no secret: its key may be anybody's invention. */
export const invalidCursor = () => invalidArgument('INVALID_CURSOR', 'The cursor is damaged.')
