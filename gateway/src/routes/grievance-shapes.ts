import type { DryRunGrievanceConfigurationResponse__Output as Effects } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationResponse.ts'
import { Type } from 'typebox'
import { Named } from './shapes.ts'
import { Changes, changeJson } from './version-shapes.ts'

const text = Type.String()
const time = Type.String({ format: 'date-time' })

const at = (type: string, description: string, more: object = {}) => ({ type, description, ...more })
const daysAndHours = (description: string) => at('string', `"days,hours": ${description}`)
const times = { additionalProperties: { type: 'string' } }

/** What a document holds; the service says what is wrong with it. */
export const GrievanceBody = Type.Unsafe<unknown>({
  type: 'object',
  additionalProperties: false,
  required: ['grievance_types'],
  properties: {
    grievance_types: at(
      'array',
      'Categories: names, or { name, priority, permissions, default_flags, resolution_times, children }. A child has what it does not say from the one above; [] opens.',
    ),
    grievance_flags: at('array', 'Names, or { name, priority, permissions }.'),
    grievance_channels: at('array', 'Names. Default: web, phone, email, in_person, letter.'),
    default_category: at('string', 'Path. Default: the first category.'),
    strict_inheritance: at('boolean', 'No child may be more open than the category above it.'),
    resolution_times: daysAndHours('for every category that says nothing. Default: 5,0.'),
    default_resolution: at('object', 'Path, or name of a leaf, to "days,hours"; `Default` for the others.', times),
    source_resolution: at('object', 'Id of a source to "days,hours".', times),
    auto_close: daysAndHours('from the resolution to the end without an answer. Default: 7,0.'),
    reopen_window: daysAndHours('from the resolution. Default: 14,0.'),
    explanation_deadline: daysAndHours('for an explanation. Default: 2,0.'),
    max_escalation_levels: at('integer', '1 to 10. Default: 3.'),
    escalate_when: at('string', 'Default: both_silent.', { enum: ['both_silent', 'manager_silent'] }),
  },
})

const Names = Type.Array(
  Type.Object({ kind: Type.Unsafe<string>({ type: 'string', enum: ['category', 'flag'] }), name: text }),
)
/** Which due times a document would move. */
export const DueDates = {
  moved: Type.Integer({ description: 'Open cases that would be due at another time.' }),
  due_dates: Type.Array(
    Type.Object({ complaint: Type.Object({ id: Named.properties.id, reference: text }), before: time, after: time }),
    { description: 'The first 100 that the caller sees in full, by their due time; all are counted.' },
  ),
}
export const DryRunAnswer = Type.Object({
  changes: Changes,
  affected: Type.Integer({ description: 'Active users who would gain or lose something.' }),
  users: Type.Array(Type.Object({ user: Named, gains: Names, loses: Names }), { description: 'The first 100.' }),
  ...DueDates,
})

/** What a document would change, in REST. */
export const effectsJson = ({ changes, affected, users, moved, cases }: Effects) => ({
  ...{ changes: changes.map(changeJson), affected },
  users: users.map(({ user_id, name, gains, loses }) => ({ user: { id: user_id, name }, gains, loses })),
  ...dueDatesJson({ moved, cases }),
})

/** The due times that a document would move, in REST. */
export const dueDatesJson = ({ moved, cases }: Pick<Effects, 'moved' | 'cases'>) => ({
  moved,
  due_dates: cases.map(({ complaint_id, reference, due_before, due_after }) => ({
    ...{ complaint: { id: complaint_id, reference }, before: due_before, after: due_after },
  })),
})
