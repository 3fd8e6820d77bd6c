import type { CommandScope } from '@redress/platform/scope.ts'
import type { Calendar } from '../domain/calendar.ts'
import { readCalendar } from '../domain/calendar-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { beginApplying } from './apply-ladder.ts'
import { changeDocument, type WantedDocument } from './change-document.ts'
import { calendarDocument } from './find-configuration.ts'
import { beginMoving } from './moving.ts'

/** Makes a document the tenant's calendar; open cases are due by it, and late ones climb the ladder by it, soon after. Answers what applies then. */
export async function changeCalendar(scope: CommandScope, wanted: WantedDocument) {
  wantedCalendar(wanted.document, scope.now())
  return changeDocument(scope, calendarDocument, wanted, async () => {
    await beginMoving(scope)
    await beginApplying(scope)
  })
}

/** Reads a calendar that somebody wants; null is none. Throws INVALID_ARGUMENT INVALID_BODY with everything that is wrong in it. */
export function wantedCalendar(document: unknown, now: Date): Calendar | null {
  if (document === null) return null
  const { calendar, violations } = readCalendar(document, now)
  refuseAll(violations)
  if (!calendar) throw new Error('a calendar is right or has a fault')
  return calendar
}
