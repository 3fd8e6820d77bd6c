import type { DryRunEscalationConfigurationResponse__Output as Effects } from '@redress/protos/complaint/v1/DryRunEscalationConfigurationResponse.ts'
import { Type } from 'typebox'
import { Named } from './shapes.ts'
import { Changes, changeJson } from './version-shapes.ts'

const roles = ['support_staff', 'help_desk_agent', 'department_manager', 'manager', 'tenant_admin', 'platform_admin']

/** What a document holds; the service says what is wrong with it. */
export const EscalationBody = Type.Unsafe<unknown>({
  type: 'object',
  additionalProperties: false,
  required: ['levels'],
  properties: {
    levels: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['after', 'target'],
        properties: {
          after: {
            type: 'string',
            description:
              '"days,hours" after the level before it; of the first level after the case is late. "0,0": at once.',
          },
          target: {
            type: 'object',
            additionalProperties: false,
            required: ['kind'],
            description:
              'A user, else the next superior of the assignee, else who has the role in the department of the case, else in the tenant: `kind` says where that begins.',
            properties: {
              kind: { type: 'string', enum: ['role', 'user', 'reports_to'] },
              role: { type: 'string', enum: roles, description: 'Required for the kind "role".' },
              user_id: { type: 'string', format: 'uuid', description: 'For the kind "user", and required there.' },
            },
          },
        },
      },
    },
  },
})

const level = Type.Integer({ description: 'From 1.' })
const count = (description: string) => Type.Integer({ description })
export const EscalationDryRun = Type.Object({
  changes: Changes,
  levels: Type.Array(Type.Object({ level, people: count('Active users whom it names by id or by role.') })),
  late: count('Late cases whose clock runs.'),
  escalated: count('How many of the 10,000 that are late for the longest would be escalated at once.'),
  cases: Type.Array(
    Type.Object({
      complaint: Type.Object({ id: Named.properties.id, reference: Type.String() }),
      level,
    }),
    { description: 'The first 100 of them that the caller sees in full; all are counted.' },
  ),
})

/** What a document would change, in REST. */
export const escalationEffectsJson = ({ changes, levels, late, escalated, cases }: Effects) => ({
  ...{ changes: changes.map(changeJson), levels, late, escalated },
  cases: cases.map(({ complaint_id, reference, level: due }) => ({
    complaint: { id: complaint_id, reference },
    level: due,
  })),
})
