/** No change takes so long, from what it reads to its commit. */
export const longestChangeMs = 60_000

/** When all is written that was being decided at the moment by what was so before. */
export const afterAnyChange = (now: Date) => new Date(now.getTime() + longestChangeMs)
