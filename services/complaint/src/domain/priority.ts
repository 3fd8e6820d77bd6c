/** How urgent a case is, from the lowest. */
export const priorities = ['low', 'medium', 'high', 'critical'] as const
export type Priority = (typeof priorities)[number]

/** The priority that a word means, in whatever case it is written. */
export const priorityNamed = (word: unknown): Priority | undefined =>
  typeof word === 'string' ? priorities.find((priority) => priority === word.toLowerCase()) : undefined

/** The highest of them; undefined of none. */
export const highestOf = (some: readonly Priority[]): Priority | undefined =>
  priorities.findLast((priority) => some.includes(priority))
