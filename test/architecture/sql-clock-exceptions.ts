/** Lines of SQL that may ask Postgres for the time, since no rule of the business depends on the answer. */
export const sqlClockExceptions: { path: string; line: string; why: string }[] = [
  {
    path: 'services/complaint/src/persistence/migrations/statistics.ts',
    line: "when (new.received_at < new.updated_at - interval '1 day' or new.received_at < now() - interval '1 day')",
    why: 'Whether a case is old enough to have been counted may be asked too often, never too seldom: the answer is looked up.',
  },
  {
    path: 'services/complaint/src/persistence/migrations/state-sums.ts',
    line: "when (new.received_at < new.updated_at - interval '1 day' or new.received_at < now() - interval '1 day')",
    why: 'Whether a case is old enough to have been counted may be asked too often, never too seldom: the answer is looked up.',
  },
]
