import type { FieldViolation } from '@redress/platform/app-error.ts'

/** How a case can end for who complained. */
const outcomes: readonly string[] = ['upheld', 'partly_upheld', 'not_upheld', 'other']

/** What is wrong with a resolution. */
export const outcomeViolations = ({ text, outcome }: { text: string; outcome: string }): FieldViolation[] => [
  ...(text.trim() === '' ? [{ path: '/text', code: 'REQUIRED', message: 'A resolution needs a text.' }] : []),
  ...(outcomes.includes(outcome)
    ? []
    : [{ path: '/outcome', code: 'UNKNOWN_VALUE', message: `Must be one of ${outcomes.join(', ')}.` }]),
]
