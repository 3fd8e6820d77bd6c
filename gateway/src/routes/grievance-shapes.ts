import type { DryRunGrievanceConfigurationResponse__Output as Effects } from '@redress/protos/complaint/v1/DryRunGrievanceConfigurationResponse.ts'
import { Type } from 'typebox'
import { JsonDocument } from './document-body.ts'
import { Named } from './shapes.ts'
import { Changes, changeJson, version } from './version-shapes.ts'

const text = Type.String()
const time = Type.String({ format: 'date-time' })

export const GrievanceDocument = JsonDocument
export const VersionAnswer = Type.Object({ ...version, document: JsonDocument })

const Names = Type.Array(
  Type.Object({ kind: Type.Unsafe<string>({ type: 'string', enum: ['category', 'flag'] }), name: text }),
)
export const DryRunAnswer = Type.Object({
  changes: Changes,
  affected: Type.Integer({ description: 'Active users who would gain or lose something.' }),
  users: Type.Array(Type.Object({ user: Named, gains: Names, loses: Names }), { description: 'The first 100.' }),
  moved: Type.Integer({ description: 'Open cases for which another time would apply.' }),
  due_dates: Type.Array(
    Type.Object({ complaint: Type.Object({ id: Named.properties.id, reference: text }), before: time, after: time }),
    { description: 'The first 100, by their due time.' },
  ),
})

/** What a document would change, in REST. */
export const effectsJson = ({ changes, affected, users, moved, cases }: Effects) => ({
  ...{ changes: changes.map(changeJson), affected, moved },
  users: users.map(({ user_id, name, gains, loses }) => ({ user: { id: user_id, name }, gains, loses })),
  due_dates: cases.map(({ complaint_id, reference, due_before, due_after }) => ({
    ...{ complaint: { id: complaint_id, reference }, before: due_before, after: due_after },
  })),
})
