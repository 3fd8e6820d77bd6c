import type { FieldViolation } from '@redress/platform/app-error.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { type KeyHolder, opens } from './locks.ts'

/** What somebody chooses from the configuration for a case; absent is undefined. */
export interface Chosen {
  category?: string
  flags: readonly string[]
  channel?: string
}

/** What is wrong with a choice. Unknown, and not open to who chooses, is one and the same. */
export function chosenViolations(
  { categories, flags, channels }: GrievanceConfiguration,
  holder: KeyHolder,
  chosen: Chosen,
): FieldViolation[] {
  const found: FieldViolation[] = []
  const { category, channel } = chosen
  if (category !== undefined && !isOpen(holder, categories.get(category)))
    found.push({ path: '/category', code: 'UNKNOWN_CATEGORY', message: 'There is no such category.' })
  chosen.flags.forEach((flag, index) => {
    if (!isOpen(holder, flags.get(flag)))
      found.push({ path: `/flags/${index}`, code: 'UNKNOWN_FLAG', message: 'There is no such flag.' })
  })
  if (channel !== undefined && !channels.includes(channel))
    found.push({ path: '/channel', code: 'UNKNOWN_VALUE', message: `Must be one of ${channels.join(', ')}.` })
  return found
}

const isOpen = (holder: KeyHolder, known: { permissions: readonly string[] } | undefined) =>
  known !== undefined && opens(holder, known)
