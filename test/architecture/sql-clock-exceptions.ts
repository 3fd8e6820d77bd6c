/** Lines of SQL that may ask Postgres for the time, since no rule of the business depends on the answer. */
export const sqlClockExceptions: { path: string; line: string; why: string }[] = []
