import type { DryRunCalendarConfigurationResponse__Output as Effects } from '@redress/protos/complaint/v1/DryRunCalendarConfigurationResponse.ts'
import { Type } from 'typebox'
import { DueDates, dueDatesJson } from './grievance-shapes.ts'
import { Changes, changeJson } from './version-shapes.ts'

const windows = {
  type: 'array',
  description:
    '["HH:MM", "HH:MM"] each, by the clocks of the zone: the end is exclusive, may be 24:00 and is the same day. At most 24.',
}

/** What a calendar holds; the service says what is wrong with it. */
export const CalendarBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['zone'],
  description: 'It opens within 60 days, and a time of 98 days and 23 hours, the longest, ends within six years.',
  properties: {
    zone: { type: 'string', description: 'IANA zone, such as Asia/Riyadh.' },
    windows: {
      type: 'object',
      description: 'sun to sat; a day that is not named is closed.',
      additionalProperties: windows,
    },
    holidays: { type: 'array', description: 'Closed days, YYYY-MM-DD, 1,000 at most.' },
    overrides: {
      type: 'object',
      description:
        'Windows of single days, by YYYY-MM-DD; they win over holidays, and [] closes the day. 1,000 days at most.',
      additionalProperties: windows,
    },
    nominal_day_minutes: {
      type: 'integer',
      description: 'What a day of a time counts, 1 to 1440. Default: the open minutes of the longest weekday.',
    },
  },
})
export const CalendarDryRun = Type.Object({ changes: Changes, ...DueDates })

/** What a calendar would change, in REST. */
export const movesJson = ({ changes, moved, cases }: Effects) => ({
  changes: changes.map(changeJson),
  ...dueDatesJson({ moved, cases }),
})
