import type { NewComment } from './record.ts'

/** A reason or note is kept as an internal comment; an empty one is none. */
export const internalNote = (text: string | undefined): { comment?: NewComment } =>
  text ? { comment: { text, visibility: 'internal' } } : {}
